package org.oncommons.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. */
@Entity
@Table(schema = "identity", name = "account")
class Account {

    @Id
    private UUID id;

    private String email;

    private String name;

    /** Argon2 hash; null while the invitation has not been accepted or when only the identity provider signs in. */
    private @Nullable String passwordHash;

    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "identity", name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    private Instant createdAt;

    private @Nullable Instant lastSignInAt;

    @Version
    private int version;

    protected Account() {}

    Account(UUID id, String email, String name, Set<Role> roles, Instant createdAt) {
        this.id = id;
        this.email = normalised(email);
        this.name = name.strip();
        this.roles = EnumSet.of(Role.MEMBER);
        this.roles.addAll(roles);
        this.active = true;
        this.createdAt = createdAt;
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void usePassword(String hash) {
        this.passwordHash = hash;
    }

    void signedIn(Instant moment) {
        this.lastSignInAt = moment;
    }

    void rename(String newName) {
        this.name = newName.strip();
    }

    void changeRoles(Set<Role> newRoles) {
        roles.clear();
        roles.add(Role.MEMBER);
        roles.addAll(newRoles);
    }

    void activate(boolean nowActive) {
        this.active = nowActive;
    }

    AccountSummary summary() {
        return new AccountSummary(id, email, name, roles(), active, lastSignInAt == null, lastSignInAt);
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean active() {
        return active;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Instant createdAt() {
        return createdAt;
    }
}
