package org.oncommons.answering;

import java.time.Instant;

/** What somebody of the institution, or a coordinator after signing, remarked on a question. */
public record QuestionComment(String question, String authorName, String text, Instant writtenAt) {}
