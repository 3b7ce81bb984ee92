package org.oncommons.survey;

import java.util.List;
import java.util.UUID;
import org.oncommons.questions.QuestionnaireContent;

/** Where a wave's answers come from: the module that keeps them implements this, so that waves need not know it. */
public interface ResponseSource {

    /**
     * The answers that count: signed, imported, and on demand those that nobody has signed yet. Answers to questions that were not
     * asked of the respondent, because of other answers, are not among them.
     *
     * @param asked    the wave's questionnaire
     * @param unsigned whether answers without a signature are wanted too
     */
    List<Contribution> contributions(UUID wave, QuestionnaireContent asked, boolean unsigned);

    /** How far each respondent is that has begun. */
    List<ResponseProgress> progress(UUID wave, QuestionnaireContent asked);
}
