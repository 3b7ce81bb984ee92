package org.oncommons.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Kind;

/**
 * What the map takes from one question about one concept.
 *
 * @param question that is asked
 * @param part     label of the row or option that names the concept; empty: the question as a whole
 * @param partCode its code; empty: the question as a whole
 * @param kind     what the answer says about the concept
 * @param concept  code of the concept
 * @param scale    options with a value, in reading order; empty where the type itself is the scale
 */
public record MapUse(Question question, LocalizedText part, String partCode, Kind kind, String concept, List<Option> scale) {

    /** Everything that the map takes from a questionnaire, in reading order. */
    public static List<MapUse> of(QuestionnaireContent content) {
        return content.questions().flatMap(question -> of(question).stream()).toList();
    }

    private static List<MapUse> of(Question question) {
        Meaning meaning = question.meaning();
        if (meaning == null) {
            return List.of();
        }
        List<MapUse> uses = new ArrayList<>();
        add(uses, question, LocalizedText.EMPTY, "", meaning.kind(), meaning.concept());
        question.rows().forEach(row -> add(uses, question, row.label(), row.code(),
                Objects.requireNonNullElse(row.kind(), meaning.kind()), row.concept()));
        question.options().forEach(option -> add(uses, question, option.label(), option.code(), meaning.kind(), option.concept()));
        return uses;
    }

    private static void add(List<MapUse> uses, Question question, LocalizedText part, String code, Kind kind, @Nullable String concept) {
        if (concept != null) {
            boolean chosen = question.type() == QuestionType.MULTIPLE_CHOICE || question.type() == QuestionType.RANKING;
            List<Option> scale = chosen ? List.of()
                    : question.options().stream().filter(option -> option.value() != null).toList();
            uses.add(new MapUse(question, part, code, kind, concept, scale));
        }
    }
}
