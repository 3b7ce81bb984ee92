package org.oncommons.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, finds and changes accounts. */
@Service
@Transactional
public class AccountManagement {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordLinks links;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountManagement(Accounts accounts, PasswordEncoder passwords, PasswordLinks links, FindByIndexNameSessionRepository<?> sessions,
            ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new account that can sign in with the password.
     *
     * @throws Problem when the address already has an account
     */
    public UUID create(String email, String name, String password, Set<Role> roles) {
        Account account = add(email, name, roles);
        account.usePassword(String.valueOf(passwords.encode(password)));
        changed(account, "account-created", Map.of("roles", new TreeSet<>(account.roles()).toString()));
        return account.id();
    }

    /**
     * A new account whose owner is sent a link to choose a password.
     *
     * @throws Problem when the address already has an account
     */
    public UUID invite(String email, String name, Set<Role> roles) {
        Account account = add(email, name, roles);
        links.sendInvitation(account);
        changed(account, "account-invited", Map.of("roles", new TreeSet<>(account.roles()).toString()));
        return account.id();
    }

    /** Sends a new invitation link; the earlier one no longer works. */
    public void inviteAgain(UUID id) {
        links.sendInvitation(existing(id));
    }

    /** Gives other roles; the person has to sign in again. */
    public void changeRoles(UUID id, Set<Role> roles) {
        Account account = existing(id);
        account.changeRoles(roles);
        endSessions(account);
        changed(account, "roles-changed", Map.of("roles", new TreeSet<>(account.roles()).toString()));
    }

    /** Lets somebody in again, or keeps them out from this moment on. */
    public void activate(UUID id, boolean active) {
        Account account = existing(id);
        account.activate(active);
        if (!active) {
            endSessions(account);
        }
        changed(account, active ? "account-activated" : "account-deactivated", Map.of());
    }

    public void rename(UUID id, String name) {
        existing(id).rename(name);
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

    @Transactional(readOnly = true)
    public Optional<AccountSummary> find(UUID id) {
        return accounts.findById(id).map(Account::summary);
    }

    /** All accounts, by name. */
    @Transactional(readOnly = true)
    public List<AccountSummary> all() {
        return accounts.findAllByOrderByName().stream().map(Account::summary).toList();
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }

    /** A chosen password takes effect everywhere: whoever else was signed in is not any more. */
    void choosePassword(UUID id, String password) {
        Account account = existing(id);
        account.usePassword(String.valueOf(passwords.encode(password)));
        endSessions(account);
        changed(account, "password-chosen", Map.of());
    }

    private Account add(String email, String name, Set<Role> roles) {
        if (accounts.existsByEmail(Account.normalised(email))) {
            throw Problem.conflict("identity.problem.email-taken");
        }
        return accounts.save(new Account(UUID.randomUUID(), email, name, roles, clock.instant()));
    }

    private Account existing(UUID id) {
        return accounts.findById(id).orElseThrow(Problem::notFound);
    }

    private void endSessions(Account account) {
        sessions.findByPrincipalName(account.email()).keySet().forEach(sessions::deleteById);
    }

    private void changed(Account account, String action, Map<String, String> details) {
        events.publishEvent(new AccountChanged(account.id(), account.name(), action, details));
    }
}
