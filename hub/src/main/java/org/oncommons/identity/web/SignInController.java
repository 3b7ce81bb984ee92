package org.oncommons.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.oncommons.identity.AccountManagement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in form; the security filters take what it sends. */
@Controller
class SignInController {

    private static final List<String> MESSAGES = List.of("failed", "locked", "provider", "chosen");

    private final AccountManagement accounts;
    private final boolean provider;
    private final String providerName;

    SignInController(
            AccountManagement accounts,
            @Value("${oncommons.oidc.issuer:}") String issuer, @Value("${oncommons.oidc.name:}") String providerName) {
        this.accounts = accounts;
        this.provider = !issuer.isBlank();
        this.providerName = providerName;
    }

    @GetMapping("/identity/sign-in")
    String form(HttpServletRequest request, Model model) {
        String message = MESSAGES.stream().filter(name -> request.getParameter(name) != null)
                .map(name -> "identity.sign-in." + name).findFirst().orElse("");
        model.addAttribute("page", new SignInPage(message, provider, providerName, accounts.none(), wanted(request)));
        return "identity/sign-in";
    }

    /** Whether somebody asked for a page that is open to members only; they get there after signing in. */
    private static boolean wanted(HttpServletRequest request) {
        return request.getSession(false) != null && new HttpSessionRequestCache().getRequest(request, null) != null;
    }
}
