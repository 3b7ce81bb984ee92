package org.oncommons.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;
import org.oncommons.questions.TextLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A questionnaire as a file: the JSON of its content, which can be read again. */
public final class QuestionnaireFile {

    /** A file that leaves out a "false" or a zero is understood all the same. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private static final int MOST_QUESTIONS = 2_000;
    private static final int MOST_PARTS = 1_000;

    private QuestionnaireFile() {}

    public static byte[] write(QuestionnaireContent content) {
        return JSON.writeValueAsBytes(content);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws Problem when it is not such a file, saying where
     */
    public static QuestionnaireContent read(byte[] file) {
        QuestionnaireContent content;
        try {
            content = JSON.readValue(file, QuestionnaireContent.class);
        } catch (JacksonException unreadable) {
            throw unreadable(unreadable);
        }
        if (content == null || content.code() == null || content.title() == null) {
            throw Problem.invalid("questionnaire.problem.file-other");
        }
        return new QuestionnaireContent(code("", content.code()), text(content.code(), content.title()),
                text(content.code(), content.introduction()), content.languages().stream().map(TextLimits::clean).toList(),
                content.sections().stream().map(QuestionnaireFile::section).toList());
    }

    private static Problem unreadable(JacksonException failure) {
        var location = failure.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return Problem.invalid("questionnaire.problem.file-other");
        }
        return Problem.invalid("questionnaire.problem.file-unreadable", location.getLineNr(), location.getColumnNr());
    }

    private static Section section(Section section) {
        String code = code("", section.code());
        if (section.questions().size() > MOST_QUESTIONS) {
            throw Problem.invalid("questionnaire.problem.file-too-many", code, section.questions().size(), MOST_QUESTIONS);
        }
        return new Section(code, text(code, section.title()), text(code, section.description()),
                section.questions().stream().map(question -> question(code, question)).toList());
    }

    private static Question question(String section, Question question) {
        String code = code(section, question.code());
        if (question.type() == null) {
            throw Problem.invalid("questionnaire.problem.file-no-type", code);
        }
        int parts = Math.max(question.options().size(), question.rows().size());
        if (parts > MOST_PARTS) {
            throw Problem.invalid("questionnaire.problem.file-too-many", code, parts, MOST_PARTS);
        }
        Meaning meaning = question.meaning();
        if (meaning != null && meaning.kind() == null) {
            throw Problem.invalid("questionnaire.problem.file-no-kind", code);
        }
        return new Question(code, question.type(), text(code, question.text()), text(code, question.help()), question.required(),
                condition(code, question.showIf()),
                question.options().stream().map(option -> new Option(
                        code(code, option.code()), text(code, option.label()), option.concept(), option.value())).toList(),
                question.rows().stream().map(row -> new Row(code(code, row.code()), text(code, row.label()), text(code, row.help()),
                        row.required(), row.concept(), row.kind())).toList(),
                question.other(), question.rankUpTo(), number(code, question.number()), meaning);
    }

    private static @Nullable ShowIf condition(String place, @Nullable ShowIf condition) {
        return condition == null ? null : new ShowIf(code(place, condition.question()),
                Objects.requireNonNullElse(condition.row(), ""), condition.anyOf());
    }

    private static @Nullable NumberRange number(String place, @Nullable NumberRange range) {
        if (range == null) {
            return null;
        }
        if (!TextLimits.writable(range.minimum()) || !TextLimits.writable(range.maximum())) {
            throw Problem.invalid("questionnaire.problem.file-number", place);
        }
        return new NumberRange(Objects.requireNonNullElse(range.unit(), ""), range.minimum(), range.maximum(), range.decimals());
    }

    private static String code(String place, @Nullable String code) {
        String clean = code == null ? "" : TextLimits.clean(code);
        if (clean.isEmpty() || clean.length() > TextLimits.CODE) {
            throw Problem.invalid("questionnaire.problem.file-code", place, clean.length());
        }
        return clean;
    }

    private static LocalizedText text(String place, @Nullable LocalizedText text) {
        if (text == null) {
            return LocalizedText.EMPTY;
        }
        for (Map.Entry<String, String> one : text.byLanguage().entrySet()) {
            if (one.getValue() != null && one.getValue().length() > TextLimits.TEXT) {
                throw Problem.invalid("questionnaire.problem.file-text", place, one.getValue().length(), TextLimits.TEXT);
            }
        }
        return TextLimits.text(List.copyOf(text.byLanguage().keySet()),
                language -> Objects.requireNonNullElse(text.byLanguage().get(language), ""));
    }
}
