package org.oncommons.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.identity.OneTimeLinks.Purpose;
import org.oncommons.page.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people get, forget and change their passwords. */
@Service
@Transactional
public class PasswordManagement {

    /** Long enough to resist guessing; no other rule, since rules make passwords worse (NIST SP 800-63B). */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final AccountManagement management;
    private final OneTimeLinks links;
    private final PasswordLinks mails;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;

    PasswordManagement(Accounts accounts, AccountManagement management, OneTimeLinks links, PasswordLinks mails,
            SignInAttempts attempts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.management = management;
        this.links = links;
        this.mails = mails;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** Sends a link if the address has an account; the caller is told the same in every case. */
    public void forgotten(String email, String address) {
        boolean blocked = attempts.linkBlocked(email, address);
        attempts.note(SignInAttempts.Kind.PASSWORD_LINK, email, address);
        if (!blocked) {
            accounts.findByEmail(Account.normalised(email)).filter(Account::active).ifPresent(mails::sendNewPassword);
        }
    }

    /** Whose link this is, while it works. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> ownerOf(String token) {
        return Stream.of(Purpose.INVITATION, Purpose.NEW_PASSWORD).flatMap(purpose -> links.account(purpose, token).stream())
                .findFirst().flatMap(management::find);
    }

    /**
     * Uses the link up and sets the password.
     *
     * @throws Problem when the link does not work any more or the password cannot be taken
     */
    public void choose(String token, String password) {
        check(password);
        UUID account = links.redeem(Purpose.INVITATION, token).or(() -> links.redeem(Purpose.NEW_PASSWORD, token))
                .orElseThrow(() -> Problem.conflict("identity.problem.link-used"));
        management.choosePassword(account, password);
        accounts.findById(account).ifPresent(owner -> attempts.forget(owner.email()));
    }

    /**
     * Changes the password of somebody who knows the present one.
     *
     * @throws Problem when the present one is wrong or the new one cannot be taken
     */
    public void change(UUID account, String present, String password) {
        String hash = accounts.findById(account).orElseThrow(Problem::notFound).passwordHash();
        if (hash == null || !passwords.matches(present, hash)) {
            throw Problem.invalid("identity.problem.present-password");
        }
        check(password);
        management.choosePassword(account, password);
    }

    /**
     * Makes the first account of an empty hub.
     *
     * @throws Problem when the token is not the one in the log, or there is an account already
     */
    public void createFirstCoordinator(String token, String email, String name, String password) {
        check(password);
        if (!management.none() || links.redeem(Purpose.FIRST_COORDINATOR, token).isEmpty()) {
            throw Problem.invalid("identity.problem.first-token");
        }
        management.create(email, name, password, Set.of(Role.COORDINATOR));
    }

    private static void check(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw Problem.invalid("identity.problem.password-length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
    }
}
