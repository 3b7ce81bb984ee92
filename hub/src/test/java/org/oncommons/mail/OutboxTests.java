package org.oncommons.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class OutboxTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailFolder folder;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void keepsAMailThatNoServerTakes() {
        String subject = "Kept " + UUID.randomUUID();
        outbox.send(new Mail("ana@example.org", "Ana", subject, "Hello"));

        assertThat(folder.search(subject)).singleElement().satisfies(mail -> assertThat(mail.sentAt()).isNull());
    }

    @Test
    void writesNoMailForAChangeThatWasRolledBack() {
        String subject = "Rolled back " + UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> {
            outbox.send(new Mail("ana@example.org", "Ana", subject, "Hello"));
            transaction.setRollbackOnly();
        });

        assertThat(folder.search(subject)).isEmpty();
    }
}
