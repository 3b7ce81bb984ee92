package org.oncommons.survey;

import java.util.List;
import java.util.UUID;
import org.oncommons.questions.QuestionnaireContent;

/**
 * What the map is computed from: one wave's answers, frozen, or as they stand for a preview.
 *
 * @param wave          id of the wave
 * @param title         its name
 * @param year          the year it asks about
 * @param frozen        whether the answers can no longer change
 * @param questionnaire the version that was asked
 * @param invited       institutions that were asked, whether they answered or not
 * @param contributions the answers
 * @param hash          SHA-256 over everything above except {@code frozen}, in canonical form, lower-case hexadecimal
 */
public record WaveAnswers(
        UUID wave,
        String title,
        int year,
        boolean frozen,
        QuestionnaireContent questionnaire,
        List<UUID> invited,
        List<Contribution> contributions,
        String hash) {

    public WaveAnswers {
        invited = List.copyOf(invited);
        contributions = List.copyOf(contributions);
    }
}
