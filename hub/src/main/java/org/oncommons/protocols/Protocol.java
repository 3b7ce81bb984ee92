package org.oncommons.protocols;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A protocol record with its values as they are now, or as they were in a version.
 *
 * @param values by the code of the field; fields that were never filled are missing
 */
public record Protocol(ProtocolSummary summary, Map<String, FieldValue> values) {

    public Protocol {
        values = Map.copyOf(values);
    }

    public FieldValue value(ProtocolField field) {
        return value(field.code());
    }

    public FieldValue value(String field) {
        return values.getOrDefault(field, FieldValue.none(field));
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Empty: there is none. */
    public String text(String field) {
        return value(field).value();
    }

    public String source(String field) {
        return value(field).source();
    }

    /** Null: there is none. */
    public @Nullable Double number(String field) {
        return FieldCheck.number(text(field));
    }

    public List<List<String>> rows(String field) {
        return value(field).rows(Dictionary.find(field).orElseThrow().columns());
    }

    /** All kinds of justification of the margin, also those that are missing. */
    public List<Argument> arguments() {
        return Argument.of(this);
    }

    /** How many fields of the section hold something. */
    public int filled(Section section) {
        return (int) section.fields().stream().filter(field -> has(field.code())).count();
    }
}
