package org.oncommons.answering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.SectionProgress;
import org.oncommons.questions.Section;

/**
 * The form of one section.
 *
 * @param base     address of the institution's answer
 * @param missing  required questions without an answer, after somebody said that the section is ready
 * @param previous null: it is the first that the viewer sees
 * @param next     null: it is the last that the viewer sees
 */
public record SectionPage(
        AnswerBook book, SectionProgress progress, List<QuestionView> questions, String base, boolean editable, List<String> missing,
        @Nullable Section previous, @Nullable Section next, int number, int count) {

    public boolean anythingWrong() {
        return questions.stream().anyMatch(QuestionView::wrong);
    }
}
