package org.oncommons.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All mails that were written, for the coordinators, and in the demo for everybody. */
@Service
public class MailFolder {

    private final JdbcClient database;

    MailFolder(JdbcClient database) {
        this.database = database;
    }

    /** Mails whose recipient or subject contains the words, the newest first, at most 500. */
    public List<KeptMail> search(String words) {
        return database.sql("""
                SELECT id, recipient, recipient_name, subject, body, written_at, sent_at, problem FROM mail.message
                WHERE recipient || ' ' || recipient_name || ' ' || subject ILIKE '%' || ? || '%'
                ORDER BY written_at DESC LIMIT 500
                """).param(words.replaceAll("[%_\\\\]", "\\\\$0")).query(MailFolder::kept).list();
    }

    private static KeptMail kept(ResultSet row, int number) throws SQLException {
        return new KeptMail(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("recipient_name"),
                row.getString("subject"), row.getString("body"), row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("sent_at") == null ? null : row.getTimestamp("sent_at").toInstant(),
                row.getString("problem") == null ? "" : row.getString("problem"));
    }

    /**
     * A mail in the folder.
     *
     * @param sentAt  null: not sent, or only kept
     * @param problem what the mail server said when it failed; empty: nothing
     */
    public record KeptMail(
            UUID id, String recipient, String recipientName, String subject, String body, Instant writtenAt,
            @Nullable Instant sentAt, String problem) {}
}
