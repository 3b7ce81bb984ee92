package org.oncommons.questionnaire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.LocalizedText;

/**
 * A questionnaire in a list, as its latest version stands.
 *
 * @param version     id of the latest version
 * @param number      of the latest version
 * @param publishedAt of the latest version; null: a draft
 * @param questions   how many questions it has, statements not counted
 */
public record QuestionnaireSummary(
        UUID id, String code, LocalizedText title, UUID version, int number, @Nullable Instant publishedAt, int questions) {}
