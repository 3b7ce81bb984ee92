package org.oncommons.questions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code     stable code, unique in the questionnaire: letters, digits and underscores
 * @param help     one or two sentences for the respondent, may be empty
 * @param required whether the section is complete without it
 * @param showIf   the question is asked only when this holds; null: always
 * @param options  choices of a choice, matrix (its columns) or ranking; else empty
 * @param rows     rows of a matrix; else empty
 * @param other    whether a free text "other" is offered beside the options
 * @param rankUpTo how many places a ranking has; 0 for other types
 * @param number   unit and range of a number; null for other types
 * @param meaning  what the answer says about which concept; null: nothing that the map uses
 */
public record Question(
        String code,
        QuestionType type,
        LocalizedText text,
        LocalizedText help,
        boolean required,
        @Nullable ShowIf showIf,
        List<Option> options,
        List<Row> rows,
        boolean other,
        int rankUpTo,
        @Nullable NumberRange number,
        @Nullable Meaning meaning) {

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
        rows = rows == null ? List.of() : List.copyOf(rows);
        help = help == null ? LocalizedText.EMPTY : help;
    }

    public Optional<Option> option(String optionCode) {
        return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
    }

    public Optional<Row> row(String rowCode) {
        return rows.stream().filter(row -> row.code().equals(rowCode)).findFirst();
    }
}
