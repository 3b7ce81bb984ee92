package org.oncommons.answering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.WaveDetails;

/**
 * One institution's answer to one wave, as far as a viewer may see it.
 *
 * @param standing   null: the institution has not begun
 * @param answers    fields of the sections that the viewer sees
 * @param earlier    the same fields in the earlier wave, if there was one
 * @param asked      codes of the questions that are asked, given the answers so far
 * @param visibility by question; a question that is not in it is for the network
 * @param sections   of the whole questionnaire
 */
public record AnswerBook(
        WaveDetails wave, InstitutionSummary institution, QuestionnaireContent content, @Nullable ResponseStanding standing,
        AnsweringRights rights, Map<Field, GivenAnswer> answers, Map<Field, List<String>> earlier, Set<String> asked,
        Map<String, AnswerVisibility> visibility, List<SectionProgress> sections) {

    public SectionProgress section(String code) {
        return sections.stream().filter(progress -> progress.section().code().equals(code)).findFirst().orElseThrow(Problem::notFound);
    }

    public GivenAnswer answer(String question, String row) {
        return answers.getOrDefault(new Field(question, row), GivenAnswer.none(question, row));
    }

    public AnswerVisibility visibility(String question) {
        return visibility.getOrDefault(question, AnswerVisibility.NETWORK);
    }

    /** The section that a question stands in. */
    public Section sectionOf(String question) {
        return sectionOf(content, question);
    }

    static Section sectionOf(QuestionnaireContent content, String question) {
        return content.sections().stream()
                .filter(section -> section.questions().stream().map(Question::code).anyMatch(question::equals))
                .findFirst().orElseThrow(Problem::notFound);
    }

    public boolean signed() {
        return standing != null && standing.signed();
    }

    /** Whether the viewer can change answers of the section now. */
    public boolean editable(String section) {
        return rights.answers(section) && wave.takesAnswers() && !signed();
    }

    public boolean allReady() {
        return sections.stream().allMatch(progress -> progress.state() == SectionProgress.State.READY);
    }
}
