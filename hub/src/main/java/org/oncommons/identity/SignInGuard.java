package org.oncommons.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before its password is looked at, when too many wrong ones came before. */
class SignInGuard extends OncePerRequestFilter {

    private final SignInAttempts attempts;

    SignInGuard(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signIn = request.getMethod().equals("POST") && request.getRequestURI().equals("/identity/sign-in");
        if (signIn && attempts.signInBlocked(String.valueOf(request.getParameter("username")), request.getRemoteAddr())) {
            response.sendRedirect("/identity/sign-in?locked");
        } else {
            chain.doFilter(request, response);
        }
    }
}
