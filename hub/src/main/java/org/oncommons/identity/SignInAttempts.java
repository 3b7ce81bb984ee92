package org.oncommons.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts what was tried, in the database, so that several hubs count together. After {@value #FAILURES_PER_ACCOUNT} wrong passwords an
 * account takes none for a quarter of an hour; after {@value #FAILURES_PER_ADDRESS} an internet address does not either.
 */
@Repository
class SignInAttempts {

    static final int FAILURES_PER_ACCOUNT = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final int LINKS_PER_ACCOUNT = 3;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Kind { WRONG_PASSWORD, PASSWORD_LINK }

    void note(Kind kind, String email, String address) {
        database.sql("INSERT INTO identity.attempt (kind, email, address, happened_at) VALUES (?, ?, ?, ?)")
                .params(kind.name(), Account.normalised(email), address, Timestamp.from(clock.instant())).update();
    }

    boolean signInBlocked(String email, String address) {
        return count(Kind.WRONG_PASSWORD, "email", Account.normalised(email)) >= FAILURES_PER_ACCOUNT
                || count(Kind.WRONG_PASSWORD, "address", address) >= FAILURES_PER_ADDRESS;
    }

    boolean linkBlocked(String email, String address) {
        return count(Kind.PASSWORD_LINK, "email", Account.normalised(email)) >= LINKS_PER_ACCOUNT
                || count(Kind.PASSWORD_LINK, "address", address) >= FAILURES_PER_ADDRESS;
    }

    void forget(String email) {
        database.sql("DELETE FROM identity.attempt WHERE kind = 'WRONG_PASSWORD' AND email = ?").param(Account.normalised(email)).update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        database.sql("DELETE FROM identity.attempt WHERE happened_at < ?").param(Timestamp.from(clock.instant().minus(WINDOW))).update();
    }

    private int count(Kind kind, String column, String value) {
        return database.sql("SELECT count(*) FROM identity.attempt WHERE kind = ? AND " + column + " = ? AND happened_at > ?")
                .params(kind.name(), value, Timestamp.from(clock.instant().minus(WINDOW))).query(Integer.class).single();
    }
}
