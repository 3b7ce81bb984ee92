package org.oncommons.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once and expire. Only a hash of each is kept, so that nobody who reads the database can use one. */
@Repository
class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link is for, and how long it can be followed. */
    enum Purpose {
        INVITATION(Duration.ofDays(14)),
        NEW_PASSWORD(Duration.ofHours(2)),
        FIRST_COORDINATOR(Duration.ofDays(7));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }

        Duration validity() {
            return validity;
        }
    }

    /** A new token for the account; earlier ones for the same purpose no longer work. */
    String issue(Purpose purpose, UUID account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        database.sql("DELETE FROM identity.one_time_link WHERE purpose = ? AND account = ?").params(purpose.name(), account).update();
        database.sql("INSERT INTO identity.one_time_link (hash, purpose, account, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash(token), purpose.name(), account, Timestamp.from(now.plus(purpose.validity()))).update();
        return token;
    }

    /** A token that belongs to no account yet. */
    String issueForNobody(Purpose purpose) {
        return issue(purpose, NOBODY);
    }

    /** Whose token it is, while it can still be used. */
    Optional<UUID> account(Purpose purpose, String token) {
        return database.sql("SELECT account FROM identity.one_time_link WHERE hash = ? AND purpose = ? AND expires_at > ?")
                .params(hash(token), purpose.name(), Timestamp.from(clock.instant())).query(UUID.class).optional();
    }

    /** Uses the token up; of two who try at once, one succeeds. */
    Optional<UUID> redeem(Purpose purpose, String token) {
        return database.sql("DELETE FROM identity.one_time_link WHERE hash = ? AND purpose = ? AND expires_at > ? RETURNING account")
                .params(hash(token), purpose.name(), Timestamp.from(clock.instant())).query(UUID.class).optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
