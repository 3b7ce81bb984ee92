package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.formats.Reading.answer;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** The real survey of 997 answers in 707 columns, and a structure with every type of question. */
class LimeSurveyTests {

    private static final String RESPONSES = "surveys/limesurvey-rse-2018/responses.csv";
    private static final String STRUCTURE = "surveys/limesurvey-rse-2018/survey-structure.tsv.gz";

    @Test
    void readsCodesFollowedByTextWithoutAStructure() {
        SurveyFile file = SharedFiles.read(RESPONSES);
        assertThat(file.format()).isEqualTo(FileFormat.LIMESURVEY);
        assertThat(file.respondents()).hasSize(997);
        assertThat(file.problems()).isEmpty();
        // prevEmp2[1] to prevEmp2[5] are places, proj4can[SQ001]… ticks, likert5[percEmp1]… a scale.
        assertThat(type(file, "prevEmp2")).isEqualTo(QuestionType.RANKING);
        assertThat(type(file, "proj4can")).isEqualTo(QuestionType.MULTIPLE_CHOICE);
        assertThat(type(file, "likert5")).isEqualTo(QuestionType.RATING_MATRIX);
        assertThat(type(file, "soft1can")).isEqualTo(QuestionType.NUMBER);
        assertThat(type(file, "conf2can")).isNotEqualTo(QuestionType.SINGLE_CHOICE);
        assertThat(file.questionnaire().question("likert5").orElseThrow().rows()).hasSize(6);
    }

    @Test
    void readsTheFirstRowAsItStandsInTheFile() {
        Respondent first = SharedFiles.read(RESPONSES).respondents().getFirst();
        assertThat(first.key()).isEqualTo("1");
        assertThat(first.created()).hasToString("2018-09-03T12:28:46");
        assertThat(answer(first, "soft1can", "").values()).containsExactly("16");
        assertThat(answer(first, "currentEmp13quk", "").values())
                .containsExactly(
                        "SQ002", "SQ009", "SQ011", "SQ012", "SQ017", "SQ022", "SQ024", "SQ030", "SQ031", "SQ042", "SQ044",
                        "SQ045", "SQ052");
        assertThat(answer(first, "prevEmp2", "").values()).hasSize(5).startsWith("desire_to_work_in_a_research_environment");
    }

    @Test
    void takesTypesOptionsAndLanguagesFromTheStructure() {
        SurveyFile file = SharedFiles.read(RESPONSES, STRUCTURE);
        assertThat(file.format()).isEqualTo(FileFormat.LIMESURVEY_WITH_STRUCTURE);
        assertThat(file.questionnaire().languages()).containsExactly("en", "fr", "de");
        // 396 question rows in 3 languages are 132 questions; one row of a matrix is not in the structure and stands apart.
        assertThat(file.questionnaire().questions().count()).isEqualTo(133);
        assertThat(Reading.types(file)).containsAllEntriesOf(Map.of(
                QuestionType.SINGLE_CHOICE, 83,
                QuestionType.MULTIPLE_CHOICE, 17,
                QuestionType.RANKING, 1,
                QuestionType.NUMBER, 7,
                QuestionType.DATE, 1,
                QuestionType.SHORT_TEXT, 13));
        Question country = file.questionnaire().question("socio1").orElseThrow();
        assertThat(country.text().byLanguage()).containsKeys("en", "de", "fr");
        assertThat(Reading.kinds(file)).containsExactly(ProblemKind.UNKNOWN_COLUMN, ProblemKind.COLUMN_MISSING);
        assertThat(file.problems().getFirst().cell().header()).startsWith("likert1[timeLike9zaf]");
    }

    @Test
    void losesNoAnswerThroughTheStructure() {
        assertThat(answers(SharedFiles.read(RESPONSES, STRUCTURE))).isEqualTo(answers(SharedFiles.read(RESPONSES)));
    }

    private static int answers(SurveyFile file) {
        return file.respondents().stream().mapToInt(respondent -> respondent.answers().size()).sum();
    }

    @Test
    void findsTheCountry() {
        SurveyFile file = SharedFiles.read(RESPONSES);
        assertThat(file.best(Guess.Role.COUNTRY).orElseThrow().question()).isEqualTo("socio1");
    }

    /** It asks for "training programs (…, e.g., …, local university training)", and for no institution. */
    @Test
    void takesNoQuestionForTheInstitutionThatOnlyMentionsOneAsAnExample() {
        assertThat(SharedFiles.read(RESPONSES).best(Guess.Role.INSTITUTION)).isEmpty();
        assertThat(SharedFiles.read(RESPONSES, STRUCTURE).best(Guess.Role.INSTITUTION)).isEmpty();
    }

    @Test
    void readsEveryQuestionTypeOfAStructureAlone() {
        SurveyFile file = SharedFiles.read("surveys/limesurvey-all-types/test_survey_structure.lss");
        assertThat(file.format()).isEqualTo(FileFormat.LIMESURVEY_STRUCTURE);
        assertThat(file.questionnaire().sections()).hasSize(5);
        assertThat(type(file, "G1Q1")).isEqualTo(QuestionType.SINGLE_CHOICE);
        assertThat(type(file, "G2Q2")).isEqualTo(QuestionType.RATING_MATRIX);
        assertThat(file.questionnaire().question("G2Q2").orElseThrow().options()).hasSize(10);
        assertThat(type(file, "G2Q9_1")).isEqualTo(QuestionType.RATING_MATRIX);
        assertThat(type(file, "G2Q9_2")).isEqualTo(QuestionType.RATING_MATRIX);
        assertThat(type(file, "G3Q1")).isEqualTo(QuestionType.DATE);
        assertThat(type(file, "G3Q3")).isEqualTo(QuestionType.PROOF);
        assertThat(type(file, "G3Q8")).isEqualTo(QuestionType.RANKING);
        assertThat(type(file, "G3Q9")).isEqualTo(QuestionType.STATEMENT);
        assertThat(type(file, "G4Q1")).isEqualTo(QuestionType.LONG_TEXT);
        assertThat(type(file, "G5Q1")).isEqualTo(QuestionType.MULTIPLE_CHOICE);
        assertThat(Reading.kinds(file)).containsExactly(ProblemKind.NO_RESPONDENTS);
    }

    @Test
    void tellsCompleteFromIncompleteAndLeavesTimingsOut() {
        SurveyFile file = SharedFiles.read("surveys/limesurvey-all-types/responses-invented.csv");
        // 12 rows, 5 of them with a submission date; 109 columns of timings.
        assertThat(file.respondents()).hasSize(12);
        assertThat(file.respondents()).filteredOn(respondent -> Boolean.TRUE.equals(respondent.complete())).hasSize(5);
        assertThat(file.questionnaire().questions()).noneMatch(question -> question.code().endsWith("Time"));
        Respondent first = file.respondents().getFirst();
        assertThat(first.key()).isEqualTo("23");
        assertThat(answer(first, "A12", "").values()).containsExactly("2014-05-01");
        assertThat(answer(first, "A8", "").values()).containsExactly("SQ007");
        assertThat(answer(file.respondents().get(2), "A4", "").other()).isEqualTo("1996");
        assertThat(file.best(Guess.Role.INSTITUTION).orElseThrow().question()).isEqualTo("A1");
    }

    private static final String TSV = """
            class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\tmandatory\tother
            S\t\tlanguage\t\ten\t\t\t\t\t
            SL\t\tsurveyls_title\t\tTrial\t\ten\t\t\t
            G\tG0\tOne\t1\t\t\ten\t\t\t
            Q\tM\thave\t1\tWhat have you?\t\ten\t\tY\tY
            SQ\t0\tbb\t\tBiobank\t\ten\t\t\t
            SQ\t0\tdw\t\tData warehouse\t\ten\t\t\t
            Q\tF\thow\t1\tHow good?\t\ten\t\tN\tN
            SQ\t0\ta\t\tPart A\t\ten\t\t\t
            A\t0\t1\t\tBad\t\ten\t\t\t
            A\t0\t2\t\tGood\t\ten\t\t\t
            Q\tL\twhere\t1\tWhere?\t\ten\t\tN\tY
            A\t0\tX1\t\tHere\t\ten\t\t\t
            """;

    @Test
    void takesExpressionCodesApartByTheStructure() {
        SurveyFile file = Reading.read(
                Reading.file("s.tsv", TSV),
                Reading.file("r.csv", "id,submitdate,have_bb,have_dw,have_other,how_a,where,where_other\n"
                        + "7,2024-01-01 00:00:00,Y,,freezer,2,-oth-,there\n"));
        Respondent only = file.respondents().getFirst();
        assertThat(answer(only, "have", "").values()).containsExactly("bb");
        assertThat(answer(only, "have", "").other()).isEqualTo("freezer");
        assertThat(answer(only, "how", "a").values()).containsExactly("2");
        assertThat(answer(only, "where", "").values()).isEmpty();
        assertThat(answer(only, "where", "").other()).isEqualTo("there");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void namesFileRowAndColumnOfAnUnknownCode() {
        SurveyFile file = Reading.read(
                Reading.file("s.tsv", TSV), Reading.file("r.csv", "id,submitdate,how[a],where\n7,,9,X1\n"));
        Problem problem = file.problems().stream()
                .filter(found -> found.kind() == ProblemKind.UNKNOWN_OPTION)
                .findFirst()
                .orElseThrow();
        assertThat(problem.cell().toString()).isEqualTo("r.csv, row 2, column C (how[a])");
        assertThat(problem.text(java.util.Locale.ENGLISH)).contains("“9”", "How good?");
        assertThat(answer(file.respondents().getFirst(), "how", "a").other()).isEqualTo("9");
    }

    private static QuestionType type(SurveyFile file, String code) {
        return file.questionnaire().question(code).orElseThrow().type();
    }
}
