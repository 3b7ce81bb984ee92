package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.questionnaire.web.ProblemList;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.questions.QuestionnaireProblem.Rule;

class ProblemListTests {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    @Test
    void whatCannotBeAskedComesBeforeWordsAndTheMap() {
        List<QuestionnaireProblem> problems = List.of(problem(Rule.CONCEPT_UNKNOWN, "q1", "x"), problem(Rule.TEXT_MISSING, "q1", "en"),
                problem(Rule.OPTIONS_MISSING, "q2", ""));

        assertThat(ProblemList.of(problems, LANGUAGES).groups()).extracting(ProblemList.Group::weight).containsExactly("ask", "text", "map");
    }

    @Test
    void translationsAreOneLineForEachLanguage() {
        List<QuestionnaireProblem> problems = new ArrayList<>(List.of(problem(Rule.OPTIONS_MISSING, "q1", "")));
        for (int number = 0; number < 300; number++) {
            problems.addFirst(problem(Rule.TEXT_MISSING, "q" + number, "de"));
        }
        problems.add(problem(Rule.TEXT_MISSING, "q1", "fr"));

        ProblemList list = ProblemList.of(problems, LANGUAGES);

        assertThat(list.groups()).singleElement().satisfies(group -> assertThat(group.problems()).hasSize(1));
        assertThat(list.translations()).containsExactly(new ProblemList.Missing("de", 300), new ProblemList.Missing("fr", 1));
        assertThat(list.size()).isEqualTo(3);
    }

    @Test
    void aQuestionThatIsOnlyNotTranslatedHasNoProblemOfItsOwn() {
        ProblemList list = ProblemList.of(List.of(problem(Rule.TEXT_MISSING, "q1", "de"), problem(Rule.TEXT_MISSING, "q2", "en")), LANGUAGES);

        assertThat(list.of("s", "q1")).isZero();
        assertThat(list.of("s", "q2")).isEqualTo(1);
    }

    private static QuestionnaireProblem problem(Rule rule, String question, String detail) {
        return new QuestionnaireProblem(rule, "s", question, "", detail);
    }
}
