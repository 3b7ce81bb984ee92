package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.formats.Reading.answer;
import static org.oncommons.formats.Reading.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.questions.QuestionType;

/** Text that is long, cut off, or in another encoding than it should be, and values that cannot be. */
class BadTextTests {

    @Test
    void readsTextsOfFortyThousandCharactersQuickly() {
        String text = "(a; b [c] ".repeat(4_000);
        SurveyFile read = Reading.csv("Name,Story", "Alpha,\"" + text + "\"", "Beta,short");
        assertThat(answer(read.respondents().getFirst(), "Story", "").values().getFirst()).hasSize(39_999);
        assertThat(read.questionnaire().question("Story").orElseThrow().type()).isEqualTo(QuestionType.LONG_TEXT);
    }

    @Test
    void repairsTextThatWasDecodedTwiceAndSaysSo() {
        String wrong = new String("Universität Örebro".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        SurveyFile read = Reading.csv("id,Institution", "1," + wrong, "2,Côte d’Azur", "3,São Paulo");
        assertThat(read.respondents().get(0).text("Institution")).isEqualTo("Universität Örebro");
        assertThat(read.respondents().get(1).text("Institution")).isEqualTo("Côte d’Azur");
        Problem problem = read.problems().getFirst();
        assertThat(problem.kind()).isEqualTo(ProblemKind.TEXT_REPAIRED);
        assertThat(problem.cell().toString()).isEqualTo("answers.csv, row 2, column B (Institution)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void findsTheEncoding(String charset) {
        byte[] bytes = "id;Name;Größe\n1;Zürich;1,5\n2;Köln;2,25\n".getBytes(Charset.forName(charset));
        SurveyFile read = Reading.read(NamedFile.of("a.csv", bytes));
        assertThat(read.respondents()).extracting(respondent -> respondent.text("Name")).containsExactly("Zürich", "Köln");
        assertThat(read.respondents()).extracting(respondent -> respondent.text("gro_e"))
                .containsExactly("1.5", "2.25");
        assertThat(Reading.kinds(read).contains(ProblemKind.ENCODING_GUESSED)).isEqualTo(charset.equals("windows-1252"));
    }

    @Test
    void reportsAFileThatEndsInsideAnAnswer() {
        SurveyFile read = Reading.read(file("a.csv", "id,Name,Story\n1,Alpha,\"told\"\n2,Beta,\"half of"));
        assertThat(Reading.kinds(read)).contains(ProblemKind.FILE_CUT_OFF);
        assertThat(read.problems().getFirst().cell().row()).isEqualTo(3);
        SurveyFile shorter = Reading.read(file("a.csv", "id,Name,Story\n1,Alpha,told\n2,Be"));
        assertThat(Reading.kinds(shorter)).containsExactly(ProblemKind.ROW_TOO_SHORT);
        assertThat(shorter.problems().getFirst().cell().toString()).isEqualTo("a.csv, row 3");
    }

    @Test
    void reportsImpossibleDatesByCell() {
        SurveyFile read = Reading.csv(
                "id,Founded", "1,2001-02-28", "2,1999-12-31", "3,2001-02-30", "4,2020-01-01", "5,2020-01-02", "6,2020-01-03");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.IMPOSSIBLE_DATE);
            assertThat(problem.cell().toString()).isEqualTo("answers.csv, row 4, column B (Founded)");
        });
        assertThat(answer(read.respondents().get(2), "Founded", "").other()).isEqualTo("2001-02-30");
    }
}
