package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Locale;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;

/**
 * A version as respondents will see it.
 *
 * @param language of its texts
 * @param phone    whether it is shown as wide as a phone
 * @param part     number of the section that is shown, from 0; -1: all, for printing
 */
public record PreviewPage(EditAddresses at, QuestionnaireVersion version, Locale language, boolean phone, int part) {

    /** The sections that are shown. */
    public List<Section> sections() {
        List<Section> all = version.content().sections();
        return part < 0 || all.isEmpty() ? all : List.of(all.get(part));
    }

    public String address(String newLanguage, boolean newPhone, int newPart) {
        return at.preview(version.id()) + "?language=" + EditAddresses.encoded(newLanguage) + "&width=" + (newPhone ? "phone" : "desktop")
                + "&section=" + (newPart < 0 ? "all" : newPart);
    }

    /** The text of the question, or of its matrix row, that the condition looks at. */
    public String conditionOn(ShowIf condition) {
        Question earlier = version.content().question(condition.question()).orElse(null);
        if (earlier == null) {
            return condition.question();
        }
        return condition.row().isEmpty() ? earlier.text().in(language)
                : earlier.row(condition.row()).map(row -> row.label().in(language)).orElse(condition.row());
    }

    /** The answers for which the question is asked, in words. */
    public List<String> conditionValues(ShowIf condition) {
        return condition.anyOf().stream().map(value -> version.content().question(condition.question())
                .flatMap(question -> question.option(value)).map(Option::label).map(label -> label.in(language)).orElse(value)).toList();
    }
}
