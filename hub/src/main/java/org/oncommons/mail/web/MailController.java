package org.oncommons.mail.web;

import org.oncommons.mail.MailFolder;
import org.oncommons.page.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The folder of mails that the hub has written. */
@Controller
class MailController {

    private static final int PAGE_SIZE = 20;

    private final MailFolder folder;

    MailController(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/mail")
    String folder(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", new MailPage(search, Paging.of(folder.search(search), page, PAGE_SIZE)));
        return "mail/folder";
    }
}
