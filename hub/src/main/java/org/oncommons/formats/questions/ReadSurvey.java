package org.oncommons.formats.questions;

import java.util.List;
import java.util.Locale;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;

/**
 * What one reader made of its files.
 *
 * @param questionnaire the questions
 * @param respondents   the answers
 */
public record ReadSurvey(QuestionnaireContent questionnaire, List<Respondent> respondents) {

    /** A survey whose texts are in one unnamed language. */
    public ReadSurvey(String title, List<Section> sections, List<Respondent> respondents) {
        this(
                new QuestionnaireContent(
                        Codes.of(title).toLowerCase(Locale.ROOT),
                        LocalizedText.english(title),
                        LocalizedText.EMPTY,
                        List.of("en"),
                        sections),
                respondents);
    }

    /** One untitled section with all questions: what a table without a structure can tell. */
    public static List<Section> oneSection(List<Mapped> questions) {
        return List.of(new Section(
                "all",
                LocalizedText.english("Questions"),
                LocalizedText.EMPTY,
                questions.stream().map(Mapped::question).toList()));
    }
}
