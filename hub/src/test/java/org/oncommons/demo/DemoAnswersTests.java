package org.oncommons.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncommons.questionnaire.ShippedQuestionnaire;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;

class DemoAnswersTests {

    private static final List<DemoContribution> WAVE = DemoAnswers.wave2025();
    private static final QuestionnaireContent CONTENT = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
    private static final Map<String, String> COUNTRY = DemoNetwork.shipped().institutions().stream()
            .collect(toMap(DemoInstitution::code, DemoInstitution::country));

    @Test
    void fortyOneOfFortySixInstitutionsAnswered() {
        assertThat(WAVE).extracting(DemoContribution::institutionCode).hasSize(41).doesNotHaveDuplicates()
                .isSubsetOf(COUNTRY.keySet());
    }

    @Test
    void everyAnswerIsOneThatItsQuestionTakes() {
        assertThat(answers()).allSatisfy(answer -> {
            Question question = CONTENT.question(answer.question()).orElseThrow();
            assertThat(AnswerRules.isValid(question, answer)).as("%s", answer).isTrue();
        });
    }

    @Test
    void nothingIsAnsweredTwice() {
        assertThat(WAVE).allSatisfy(contribution -> assertThat(contribution.answers())
                .extracting(answer -> answer.question() + "/" + answer.row()).doesNotHaveDuplicates());
    }

    @Test
    void questionsThatAreNotShownAreNotAnswered() {
        List<Question> conditional = CONTENT.questions().filter(question -> question.showIf() != null).toList();
        for (DemoContribution contribution : WAVE) {
            for (Question question : conditional) {
                var condition = java.util.Objects.requireNonNull(question.showIf());
                boolean answered = answersTo(contribution, question.code()).findAny().isPresent();
                boolean shown = answersTo(contribution, condition.question())
                        .filter(answer -> answer.row().equals(condition.row()))
                        .anyMatch(answer -> answer.values().stream().anyMatch(condition.anyOf()::contains));
                assertThat(shown || !answered).as(contribution.institutionCode() + " " + question.code()).isTrue();
            }
        }
    }

    @Test
    void everyQuestionThatTakesAnAnswerIsAnsweredBySomebody() {
        assertThat(answers().map(Answer::question).collect(toSet())).isEqualTo(CONTENT.questions()
                .filter(question -> question.type() != QuestionType.STATEMENT).map(Question::code).collect(toSet()));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoAnswers.wave2025()).isEqualTo(WAVE);
    }

    @Test
    void isUneven() {
        List<Integer> sizes = WAVE.stream().map(contribution -> contribution.answers().size()).sorted().toList();
        assertThat(sizes.getFirst()).isLessThan(70);
        assertThat(sizes.getLast()).isGreaterThan(150);
        assertThat(answersTo("topic").map(answer -> answer.values().size()).collect(toSet())).contains(2, 3, 5);
        assertThat(WAVE).anyMatch(contribution -> answersTo(contribution, "cancer_strength").findAny().isEmpty());
    }

    @Test
    void exactlyOneInstitutionGaveTheSameAnswerEverywhere() {
        assertThat(WAVE.stream().filter(contribution -> contribution.answers().stream()
                        .filter(answer -> answer.question().equals("area_strength"))
                        .map(answer -> answer.values().getFirst()).distinct().count() == 1)
                .map(DemoContribution::institutionCode)).containsExactly("san-celidonio");
    }

    @Test
    void everyLevelOfEveryScaleIsUsed() {
        for (String code : List.of("area_strength", "cancer_strength", "capability", "need", "challenge", "sharing", "case_interest")) {
            Map<String, Long> used = answersTo(code).collect(groupingBy(answer -> answer.values().getFirst(), counting()));
            assertThat(used.keySet()).as(code).containsAll(CONTENT.question(code).orElseThrow().options().stream()
                    .map(option -> option.code()).toList());
        }
    }

    @Test
    void everyCaseHasSomebodyWhoWouldLeadAndNobodyLeadsTwo() {
        Map<String, Long> leads = answersTo("case_interest").filter(answer -> answer.values().contains("lead"))
                .collect(groupingBy(Answer::row, counting()));
        assertThat(leads).hasSize(4);
        assertThat(WAVE).allMatch(contribution -> answersTo(contribution, "case_interest")
                .filter(answer -> answer.values().contains("lead")).count() <= 1);
    }

    @Test
    void someAnswersAreForCoordinatorsOnlyAndSomePublic() {
        Map<AnswerVisibility, Long> byVisibility = answers().collect(groupingBy(Answer::visibility, counting()));
        assertThat(byVisibility).containsOnlyKeys(AnswerVisibility.values());
        assertThat(byVisibility.get(AnswerVisibility.NETWORK)).isGreaterThan(byVisibility.get(AnswerVisibility.COORDINATORS));
    }

    @Test
    void noTwoInstitutionsWroteTheSameReason() {
        Set<String> reasons = answersTo("topic_reason").map(answer -> answer.values().getFirst()).collect(toSet());
        assertThat(reasons).hasSizeGreaterThan(35).hasSize((int) answersTo("topic_reason").count());
    }

    private static Stream<Answer> answers() {
        return WAVE.stream().flatMap(contribution -> contribution.answers().stream());
    }

    private static Stream<Answer> answersTo(String question) {
        return answers().filter(answer -> answer.question().equals(question));
    }

    private static Stream<Answer> answersTo(DemoContribution contribution, String question) {
        return contribution.answers().stream().filter(answer -> answer.question().equals(question));
    }
}
