package org.oncommons.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a respondent is; says nothing of what was answered.
 *
 * @param response      id of the response
 * @param institution   null: the respondent is none
 * @param label         name of the respondent
 * @param country       ISO 3166-1 alpha-2; empty: unknown
 * @param sectionsReady how many of the sections are marked ready
 * @param answered      how many questions and matrix rows have an answer
 * @param lastActivity  null: none yet
 */
public record ResponseProgress(
        UUID response, @Nullable UUID institution, String label, String country, ResponseState state, int sectionsReady, int answered,
        @Nullable Instant lastActivity) {}
