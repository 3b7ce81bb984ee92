package org.oncommons.landscape.web;

import org.oncommons.page.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How the numbers of the map are made, in words and formulas. */
@Controller
class MethodsController {

    private final MapPages pages;

    MethodsController(MapPages pages) {
        this.pages = pages;
    }

    @GetMapping("/landscape/methods")
    String methods(MapQuery query, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("frame", pages.context(query, shell).map(context -> pages.frame(context, "/landscape/methods")).orElse(null));
        return "landscape/methods";
    }
}
