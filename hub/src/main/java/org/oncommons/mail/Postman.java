package org.oncommons.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries waiting mails to the SMTP server. Several hubs on one database share the work: each mail is locked while it is carried. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 10;
    private static final String TIMEOUT_MILLISECONDS = String.valueOf(Duration.ofSeconds(20).toMillis());

    private final MailSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Postman(MailSettings settings, JdbcClient database, TransactionTemplate transactions, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(MailWritten written) {
        carry();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void carry() {
        if (settings.sends()) {
            transactions.executeWithoutResult(transaction -> waiting().forEach(this::carry));
        }
    }

    private List<Waiting> waiting() {
        return database.sql("""
                SELECT id, recipient, subject, body FROM mail.message
                WHERE sent_at IS NULL AND attempts < ? ORDER BY written_at LIMIT ? FOR UPDATE SKIP LOCKED
                """).params(MOST_ATTEMPTS, BATCH).query(Waiting.class).list();
    }

    private void carry(Waiting mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body());
        try {
            sender().send(message);
            database.sql("UPDATE mail.message SET sent_at = ?, attempts = attempts + 1, problem = NULL WHERE id = ?")
                    .params(Timestamp.from(clock.instant()), mail.id()).update();
        } catch (MailException failure) {
            log.warn("Mail {} could not be sent: {}", mail.id(), failure.getMessage());
            database.sql("UPDATE mail.message SET attempts = attempts + 1, problem = ? WHERE id = ?")
                    .params(String.valueOf(failure.getMessage()), mail.id()).update();
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLISECONDS);
        return sender;
    }

    /** A mail to be carried. */
    record Waiting(UUID id, String recipient, String subject, String body) {}
}
