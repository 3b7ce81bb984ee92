package org.oncommons.formats.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncommons.questions.Option;

/** Finds an option by its code or by its label in any language. */
final class OptionIndex {

    /** No label is longer, and comparing long texts takes time. */
    private static final int LONGEST = 4_000;

    /** Spreadsheets and statistics programs turn these two codes into truth values. */
    private static final Set<String> BINARY = Set.of("0", "1");

    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byLabel = new HashMap<>();

    OptionIndex(List<Option> options) {
        for (Option option : options) {
            byCode.put(option.code(), option.code());
            for (String label : option.label().byLanguage().values()) {
                byLabel.putIfAbsent(Words.key(label), option.code());
            }
        }
        for (Option option : options) {
            byLabel.putIfAbsent(Words.key(option.code()), option.code());
        }
    }

    /** Code of the option that a cell names; empty when it names none. */
    Optional<String> find(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String exact = byCode.get(value.strip());
        if (exact != null) {
            return Optional.of(exact);
        }
        String labelled = byLabel.get(Words.key(value));
        if (labelled == null && byCode.keySet().equals(BINARY)) {
            labelled = value.equalsIgnoreCase("true") ? "1" : value.equalsIgnoreCase("false") ? "0" : null;
        }
        if (labelled == null && value.endsWith(".0")) {
            return find(value.substring(0, value.length() - 2));
        }
        return Optional.ofNullable(labelled);
    }
}
