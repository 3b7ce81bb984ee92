package org.oncommons.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real mail server on a port of its own. */
@HubTest
class PostmanTests {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailFolder folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @BeforeEach
    void start() {
        database.sql("UPDATE mail.message SET sent_at = written_at WHERE sent_at IS NULL").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsAMailToTheServerOnce() {
        String subject = "Wave 2026 is open " + UUID.randomUUID();
        outbox.send(new Mail("ana@example.org", "Ana", subject, "Dear Ana, ž and ø arrive whole."));
        Postman postman = postman(server.getSmtp().getPort());

        postman.carry();
        postman.carry();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(server.getReceivedMessages()[0])).contains(subject);
        assertThat(folder.search(subject)).singleElement().satisfies(mail -> assertThat(mail.sentAt()).isNotNull());
    }

    @Test
    void keepsAMailForLaterWhenTheServerIsAway() {
        String subject = "Later " + UUID.randomUUID();
        outbox.send(new Mail("ana@example.org", "Ana", subject, "Hello"));
        int port = server.getSmtp().getPort();
        server.stop();

        postman(port).carry();

        assertThat(folder.search(subject)).singleElement().satisfies(mail -> {
            assertThat(mail.sentAt()).isNull();
            assertThat(mail.problem()).isNotBlank();
        });
    }

    @Test
    void givesAMailUpAfterTenTries() {
        String subject = "Never " + UUID.randomUUID();
        outbox.send(new Mail("ana@example.org", "Ana", subject, "Hello"));
        database.sql("UPDATE mail.message SET attempts = 9 WHERE subject = ?").param(subject).update();
        int port = server.getSmtp().getPort();
        server.stop();
        postman(port).carry();

        server.start();
        postman(server.getSmtp().getPort()).carry();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(folder.search(subject)).singleElement().satisfies(mail -> assertThat(mail.problem()).isNotBlank());
    }

    private Postman postman(int port) {
        return new Postman(new MailSettings("localhost", port, "", "", "office@example.org", false), database, transactions, clock);
    }
}
