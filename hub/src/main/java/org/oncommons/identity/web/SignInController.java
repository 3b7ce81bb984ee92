package org.oncommons.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form; the security filters take what it sends. */
@Controller
class SignInController {

    @GetMapping("/identity/sign-in")
    String form(@RequestParam(required = false) String failed, Model model) {
        model.addAttribute("page", new SignInPage(failed != null));
        return "identity/sign-in";
    }
}
