package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.formats.Reading.answer;
import static org.oncommons.formats.Reading.file;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.QuestionType;

/** REDCap projects, EUSurvey XML and plain tables. */
class OtherFormatsTests {

    private static SurveyFile redcap(String project) {
        return SharedFiles.read("surveys/redcap/" + project + "/dictionary.csv", "surveys/redcap/" + project + "/data.csv");
    }

    @Test
    void readsRedcapCheckboxes() {
        SurveyFile file = redcap("checkboxes-1");
        assertThat(file.format()).isEqualTo(FileFormat.REDCAP_WITH_DICTIONARY);
        assertThat(file.respondents()).extracting(Respondent::key).containsExactly("1", "2", "3", "4");
        // Record 1 has check_one___1 and check_two___a and c; record 4 has nothing.
        assertThat(answer(file.respondents().get(0), "check_one", "").values()).containsExactly("1");
        assertThat(answer(file.respondents().get(0), "check_two", "").values()).containsExactly("a", "c");
        assertThat(file.respondents().get(3).answers()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void takesTheNaOfADictionaryWrittenByRForEmpty() {
        SurveyFile file = Reading.read(
                file("dictionary.csv", """
                        field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations,field_note,required_field,matrix_group_name
                        record_id,one,NA,text,Record,NA,NA,NA,NA
                        smokes,one,NA,radio,Smokes?,"1, Yes | 0, No",NA,NA,NA
                        drinks,one,NA,radio,Drinks?,"1, Yes | 0, No",NA,NA,NA
                        """),
                file("data.csv", "record_id,smokes,drinks\n1,1,0\n2,NA,1\n"));
        assertThat(Reading.types(file)).containsExactly(Map.entry(QuestionType.SINGLE_CHOICE, 2));
        assertThat(file.questionnaire().questions()).extracting(question -> question.help().in(java.util.Locale.ENGLISH)).containsOnly("");
        assertThat(file.respondents().getLast().answers()).hasSize(1);
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void readsRedcapAccessGroups() {
        assertThat(redcap("dag").respondents()).extracting(Respondent::group).containsExactly("daga", "daga", "dagb");
    }

    @Test
    void readsFiveHundredRedcapRecords() {
        SurveyFile file = redcap("clinical-trial-1");
        assertThat(file.respondents()).hasSize(500);
        assertThat(file.problems()).isEmpty();
        Respondent first = file.respondents().getFirst();
        assertThat(answer(first, "dob", "").values()).containsExactly("1991-05-13");
        assertThat(answer(first, "height", "").values()).containsExactly("176.1");
        assertThat(answer(first, "race", "").values()).containsExactly("4");
        assertThat(first.complete()).isFalse();
        assertThat(file.best(Guess.Role.EMAIL).orElseThrow().question()).isEqualTo("email");
    }

    @Test
    void mergesRedcapEventsAndKeepsThoseThatAnswerAgain() {
        SurveyFile file = redcap("longitudinal");
        // 3 records in 18 rows; 7 rows fill in a form that an earlier row of the record has filled in.
        assertThat(file.respondents()).hasSize(10);
        assertThat(file.respondents()).extracting(Respondent::key).contains("100", "220", "304", "100|dose_2_arm_1");
        assertThat(Reading.kinds(file)).containsOnly(ProblemKind.SEVERAL_ROWS_OF_RECORD).hasSize(7);
        assertThat(answer(file.respondents().getFirst(), "pmq1", "").values()).containsExactly("2");
    }

    @Test
    void keepsRedcapRepeatsApart() {
        assertThat(redcap("repeating-instruments").respondents())
                .extracting(Respondent::key)
                .containsExactly("1", "1|bp|2", "1|bp|3", "2");
    }

    @Test
    void readsDecimalCommasOfRedcapWithoutADictionary() {
        SurveyFile file = SharedFiles.read("surveys/redcap/decimal-comma/data.csv");
        assertThat(file.format()).isEqualTo(FileFormat.REDCAP);
        assertThat(answer(file.respondents().getFirst(), "height", "").values()).containsExactly("1.54");
        assertThat(answer(file.respondents().getFirst(), "bmi", "").values()).containsExactly("22.1");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void reportsNumbersOutOfTheDictionarysRange() {
        SurveyFile file = redcap("simple");
        // Two heights and two weights of mice; TRUE and FALSE stand for 1 and 0.
        assertThat(Reading.kinds(file)).containsOnly(ProblemKind.OUT_OF_RANGE).hasSize(4);
        assertThat(file.problems().getFirst().cell().toString()).isEqualTo("data.csv, row 2, column K (height)");
        assertThat(answer(file.respondents().getFirst(), "sex", "").values()).containsExactly("0");
        assertThat(answer(file.respondents().getFirst(), "race", "").values()).containsExactly("5");
    }

    @Test
    void readsEveryValidationTypeOfRedcap() {
        SurveyFile file = redcap("validation-types-1");
        assertThat(Reading.types(file)).isEqualTo(Map.of(
                QuestionType.SINGLE_CHOICE, 4,
                QuestionType.MULTIPLE_CHOICE, 1,
                QuestionType.NUMBER, 13,
                QuestionType.DATE, 9,
                QuestionType.SHORT_TEXT, 18,
                QuestionType.LONG_TEXT, 1,
                QuestionType.PROOF, 2,
                QuestionType.STATEMENT, 1));
    }

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Results create="2026-01-02_03-04-05"><Survey id="1" uid="u" alias="cancer">
            <Elements lang="EN"><Section id="s">About you</Section>
            <Question id="q1" type="Free Text" bid="NAME">Name?</Question>
            <Question id="q2" type="Single Choice" bid="SIZE">Size?</Question><Answer id="a1" bid="S">Small</Answer><Answer id="a2" bid="L">Large</Answer>
            <Question id="q3" type="Multiple Choice" bid="HAVE">Have?</Question><Answer id="b1" bid="BB">Biobank</Answer><Answer id="b2" bid="DW">Warehouse</Answer>
            <MatrixTitle id="m" bid="M">How good?</MatrixTitle><MatrixQuestion id="r1" bid="R1">Trials</MatrixQuestion><MatrixAnswer id="v1" bid="V1">Bad</MatrixAnswer><MatrixAnswer id="v2" bid="V2">Good</MatrixAnswer>
            <Question id="q4" type="Ranking" bid="RANK">Order</Question><RankingItem id="i1" bid="I1">One</RankingItem><RankingItem id="i2" bid="I2">Two</RankingItem>
            <Question id="q5" type="Number" bid="N">How many?</Question><Question id="q6" type="Date" bid="D">When?</Question>
            </Elements>
            <Elements lang="DE"><Section id="s">Über Sie</Section><Question id="q1" type="Free Text" bid="NAME">Name?</Question>
            <Question id="q2" type="Single Choice" bid="SIZE">Größe?</Question><Answer id="a1" bid="S">Klein</Answer><Answer id="a2" bid="L">Groß</Answer></Elements>
            </Survey><Answers>
            <AnswerSet id="c-1" create="2026-01-02_03-04-05" last="2026-01-03_03-04-05" list="l" lang="DE" user="x">
            <Answer qid="q1">Uniklinikum</Answer><Answer qid="q2" aid="a2"/><Answer qid="q3" aid="b2"/><Answer qid="q3" aid="b1"/>
            <Answer qid="r1" aid="v2"/><Answer qid="q4" aid="i2"/><Answer qid="q4" aid="i1"/><Answer qid="q5">12.50</Answer><Answer qid="q6">31/02/2025</Answer>
            </AnswerSet></Answers></Results>
            """;

    @Test
    void readsEuSurveyXml() {
        SurveyFile file = Reading.read(file("results.xml", XML));
        assertThat(file.format()).isEqualTo(FileFormat.EUSURVEY_XML);
        assertThat(file.questionnaire().languages()).containsExactly("en", "de");
        assertThat(file.questionnaire().question("SIZE").orElseThrow().options().getLast().label().byLanguage())
                .containsEntry("en", "Large")
                .containsEntry("de", "Groß");
        Respondent only = file.respondents().getFirst();
        assertThat(only.key()).isEqualTo("c-1");
        assertThat(only.language()).isEqualTo("de");
        assertThat(only.updated()).hasToString("2026-01-03T03:04:05");
        assertThat(answer(only, "SIZE", "").values()).containsExactly("L");
        assertThat(answer(only, "HAVE", "").values()).containsExactly("BB", "DW");
        assertThat(answer(only, "M", "R1").values()).containsExactly("V2");
        assertThat(answer(only, "RANK", "").values()).containsExactly("I2", "I1");
        assertThat(answer(only, "N", "").values()).containsExactly("12.5");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.IMPOSSIBLE_DATE);
            assertThat(problem.cell().row()).isPositive();
        });
    }

    @Test
    void infersATableThatNothingIsKnownAbout() {
        SurveyFile file = Reading.csv(
                "Timestamp,Institution,Country,Staff,Founded,Topics,Skills [R],Skills [Java],Have [Biobank],Have [PET]",
                "2026-01-01 10:00:00,Alpha Hospital,Sweden,\"1,234\",31/12/1990,AI; Biobanks,good,bad,Yes,No",
                "2026-01-02 10:00:00,Beta University,Estonia,\"2,000.5\",01/02/1991,AI,bad,bad,No,No",
                "2026-01-03 10:00:00,Gamma Institute,Spain,17,03/04/1992,Biobanks; AI,good,good,Yes,Yes");
        assertThat(file.format()).isEqualTo(FileFormat.PLAIN_TABLE);
        assertThat(Reading.types(file)).isEqualTo(Map.of(
                QuestionType.SHORT_TEXT, 2,
                QuestionType.NUMBER, 1,
                QuestionType.DATE, 1,
                QuestionType.MULTIPLE_CHOICE, 2,
                QuestionType.RATING_MATRIX, 1));
        Respondent first = file.respondents().getFirst();
        assertThat(answer(first, "Staff", "").values()).containsExactly("1234");
        assertThat(answer(first, "Founded", "").values()).containsExactly("1990-12-31");
        assertThat(answer(first, "Topics", "").values()).containsExactly("AI", "Biobanks");
        assertThat(answer(first, "Skills", "R").values()).containsExactly("good");
        assertThat(answer(first, "Have", "").values()).containsExactly("Biobank");
        assertThat(file.best(Guess.Role.INSTITUTION).orElseThrow().question()).isEqualTo("Institution");
        assertThat(file.best(Guess.Role.COUNTRY).orElseThrow().question()).isEqualTo("Country");
    }

    @Test
    void doesNotGuessWhatAnAmbiguousNumberMeans() {
        SurveyFile file = Reading.csv("id,Budget", "1,\"1,234\"", "2,\"5,678\"");
        assertThat(Reading.kinds(file)).containsExactly(ProblemKind.NOT_A_NUMBER, ProblemKind.NOT_A_NUMBER);
        assertThat(answer(file.respondents().getFirst(), "Budget", "").other()).isEqualTo("1,234");
    }

    @Test
    void findsCountriesByTheirNamesInMostLanguages() {
        assertThat(List.of("Sweden", "Schweden", "Suède", "Szwecja", "SE", "swe".toUpperCase(java.util.Locale.ROOT)))
                .allSatisfy(name -> assertThat(CountryNames.code(name)).contains("SE"));
        assertThat(CountryNames.code("no")).isEmpty();
        assertThat(CountryNames.code("UK")).contains("GB");
        assertThat(CountryNames.code("Czech Republic")).contains("CZ");
    }
}
