package org.oncommons.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in the network, with or without an account. */
@Entity
@Table(schema = "network", name = "person")
class Person {

    @Id
    private UUID id;

    private @Nullable UUID account;

    private String email;
    private String title;
    private String givenName;
    private String familyName;
    private String jobTitle;
    private String profession;
    private String about;

    @Enumerated(EnumType.STRING)
    private PersonVisibility visibility;

    private boolean emailShown;

    private boolean active;

    @ElementCollection
    @CollectionTable(schema = "network", name = "person_interest", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "concept")
    private Set<String> interests = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "network", name = "membership", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Membership> memberships = new HashSet<>();

    @Version
    private int version;

    protected Person() {}

    Person(UUID id, String email, PersonProfile profile) {
        this.id = id;
        this.email = normalised(email);
        this.active = true;
        describe(profile);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void describe(PersonProfile profile) {
        title = profile.title().strip();
        givenName = profile.givenName().strip();
        familyName = profile.familyName().strip();
        jobTitle = profile.jobTitle().strip();
        profession = profile.profession().strip();
        about = profile.about().strip();
        visibility = profile.visibility();
        emailShown = profile.emailShown();
        interests.retainAll(profile.interests());
        interests.addAll(profile.interests());
    }

    PersonProfile profile() {
        return new PersonProfile(title, givenName, familyName, jobTitle, profession, about, interests, visibility, emailShown);
    }

    void connect(UUID account) {
        this.account = account;
    }

    /** Whether this is new. */
    boolean join(UUID institution, MembershipRole role) {
        return memberships.add(new Membership(institution, role));
    }

    /** Whether there was such a membership. */
    boolean leave(UUID institution, MembershipRole role) {
        return memberships.remove(new Membership(institution, role));
    }

    /** Somebody who left keeps their name on what they did, and can do no more. */
    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    UUID id() {
        return id;
    }

    @Nullable UUID account() {
        return account;
    }

    String email() {
        return email;
    }

    String name() {
        return (givenName + " " + familyName).strip();
    }
}
