package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.SurveyScene;
import org.oncommons.questions.QuestionnaireContent;

class AnswerRulesTests {

    private final QuestionnaireContent content = SurveyScene.questionnaire();

    @ParameterizedTest
    @CsvSource({"certified,yes", "since,2024-02-29", "staff,12.5", "staff,0", "staff,500", "motto,Together", "models,fhir", "barrier,law",
        "proof,https://example.org/certificate.pdf"})
    void takesWhatFits(String question, String value) {
        assertThat(check(question, "", value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"certified,perhaps,option", "since,2023-02-29,date", "since,29.02.2024,date", "since,0001-01-01,date", "staff,many,number",
        "staff,1e9,number", "staff,-1,minimum", "staff,501,maximum", "staff,1.25,decimals", "models,sql,option", "barrier,luck,option",
        "proof,javascript:alert(1),proof", "proof,ftp://example.org,proof", "hello,anything,statement"})
    void refusesWhatDoesNot(String question, String value, String because) {
        assertThat(check(question, "", value)).map(Refusal::textKey).contains("answering.refusal." + because);
    }

    @Test
    void refusesTwoAnswersToASingleChoiceAndMoreRanksThanPlaces() {
        assertThat(check("certified", "", "yes", "no")).map(Refusal::textKey).contains("answering.refusal.too-many");
        assertThat(check("barrier", "", "money", "time", "law")).map(Refusal::textKey).contains("answering.refusal.too-many");
        assertThat(check("barrier", "", "money", "money")).map(Refusal::textKey).contains("answering.refusal.twice");
    }

    @Test
    void takesFortyThousandCharactersAndRefusesMoreThanTheStatedLimit() {
        assertThat(check("why", "", "a".repeat(40_000))).isEmpty();
        assertThat(check("why", "", "a".repeat(AnswerLimits.LONG_TEXT + 1))).map(Refusal::textKey).contains("answering.refusal.too-long");
        assertThat(check("motto", "", "a".repeat(AnswerLimits.SHORT_TEXT + 1))).map(Refusal::textKey).contains("answering.refusal.too-long");
    }

    @Test
    void wantsTheRowOfAMatrixAndNoRowElsewhere() {
        assertThat(check("strength", "lung", "weak")).isEmpty();
        assertThat(check("strength", "", "weak")).map(Refusal::textKey).contains("answering.refusal.row");
        assertThat(check("motto", "lung", "weak")).map(Refusal::textKey).contains("answering.refusal.row");
    }

    @Test
    void refusesCharactersThatTheDatabaseCannotKeep() {
        assertThat(check("why", "", "a\u0000b")).map(Refusal::textKey).contains("answering.refusal.control");
        assertThat(check("why", "", "line\nline\ttab")).isEmpty();
    }

    @Test
    void takesOtherOnlyWhereItIsOffered() {
        assertThat(AnswerRules.check(content.question("models").orElseThrow(), "", List.of(), "openEHR")).isEmpty();
        assertThat(AnswerRules.check(content.question("motto").orElseThrow(), "", List.of(), "x")).map(Refusal::textKey)
                .contains("answering.refusal.no-other");
    }

    private Optional<Refusal> check(String question, String row, String... values) {
        return AnswerRules.check(content.question(question).orElseThrow(), row, List.of(values), "");
    }
}
