package org.oncommons.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.AccountSummary;
import org.oncommons.identity.Role;
import org.oncommons.page.Problem;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes people and where they belong. */
@Service
@Transactional
public class PersonManagement {

    private final People people;
    private final Institutions institutions;
    private final AccountManagement accounts;
    private final Vocabulary vocabulary;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PersonManagement(
            People people, Institutions institutions, AccountManagement accounts, Vocabulary vocabulary, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.institutions = institutions;
        this.accounts = accounts;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.events = events;
    }

    /**
     * A new person; when the e-mail address has an account already, it is theirs.
     *
     * @return the person's id
     */
    public UUID add(String email, PersonProfile profile) {
        check(profile);
        String address = Person.normalised(email);
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Problem.invalid("network.problem.email");
        }
        if (people.existsByEmail(address)) {
            throw Problem.conflict("network.problem.email-taken");
        }
        Person person = new Person(UUID.randomUUID(), address, profile);
        accounts.byEmail(address).filter(account -> people.findByAccount(account).isEmpty()).ifPresent(person::connect);
        people.saveAndFlush(person);
        record("person-added", person, Map.of());
        return person.id();
    }

    /**
     * Changes the profile.
     *
     * @param seen {@link PersonProfile#mark} of what the change was made on
     */
    public void describe(UUID id, PersonProfile profile, String seen) {
        Person person = person(id);
        if (!person.profile().mark().equals(seen)) {
            throw Problem.conflict("network.problem.changed-meanwhile");
        }
        check(profile);
        person.describe(profile);
        people.saveAndFlush(person);
        record("person-changed", person, Map.of());
    }

    /**
     * Lets the account act as the person.
     *
     * @param email of the account
     */
    public void connect(UUID id, String email) {
        Person person = person(id);
        UUID account = accounts.byEmail(email).orElseThrow(() -> Problem.invalid("network.problem.no-account", email));
        people.findByAccount(account).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw Problem.conflict("network.problem.account-taken", other.name());
        });
        person.connect(account);
        people.saveAndFlush(person);
        record("person-connected", person, Map.of());
    }

    /** Sends the person a link to sign in with; an address that has an account already is connected, and written to again. */
    public void invite(UUID id, String email) {
        Person person = person(id);
        Optional<UUID> known = accounts.byEmail(email);
        UUID account = known.orElseGet(() -> accounts.invite(email, person.name(), Set.of()));
        connect(id, email);
        if (known.isPresent()) {
            accounts.find(account).filter(AccountSummary::invited).ifPresent(waiting -> accounts.inviteAgain(waiting.id()));
        }
    }

    /** What the person's account may do in the whole network, besides what every member may. */
    public void giveRoles(UUID id, Set<Role> roles) {
        UUID account = person(id).account();
        if (account == null) {
            throw Problem.conflict("network.problem.no-account", person(id).name());
        }
        accounts.changeRoles(account, roles);
    }

    public void join(UUID id, UUID institution, MembershipRole role) {
        Person person = person(id);
        Institution place = institutions.findById(institution).orElseThrow(Problem::notFound);
        if (person.join(institution, role)) {
            people.saveAndFlush(person);
            record("membership-added", person, Map.of("institution", place.name(), "role", role.name()));
            events.publishEvent(new MembershipChanged(id));
        }
    }

    public void leave(UUID id, UUID institution, MembershipRole role) {
        Person person = person(id);
        Institution place = institutions.findById(institution).orElseThrow(Problem::notFound);
        if (!person.leave(institution, role)) {
            throw Problem.notFound();
        }
        people.saveAndFlush(person);
        record("membership-removed", person, Map.of("institution", place.name(), "role", role.name()));
        events.publishEvent(new MembershipChanged(id));
    }

    /** Takes the person out of the directory and away from their institutions' work; what they did keeps their name. */
    public void deactivate(UUID id) {
        Person person = person(id);
        person.deactivate();
        people.saveAndFlush(person);
        record("person-deactivated", person, Map.of());
        events.publishEvent(new MembershipChanged(id));
    }

    public void reactivate(UUID id) {
        Person person = person(id);
        person.reactivate();
        people.saveAndFlush(person);
        record("person-reactivated", person, Map.of());
        events.publishEvent(new MembershipChanged(id));
    }

    private void check(PersonProfile profile) {
        if (profile.givenName().isBlank() && profile.familyName().isBlank()) {
            throw Problem.invalid("network.problem.person-name");
        }
        profile.interests().stream().filter(code -> vocabulary.find(code).isEmpty()).findFirst().ifPresent(code -> {
            throw Problem.invalid("network.problem.interest", code);
        });
    }

    private Person person(UUID id) {
        return people.findById(id).orElseThrow(Problem::notFound);
    }

    private void record(String action, Person person, Map<String, String> details) {
        audit.record("network", action, person.id(), person.name(), details);
    }
}
