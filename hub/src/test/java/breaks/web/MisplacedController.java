package breaks.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Maps an address of another module. */
@Controller
public class MisplacedController {

    @GetMapping("/elsewhere")
    String page() {
        return "page";
    }
}
