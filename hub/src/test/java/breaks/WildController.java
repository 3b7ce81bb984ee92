package breaks;

import org.springframework.stereotype.Controller;

/** Public, and outside the web package. */
@Controller
public class WildController {}
