package org.oncommons.registryformats;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.CountryNames;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a record by their paths, and says which one is not what it should be. */
record Fields(JsonNode node, String place) {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_LIST = 10_000;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");
    /** As CTIS writes the day of the last change. */
    private static final Pattern EUROPEAN_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Map<String, String> CODES = Map.of("Türkiye", "TR", "Korea, Republic of", "KR", "Iran, Islamic Republic of", "IR");

    /** Something is wrong with a field. */
    static final class WrongField extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;
        private final RefusedRecords.Reason reason;

        WrongField(String field, RefusedRecords.Reason reason, String detail) {
            super(detail);
            this.field = field;
            this.reason = reason;
        }

        RefusedRecords.Refusal in(String file, int record) {
            return new RefusedRecords.Refusal(file, record, field, reason, Objects.toString(getMessage(), ""));
        }
    }

    boolean has(String path) {
        return !at(path).isMissingNode();
    }

    Fields under(String path) {
        return new Fields(at(path), name(path));
    }

    /** Text of a field; empty: not there. */
    String words(String path) {
        JsonNode found = at(path);
        if (found.isMissingNode() || found.isNull()) {
            return "";
        }
        if (!found.isValueNode()) {
            throw new WrongField(name(path), RefusedRecords.Reason.WRONG, "a text is expected here");
        }
        String text = found.asString().strip();
        if (text.length() > LONGEST_TEXT) {
            throw new WrongField(name(path), RefusedRecords.Reason.TOO_LARGE, LONGEST_TEXT + " characters");
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    String required(String path) {
        String text = words(path);
        if (text.isEmpty()) {
            throw new WrongField(name(path), RefusedRecords.Reason.MISSING, "");
        }
        return text;
    }

    /** A count of at least 0; null: not there. */
    @Nullable Integer count(String path) {
        String text = words(path).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            // said below, with the field's name
        }
        throw new WrongField(name(path), RefusedRecords.Reason.WRONG, "“" + shortened(text) + "” is no count");
    }

    /** A number between two others; null: not there. */
    @Nullable Double number(String path, double least, double most) {
        JsonNode found = at(path);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isNumber() || !(found.doubleValue() >= least && found.doubleValue() <= most)) {
            throw new WrongField(name(path), RefusedRecords.Reason.WRONG, "“" + shortened(found.toString()) + "” is outside " + least + " to " + most);
        }
        return found.doubleValue();
    }

    /** A day, or the first of a month; null: not there. */
    @Nullable LocalDate date(String path) {
        String text = EUROPEAN_DAY.matcher(words(path)).replaceFirst("$3-$2-$1");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text.substring(0, 10)) : YearMonth.parse(text).atDay(1);
        } catch (DateTimeParseException none) {
            throw new WrongField(name(path), RefusedRecords.Reason.WRONG, "“" + shortened(text) + "” is no date");
        }
    }

    /** The parts of a list; one that is alone may stand there without a list. */
    List<Fields> list(String path) {
        JsonNode found = at(path);
        List<Fields> parts = new ArrayList<>();
        if (found.isArray()) {
            if (found.size() > LONGEST_LIST) {
                throw new WrongField(name(path), RefusedRecords.Reason.TOO_LARGE, LONGEST_LIST + " entries");
            }
            for (int index = 0; index < found.size(); index++) {
                parts.add(new Fields(found.get(index), name(path) + "[" + index + "]"));
            }
        } else if (found.isObject() || found.isString() && !found.asString().isBlank()) {
            parts.add(new Fields(found, name(path)));
        }
        return parts;
    }

    /** A list of texts. */
    List<String> lines(String path) {
        return list(path).stream().map(part -> part.words("")).filter(text -> !text.isEmpty()).toList();
    }

    /** ISO 3166-1 alpha-2 of a country's name; empty: not known. */
    static String country(String name) {
        return Objects.requireNonNullElseGet(CODES.get(name), () -> CountryNames.code(name).orElse(""));
    }

    private JsonNode at(String path) {
        JsonNode found = node;
        if (!path.isEmpty()) {
            for (String step : path.split("\\.")) {
                found = found.path(step);
            }
        }
        return found;
    }

    private String name(String path) {
        return place.isEmpty() || path.isEmpty() ? place + path : place + "." + path;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
