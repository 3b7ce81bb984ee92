package org.oncommons.formats.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;

/** The columns of a table of answers, named as LimeSurvey names them so that other programs read them too. */
final class AnswerColumns {

    private final Locale reader;
    private final List<AnswerColumn> columns = new ArrayList<>();

    private AnswerColumns(Locale reader) {
        this.reader = reader;
    }

    static List<AnswerColumn> of(QuestionnaireContent questionnaire, Locale reader) {
        AnswerColumns all = new AnswerColumns(reader);
        all.about("id", "Id", Respondent::key);
        all.about("submitdate", "Submitted", AnswerColumns::submitted);
        all.about("startlanguage", "Language", Respondent::language);
        all.about("startdate", "Begun", respondent -> moment(respondent.created()));
        all.about("datestamp", "Last change", respondent -> moment(respondent.updated()));
        questionnaire.questions().forEach(all::question);
        return all.columns;
    }

    private void about(String code, String label, Function<Respondent, String> value) {
        columns.add(new AnswerColumn(code, label, false, value, value));
    }

    private static String moment(java.time.@org.jspecify.annotations.Nullable LocalDateTime moment) {
        return moment == null ? "" : moment.toLocalDate() + " " + moment.toLocalTime().withNano(0).format(
                java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** Blank means not complete; the last change stands for the moment, and 1980 where that is not known, as in LimeSurvey. */
    private static String submitted(Respondent respondent) {
        if (!Boolean.TRUE.equals(respondent.complete())) {
            return "";
        }
        return respondent.updated() == null ? "1980-01-01 00:00:00" : moment(respondent.updated());
    }

    private void question(Question question) {
        String code = question.code();
        String text = text(question.text());
        switch (question.type()) {
            case MULTIPLE_CHOICE -> question.options().forEach(option -> add(
                    code + "[" + option.code() + "]",
                    text + " [" + text(option.label()) + "]",
                    respondent -> given(respondent, code, "").filter(answer -> answer.values().contains(option.code())).isPresent()
                            ? "Y"
                            : "",
                    yes -> yes.isEmpty() ? "" : "Yes"));
            case RATING_MATRIX -> question.rows().forEach(row -> matrixRow(question, text, row));
            case RANKING -> {
                for (int place = 1; place <= Math.max(question.rankUpTo(), 1); place++) {
                    int index = place - 1;
                    add(code + "[" + place + "]", text + " [Rank " + place + "]",
                            respondent -> value(respondent, code, "", index), value -> label(question, value));
                }
            }
            case STATEMENT -> { }
            case SINGLE_CHOICE -> add(code, text, respondent -> single(respondent, question), value -> label(question, value));
            default -> columns.add(new AnswerColumn(
                    code,
                    text,
                    question.type() == QuestionType.NUMBER,
                    respondent -> orOther(respondent, code),
                    respondent -> orOther(respondent, code)));
        }
        boolean choice = question.type() == QuestionType.SINGLE_CHOICE || question.type() == QuestionType.MULTIPLE_CHOICE;
        if (choice && question.other()) {
            add(code + "[other]", text + " [Other]", respondent -> other(respondent, code, ""), value -> value);
        }
    }

    private void matrixRow(Question question, String text, Row row) {
        String code = question.code();
        add(code + "[" + row.code() + "]", text + " [" + text(row.label()) + "]",
                respondent -> {
                    String value = value(respondent, code, row.code(), 0);
                    return value.isEmpty() ? other(respondent, code, row.code()) : value;
                },
                value -> label(question, value));
    }

    private void add(String code, String label, Function<Respondent, String> codes, Function<String, String> labelled) {
        columns.add(new AnswerColumn(code, label, false, codes, codes.andThen(labelled)));
    }

    private String text(LocalizedText text) {
        return text.in(reader);
    }

    private String label(Question question, String value) {
        return question.option(value).map(Option::label).map(this::text).orElse(value);
    }

    private static Optional<ReadAnswer> given(Respondent respondent, String question, String row) {
        return respondent.answers().stream()
                .filter(answer -> answer.question().equals(question) && answer.row().equals(row))
                .findFirst();
    }

    private static String value(Respondent respondent, String question, String row, int index) {
        return given(respondent, question, row)
                .map(answer -> index < answer.values().size() ? answer.values().get(index) : "")
                .orElse("");
    }

    private static String other(Respondent respondent, String question, String row) {
        return given(respondent, question, row).map(ReadAnswer::other).orElse("");
    }

    /** A choice with nothing but a free text is LimeSurvey's "other"; without such a field the text itself. */
    private static String single(Respondent respondent, Question question) {
        String value = value(respondent, question.code(), "", 0);
        String other = other(respondent, question.code(), "");
        if (!value.isEmpty() || other.isEmpty()) {
            return value;
        }
        return question.other() ? "-oth-" : other;
    }

    private static String orOther(Respondent respondent, String question) {
        String value = value(respondent, question, "", 0);
        return value.isEmpty() ? other(respondent, question, "") : value;
    }
}
