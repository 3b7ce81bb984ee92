package org.oncommons.questionnaire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionnaireContent;

/**
 * One version of a questionnaire.
 *
 * @param number      from 1
 * @param publishedAt from then on its content never changes; null: a draft
 */
public record QuestionnaireVersion(
        UUID id, UUID questionnaire, int number, @Nullable Instant publishedAt, QuestionnaireContent content) {

    public boolean published() {
        return publishedAt != null;
    }
}
