package org.oncommons.formats.redcap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.Words;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;

/**
 * A row of a data dictionary.
 *
 * @param name       variable
 * @param form       instrument it belongs to
 * @param header     heading above it, may be empty
 * @param type       field type, lower case
 * @param label      text
 * @param choices    choices, calculation or slider labels
 * @param note       field note
 * @param validation text validation type
 * @param minimum    least value, may be empty
 * @param maximum    greatest value, may be empty
 * @param required   whether it must be filled in
 * @param matrix     name of its matrix group; empty: none
 * @param annotation action tags and notes, ours among them
 */
record Field(
        String name,
        String form,
        String header,
        String type,
        String label,
        String choices,
        String note,
        String validation,
        String minimum,
        String maximum,
        boolean required,
        String matrix,
        String annotation) {

    private static final Pattern CHOICE = Pattern.compile("\\s*([^,|]*?)\\s*,(.*)", Pattern.DOTALL);

    /** Choices {@code 1, Yes | 2, No}: parted at bars, then at the first comma. */
    List<Option> options() {
        if (type.equals("yesno")) {
            return List.of(option("1", "Yes"), option("0", "No"));
        }
        if (type.equals("truefalse")) {
            return List.of(option("1", "True"), option("0", "False"));
        }
        List<Option> options = new ArrayList<>();
        for (String choice : choices.split("\\|")) {
            Matcher match = CHOICE.matcher(choice);
            if (match.matches()) {
                options.add(option(match.group(1), Words.plain(match.group(2))));
            } else if (!choice.isBlank()) {
                options.add(option(choice.strip(), choice.strip()));
            }
        }
        return options;
    }

    private static Option option(String code, String label) {
        return Questions.option(code, LocalizedText.english(label.isEmpty() ? code : label));
    }

    boolean isRatingRow() {
        return !matrix.isEmpty() && type.equals("radio");
    }

    /** Name of a checkbox column of records: dashes of negative codes become underscores. */
    String checkbox(String code) {
        return name + "___" + code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
