package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.formats.Reading.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.QuestionType;

/** The real export: 28 answers in 228 columns. Expected values were counted in the raw cells with a script of its own. */
class EuSurveyTableTests {

    private static SurveyFile real() {
        return SharedFiles.read("surveys/eusurvey-landscaping/landscaping-export.xls");
    }

    @Test
    void recognisesTheExportByItsFirstTwoRows() {
        SurveyFile file = real();
        assertThat(file.format()).isEqualTo(FileFormat.EUSURVEY_TABLE);
        assertThat(file.questionnaire().title().byLanguage()).containsEntry("en", "EVERSElandscaping");
        assertThat(file.respondents()).hasSize(28);
    }

    @Test
    void putsQuestionsTogetherFromColumns() {
        SurveyFile file = real();
        // 227 columns are questions: 85 of stars in 18 matrices, 6 cells of choices in 2, 10 single and 18 multiple choices,
        // and 108 texts, 13 of which nobody answered.
        assertThat(Reading.types(file)).isEqualTo(Map.of(
                QuestionType.SINGLE_CHOICE, 10,
                QuestionType.MULTIPLE_CHOICE, 18,
                QuestionType.RATING_MATRIX, 20,
                QuestionType.SHORT_TEXT, 83,
                QuestionType.LONG_TEXT, 25));
        assertThat(file.questionnaire().questions().mapToInt(question -> question.rows().size()).sum()).isEqualTo(91);
    }

    @Test
    void readsEveryCellThatIsNotBlank() {
        // 2,735 cells of the questions' columns are not blank.
        assertThat(real().respondents().stream().mapToInt(respondent -> respondent.answers().size()).sum()).isEqualTo(2735);
    }

    @Test
    void readsTheFirstRespondentAsItStandsInRowFive() {
        Respondent first = real().respondents().getFirst();
        assertThat(first.cell().row()).isEqualTo(5);
        assertThat(first.created()).isNotNull();
        assertThat(first.created().toLocalDate()).isEqualTo(LocalDate.of(2024, 10, 7));
        assertThat(answer(first, "S1", "").values()).containsExactly("ID10");
        assertThat(answer(first, "S5", "").values()).containsExactly("S5_L2", "S5_L3");
        assertThat(answer(first, "matrix_S1_App_L1", "S1_App_L1").values()).containsExactly("high");
        assertThat(answer(first, "matrix_ID9", "ID9").values()).containsExactly("8");
        assertThat(answer(first, "matrix_ID59", "ID59").values()).containsExactly("1");
        ReadAnswer institution = answer(first, "P6", "");
        assertThat(institution.values())
                .containsExactly("Cluster of Excellence Matters of Activity at Humboldt-Universitaet zu Berlin");
        assertThat(institution.cell().sheet()).isEqualTo("Content");
        assertThat(institution.cell().column()).isEqualTo("E");
    }

    @Test
    void givesMatricesOrderedScales() {
        SurveyFile file = real();
        assertThat(file.questionnaire().question("matrix_S1_App_L1").orElseThrow().options())
                .extracting(option -> option.code())
                .containsExactly("very_low", "low", "medium", "high", "very_high");
        assertThat(file.questionnaire().question("S1").orElseThrow().options())
                .extracting(option -> option.label().byLanguage().get("en"))
                .containsExactly("Yes", "No", "I don't know");
    }

    @Test
    void findsTheQuestionThatNamesTheInstitutionAndNoCountry() {
        SurveyFile file = real();
        assertThat(file.best(Guess.Role.INSTITUTION).orElseThrow().question()).isEqualTo("P6");
        assertThat(file.best(Guess.Role.COUNTRY)).isEmpty();
    }

    @Test
    void saysThatNothingIdentifiesTheContributionsAndGivesThemStableKeys() {
        SurveyFile file = real();
        assertThat(Reading.kinds(file)).containsExactly(ProblemKind.NO_KEY_COLUMN);
        assertThat(file.respondents()).extracting(Respondent::key).doesNotHaveDuplicates().isEqualTo(
                real().respondents().stream().map(Respondent::key).toList());
        assertThat(file.respondents()).noneMatch(Respondent::keyIsId);
    }

    private static final String HEAD = "Alias,cancer\r\nExport Date,2024-10-17\r\n\r\n";

    @Test
    void readsSplitMultipleChoicesByTheirYesAndNo() {
        SurveyFile file = Reading.read(Reading.file("split.csv", HEAD
                + "What do you have? (Q1),Biobank (A1),Data warehouse (A2),Name (Q2),Contribution Id\r\n"
                + ",Yes,No,Alpha,c-1\r\n,Yes,Yes,Beta,c-2\r\n"));
        assertThat(file.questionnaire().question("Q1").orElseThrow().type()).isEqualTo(QuestionType.MULTIPLE_CHOICE);
        assertThat(answer(file.respondents().get(0), "Q1", "").values()).containsExactly("A1");
        assertThat(answer(file.respondents().get(1), "Q1", "").values()).containsExactly("A1", "A2");
        assertThat(file.respondents()).extracting(Respondent::key).containsExactly("c-1", "c-2");
    }

    @Test
    void joinsTextsThatGoOnInTheNextRow() {
        String start = "a".repeat(32_767);
        SurveyFile file = Reading.read(Reading.file("long.csv", HEAD
                + "Tell us (Q1),Name (Q2),Contribution Id\r\n"
                + start + ",Alpha,c-1\r\n" + "b".repeat(7_233) + ",,\r\nshort,Beta,c-2\r\n"));
        assertThat(file.respondents()).hasSize(2);
        assertThat(answer(file.respondents().getFirst(), "Q1", "").values().getFirst()).hasSize(40_000).endsWith("bbb");
    }

    @Test
    void reportsAContributionThatStandsTwice() {
        SurveyFile file = Reading.read(Reading.file("twice.csv", HEAD
                + "Name (Q1),City (Q2),Contribution Id\r\nAlpha,Rome,c-1\r\nBeta,Oslo,c-1\r\n"));
        assertThat(file.respondents()).hasSize(1);
        Problem problem = file.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(ProblemKind.DUPLICATE_KEY);
        assertThat(problem.cell().toString()).isEqualTo("twice.csv, row 6, column C (Contribution Id)");
        assertThat(problem.arguments()).isEqualTo(List.of("c-1"));
    }

    @Test
    void readsMetaColumnsInTheExportersLanguage() {
        SurveyFile file = Reading.read(Reading.file("de.csv", HEAD
                + "Name (Q1),Ort (Q2),Beitrags-ID,Erstellungsdatum,Letzte Aktualisierung,Sprachen\r\n"
                + "Alpha,Ulm,c-1,2024-05-01 10:00:00,2024-05-02 11:30:00,DE\r\n"));
        Respondent only = file.respondents().getFirst();
        assertThat(only.key()).isEqualTo("c-1");
        assertThat(only.updated()).hasToString("2024-05-02T11:30");
        assertThat(only.language()).isEqualTo("DE");
        assertThat(file.questionnaire().questions().count()).isEqualTo(2);
    }
}
