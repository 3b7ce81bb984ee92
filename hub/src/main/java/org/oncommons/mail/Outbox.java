package org.oncommons.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction that causes them: rolled back with it, and sent once it is committed. */
@Service
public class Outbox {

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Sends the mail after the transaction; a mail server that is away is tried again. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void send(Mail mail) {
        database.sql("""
                INSERT INTO mail.message (id, recipient, recipient_name, subject, body, written_at, attempts)
                VALUES (?, ?, ?, ?, ?, ?, 0)
                """)
                .params(UUID.randomUUID(), mail.to(), mail.toName(), mail.subject(), mail.text(), Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new MailWritten());
    }
}
