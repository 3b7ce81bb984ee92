package org.oncommons.answering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talk about single questions of an answer; it is never part of what is frozen. */
@Service
@Transactional
public class QuestionComments {

    private final AnsweringDesk desk;
    private final JdbcClient database;
    private final Clock clock;

    QuestionComments(AnsweringDesk desk, JdbcClient database, Clock clock) {
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /** All comments that the viewer of the book may read, the oldest first. */
    @Transactional(readOnly = true)
    public List<QuestionComment> of(AnswerBook book) {
        if (book.standing() == null) {
            return List.of();
        }
        return database.sql("""
                SELECT question, author_name, text, written_at FROM answering.comment WHERE response = ? ORDER BY written_at
                """).param(book.standing().id())
                .query((row, number) -> new QuestionComment(row.getString(1), row.getString(2), row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list().stream().filter(comment -> book.rights().sees(book.sectionOf(comment.question()).code())).toList();
    }

    /** Adds a comment by whoever may see the question. */
    public void add(Viewer viewer, UUID wave, String slug, String question, String text) {
        AnswerBook book = desk.open(viewer, wave, slug);
        if (!book.rights().sees(book.sectionOf(question).code()) || book.standing() == null || viewer.account() == null) {
            throw Problem.refused();
        }
        String clean = text.replace("\u0000", "").strip();
        if (clean.isEmpty() || clean.length() > AnswerLimits.COMMENT) {
            throw Problem.invalid("answering.problem.comment", AnswerLimits.COMMENT);
        }
        database.sql("""
                INSERT INTO answering.comment (id, response, question, author, author_name, text, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(UUID.randomUUID(), book.standing().id(), question, viewer.account(), viewer.name(), clean,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
