package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

class AnswerWordsTests {

    @Test
    void saysNumbersWithTheirUnitAsTheReaderWritesThem() {
        assertThat(said(QuestionType.NUMBER, "patients per year", "6900", Locale.ENGLISH)).isEqualTo("6,900 patients per year");
        assertThat(said(QuestionType.NUMBER, "full-time equivalents", "410.0", Locale.ENGLISH)).isEqualTo("410 full-time equivalents");
        assertThat(said(QuestionType.NUMBER, "months", "1234.5", Locale.GERMAN)).isEqualTo("1.234,5 months");
    }

    @Test
    void putsNoSeparatorIntoANumberThatMayBeAYear() {
        assertThat(said(QuestionType.NUMBER, "", "1998", Locale.ENGLISH)).isEqualTo("1998");
    }

    @Test
    void saysDatesInWords() {
        assertThat(said(QuestionType.DATE, "", "2022-06-09", Locale.ENGLISH)).isEqualTo("9 June 2022");
        assertThat(said(QuestionType.DATE, "", "2022-06-09", Locale.GERMAN)).isEqualTo("9. Juni 2022");
    }

    @Test
    void leavesWhatIsNoNumberAndNoDateAsItIs() {
        assertThat(said(QuestionType.NUMBER, "patients", "many", Locale.ENGLISH)).isEqualTo("many patients");
        assertThat(said(QuestionType.DATE, "", "in spring", Locale.ENGLISH)).isEqualTo("in spring");
    }

    @Test
    void saysLabelsWithThePlaceOfWhatIsRankedAndWhatWasTypedBeside() {
        List<Option> options = List.of(new Option("money", new LocalizedText(Map.of("en", "Money", "de", "Geld")), null, null),
                new Option("time", LocalizedText.english("Time"), null, null));

        assertThat(said(QuestionType.RANKING, options, List.of("time", "money"), "", Locale.GERMAN)).containsExactly("1. Time", "2. Geld");
        assertThat(said(QuestionType.MULTIPLE_CHOICE, options, List.of("money", "gone"), "Rooms", Locale.ENGLISH))
                .containsExactly("Money", "gone", "Rooms");
    }

    private static List<String> said(QuestionType type, List<Option> options, List<String> values, String other, Locale reader) {
        Question question = new Question("q", type, LocalizedText.english("What?"), LocalizedText.EMPTY, false, null, options, List.of(),
                true, 2, null, null);
        return AnswerWords.of(question, values, other, reader);
    }

    private static String said(QuestionType type, String unit, String value, Locale reader) {
        NumberRange range = type == QuestionType.NUMBER ? new NumberRange(unit, null, null, 1) : null;
        Question question = new Question("q", type, LocalizedText.english("How many?"), LocalizedText.EMPTY, false, null, List.of(),
                List.of(), false, 0, range, null);
        return AnswerWords.line(question, List.of(value), "", reader);
    }
}
