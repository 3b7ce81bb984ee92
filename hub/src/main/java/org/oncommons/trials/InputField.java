package org.oncommons.trials;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.quantity.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value that a method takes; those of a record within its inputs have the record's name before theirs: {@code design.margin}.
 *
 * @param path      its name, with those of the records that it is in
 * @param component that it fills
 */
public record InputField(String path, RecordComponent component) {

    /** All values of a record, those of records within it in their place. */
    public static List<InputField> of(Class<? extends Record> inputs) {
        return below("", inputs).toList();
    }

    private static Stream<InputField> below(String before, Class<?> inputs) {
        return Arrays.stream(inputs.getRecordComponents()).flatMap(component -> component.getType().isRecord()
                ? below(before + component.getName() + ".", component.getType())
                : Stream.of(new InputField(before + component.getName(), component)));
    }

    public String name() {
        return component.getName();
    }

    public @Nullable Quantity quantity() {
        return component.getAnnotation(Quantity.class);
    }

    /** Whether it is one number, which can be varied. */
    public boolean number() {
        return component.getType() == double.class || wholeOnly();
    }

    public boolean wholeOnly() {
        return component.getType() == int.class || component.getType() == long.class;
    }

    public boolean several() {
        return List.class.isAssignableFrom(component.getType());
    }

    /** What a list holds: numbers, words, records, or lists of numbers. */
    Type element() {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** The record that each entry of the list is; null where it holds something else. */
    public @Nullable Class<? extends Record> lines() {
        return several() && element() instanceof Class<?> type && type.isRecord() ? type.asSubclass(Record.class) : null;
    }

    /** Whether each entry of the list is a list of numbers. */
    boolean rows() {
        return several() && element() instanceof ParameterizedType;
    }

    /** Its value in the inputs; null: none. */
    public @Nullable JsonNode in(ObjectNode inputs) {
        JsonNode found = inputs.at("/" + path.replace('.', '/'));
        return found.isMissingNode() || found.isNull() ? null : found;
    }

    /** Sets the value, making the records that it is in. */
    void put(ObjectNode inputs, JsonNode value) {
        ObjectNode parent = inputs;
        String[] names = path.split("\\.");
        for (int at = 0; at < names.length - 1; at++) {
            parent = parent.get(names[at]) instanceof ObjectNode found ? found : parent.putObject(names[at]);
        }
        parent.set(names[names.length - 1], value);
    }
}
