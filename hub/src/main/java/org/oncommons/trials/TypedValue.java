package org.oncommons.trials;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between what people type and JSON: 0,05 and 0.05; lists with spaces or semicolons; tables with one line for each entry. */
public final class TypedValue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NUMBER = 40;

    private TypedValue() {}

    /** What was typed for a field, as JSON. */
    static JsonNode json(InputField field, String text) {
        if (text.startsWith("[") || text.startsWith("{")) {
            return parsed(field.path(), text);
        }
        Class<?> type = field.component().getType();
        if (type == boolean.class) {
            return JSON.valueToTree(Set.of("true", "yes", "on").contains(text));
        }
        if (field.several()) {
            return list(field, text);
        }
        return field.number() ? JSON.valueToTree(number(field.path(), text)) : JSON.valueToTree(text);
    }

    /** A whole record given as JSON. */
    static JsonNode record(String path, String text) {
        return parsed(path, text);
    }

    private static JsonNode list(InputField field, String text) {
        Class<? extends Record> lines = field.lines();
        if (lines != null) {
            return JSON.valueToTree(text.lines().filter(line -> !line.isBlank()).map(line -> line(field.path(), lines, line)).toList());
        }
        if (field.rows()) {
            return JSON.valueToTree(text.lines().filter(line -> !line.isBlank()).map(line -> numbers(field.path(), line)).toList());
        }
        return field.element() == String.class
                ? JSON.valueToTree(Arrays.stream(text.split("[;\\n]")).map(String::strip).filter(word -> !word.isEmpty()).toList())
                : JSON.valueToTree(numbers(field.path(), text));
    }

    /** One line of a table: the values of a record in order, separated by semicolons or as copied from a spreadsheet. */
    private static JsonNode line(String path, Class<? extends Record> type, String line) {
        RecordComponent[] components = type.getRecordComponents();
        String[] cells = line.split("[;\t]", -1);
        if (cells.length != components.length) {
            throw new ImpossibleInput("The line \u201c" + shown(line) + "\u201d has " + cells.length + " values, but " + components.length
                    + " are expected: " + Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining("; ")) + ".", path);
        }
        ObjectNode record = JSON.createObjectNode();
        for (int at = 0; at < cells.length; at++) {
            record.set(components[at].getName(), json(new InputField(path, components[at]), cells[at].strip()));
        }
        return record;
    }

    private static List<Number> numbers(String path, String text) {
        List<Number> numbers = new ArrayList<>();
        for (String part : text.strip().split("[;\\s]+")) {
            numbers.add(number(path, part));
        }
        return numbers;
    }

    private static JsonNode parsed(String path, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException wrong) {
            throw new ImpossibleInput("The value of " + path + " begins like JSON but is none: check its brackets and commas.", path);
        }
    }

    private static Number number(String path, String text) {
        String plain = text.replace(',', '.').replace("\u00a0", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw new ImpossibleInput(path + " is \u201c" + shown(text) + "\u201d, which is no number: write it like 0.05.", path);
        }
        return plain.matches("[+-]?\\d{1,9}") ? (Number) Integer.valueOf(plain) : (Number) Double.valueOf(plain);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) + "\u2026" : text;
    }

    /** The value as a person would type it. */
    public static String text(JsonNode value) {
        if (value.isNumber()) {
            return Quantities.plain(value.asDouble());
        }
        if (!value.isArray()) {
            return value.isNull() ? "" : value.asString();
        }
        boolean table = !value.isEmpty() && value.get(0).isContainer();
        return StreamSupport.stream(value.spliterator(), false).map(entry -> table ? cells(entry) : text(entry))
                .collect(Collectors.joining(table ? "\n" : "; "));
    }

    private static String cells(JsonNode entry) {
        return entry.isObject() ? entry.properties().stream().map(Map.Entry::getValue).map(TypedValue::text).collect(Collectors.joining("; "))
                : text(entry);
    }
}
