package org.oncommons.identity;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who came in and who was turned away. */
@Component
class SignInRecorder {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final Clock clock;

    SignInRecorder(Accounts accounts, SignInAttempts attempts, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(InteractiveAuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            attempts.forget(signedIn.email());
            accounts.findById(signedIn.account()).ifPresent(account -> account.signedIn(clock.instant()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        attempts.note(SignInAttempts.Kind.WRONG_PASSWORD, failure.getAuthentication().getName(), address(failure.getAuthentication()));
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
