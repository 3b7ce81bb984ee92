package org.oncommons.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.AccountSummary;
import org.oncommons.identity.PasswordManagement;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.ViewerSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing, forgetting and changing a password, and the first account of all. */
@Controller
class PasswordController {

    private final PasswordManagement passwords;
    private final AccountManagement accounts;
    private final ViewerSource viewers;

    PasswordController(PasswordManagement passwords, AccountManagement accounts, ViewerSource viewers) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.viewers = viewers;
    }

    @GetMapping("/identity/password/{token}")
    String choose(@PathVariable String token, @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response) {
        AccountSummary owner = passwords.ownerOf(token).orElse(null);
        if (owner == null) {
            return expired(shell, model, response);
        }
        model.addAttribute("page", new PasswordForm(token, owner.name(), owner.email(), ""));
        return "identity/choose-password";
    }

    /** The form that sends a new link, which is what somebody with an old one needs. */
    private static String expired(Shell shell, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("page", new PasswordForm("", "", "", shell.text("identity.problem.link-used")));
        return "identity/forgotten";
    }

    @PostMapping("/identity/password/{token}")
    String chosen(@PathVariable String token, @RequestParam String password, @ModelAttribute("shell") Shell shell, Model model,
            HttpServletResponse response) {
        AccountSummary owner = passwords.ownerOf(token).orElse(null);
        if (owner == null) {
            return expired(shell, model, response);
        }
        try {
            passwords.choose(token, password);
            return "redirect:/identity/sign-in?chosen";
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("page", new PasswordForm(token, owner.name(), owner.email(), said(shell, problem)));
            return "identity/choose-password";
        }
    }

    @GetMapping("/identity/forgotten")
    String forgotten(Model model) {
        model.addAttribute("page", new PasswordForm("", "", "", ""));
        return "identity/forgotten";
    }

    @PostMapping("/identity/forgotten")
    String forgotten(@RequestParam String email, HttpServletRequest request, @ModelAttribute("shell") Shell shell,
            RedirectAttributes redirect) {
        passwords.forgotten(email, request.getRemoteAddr());
        redirect.addFlashAttribute("flash", shell.text("identity.forgotten.done"));
        return "redirect:/identity/sign-in";
    }

    @GetMapping("/identity/account")
    String account(Model model) {
        model.addAttribute("page", ownForm(""));
        return "identity/account";
    }

    @PostMapping("/identity/account")
    String change(@RequestParam String present, @RequestParam String password, @ModelAttribute("shell") Shell shell, Model model,
            HttpServletResponse response) {
        try {
            passwords.change(ownForm("").id(), present, password);
            return "redirect:/identity/sign-in?chosen";
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("page", ownForm(said(shell, problem)));
            return "identity/account";
        }
    }

    @GetMapping("/identity/first")
    String first(@RequestParam(defaultValue = "") String token, Model model) {
        if (!accounts.none()) {
            throw Problem.notFound();
        }
        model.addAttribute("page", new PasswordForm(token, "", "", ""));
        return "identity/first";
    }

    @PostMapping("/identity/first")
    String createFirst(@RequestParam String token, @RequestParam String name, @RequestParam String email, @RequestParam String password,
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response) {
        try {
            passwords.createFirstCoordinator(token.strip(), email, name, password);
            return "redirect:/identity/sign-in?chosen";
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("page", new PasswordForm(token, name, email, said(shell, problem)));
            return "identity/first";
        }
    }

    private AccountPage ownForm(String problem) {
        AccountSummary own = accounts.find(Objects.requireNonNull(viewers.viewer().account())).orElseThrow(Problem::notFound);
        return new AccountPage(own.id(), own.name(), own.email(), problem);
    }

    private static String said(Shell shell, Problem problem) {
        return shell.text(problem.textKey(), problem.arguments());
    }
}
