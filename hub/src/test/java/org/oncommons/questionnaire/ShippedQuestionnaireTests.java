package org.oncommons.questionnaire;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireCheck;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.VocabularyFile;
import tools.jackson.databind.json.JsonMapper;

class ShippedQuestionnaireTests {

    private final QuestionnaireContent content = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
    private final VocabularyFile vocabulary = VocabularyFile.shipped();

    @Test
    void canBeAskedAndAllItsConceptsAreInTheVocabulary() {
        Set<String> known = vocabulary.concepts().stream().map(Concept::code).collect(toSet());
        assertThat(QuestionnaireCheck.problems(content, known)).isEmpty();
    }

    @Test
    void hasAboutFortyQuestionsInAboutTenSections() {
        assertThat(content.questions().count()).isBetween(38L, 46L);
        assertThat(content.sections()).hasSizeBetween(9, 12);
    }

    @Test
    void usesEveryTypeAndEveryKind() {
        assertThat(content.questions().map(Question::type).collect(toSet())).containsExactlyInAnyOrder(QuestionType.values());
        assertThat(content.questions().map(Question::meaning).filter(java.util.Objects::nonNull).map(Meaning::kind).collect(toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void everyQuestionExceptStatementsHasHelp() {
        assertThat(content.questions().filter(question -> question.type() != QuestionType.STATEMENT))
                .allSatisfy(question -> assertThat(question.help().in(Locale.ENGLISH)).as(question.code()).isNotBlank());
    }

    @Test
    void everyMatrixLetsRespondentsSayThatTheyDoNotKnow() {
        assertThat(content.questions().filter(question -> question.type() == QuestionType.RATING_MATRIX)).hasSize(7)
                .allSatisfy(question -> {
                    Option last = question.options().getLast();
                    assertThat(last.code()).isEqualTo("unknown");
                    assertThat(last.value()).isNull();
                });
    }

    @Test
    void rowsAndRankedOptionsCoverTheirWholeScheme() {
        assertCovers("area_strength", "research-area");
        assertCovers("cancer_strength", "cancer-type");
        assertCovers("capability", "capability");
        assertCovers("need", "capability");
        assertCovers("challenge", "challenge");
        assertCovers("barrier", "barrier");
        assertCovers("topic", "topic");
        assertCovers("case_interest", "case");
        assertCovers("exchange_offer", "exchange");
        assertCovers("exchange_wish", "exchange");
        assertCovers("sharing", "sharing");
    }

    @Test
    void scalesRiseFromZeroToOne() {
        for (String code : List.of("area_strength", "capability", "need", "challenge", "sharing", "involvement")) {
            List<Double> values = content.question(code).orElseThrow().options().stream()
                    .map(Option::value).filter(java.util.Objects::nonNull).toList();
            assertThat(values).as(code).isSorted().startsWith(0.0).endsWith(1.0);
        }
    }

    @Test
    void labelsOfRowsAreThoseOfTheVocabulary() {
        Question question = content.question("capability").orElseThrow();
        Concept biobank = vocabulary.concepts().stream()
                .filter(concept -> concept.code().equals("capability-biobank")).findFirst().orElseThrow();
        assertThat(question.row("biobank").orElseThrow().label().in(Locale.ENGLISH)).isEqualTo(biobank.labels().get("en"));
    }

    @Test
    void survivesWritingAndReadingAsJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(content), QuestionnaireContent.class)).isEqualTo(content);
    }

    private void assertCovers(String code, String scheme) {
        Question question = content.question(code).orElseThrow();
        List<String> named = question.type() == QuestionType.RATING_MATRIX
                ? question.rows().stream().map(Row::concept).toList()
                : question.options().stream().map(Option::concept).toList();
        assertThat(named).as(code).containsExactlyElementsOf(vocabulary.concepts().stream()
                .filter(concept -> concept.scheme().equals(scheme)).map(Concept::code).toList());
    }
}
