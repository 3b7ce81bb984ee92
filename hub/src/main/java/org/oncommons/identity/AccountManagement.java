package org.oncommons.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and finds accounts. */
@Service
@Transactional
public class AccountManagement {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountManagement(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A new account that can sign in with the password.
     *
     * @throws Problem when the address already has an account
     */
    public UUID create(String email, String name, String password, Set<Role> roles) {
        if (accounts.existsByEmail(Account.normalised(email))) {
            throw Problem.conflict("identity.problem.email-taken");
        }
        Account account = new Account(UUID.randomUUID(), email, name, roles, clock.instant());
        account.usePassword(String.valueOf(passwords.encode(password)));
        return accounts.save(account).id();
    }

    /** Somebody who is to get an account. */
    public record NewAccount(String email, String name, Set<Role> roles) {}

    /**
     * Many accounts with the same password, which is hashed once: a hash for each would take a minute for a few hundred. Only for people
     * who are made up. Addresses that have an account already are left alone.
     */
    public void createWithOnePassword(Collection<NewAccount> people, String password) {
        String hash = String.valueOf(passwords.encode(password));
        for (NewAccount person : people) {
            if (!accounts.existsByEmail(Account.normalised(person.email()))) {
                Account account = new Account(UUID.randomUUID(), person.email(), person.name(), person.roles(), clock.instant());
                account.usePassword(hash);
                accounts.save(account);
            }
        }
    }

    /** The account's id, if the address has one. */
    @Transactional(readOnly = true)
    public Optional<UUID> byEmail(String email) {
        return accounts.findByEmail(Account.normalised(email)).map(Account::id);
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }
}
