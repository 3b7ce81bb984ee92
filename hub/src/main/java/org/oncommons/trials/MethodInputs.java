package org.oncommons.trials;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.quantity.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a person or program gives for a method: JSON, or names with values as they are typed. */
public final class MethodInputs {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private MethodInputs() {}

    /**
     * An answer with what was asked.
     *
     * @param inputs complete, with the usual values where none was given
     */
    public record Result<I extends Record>(TrialMethod<I> method, I inputs, Answer answer) {

        /** The inputs as JSON, from which the same answer can be computed again. */
        public ObjectNode json() {
            return JSON.valueToTree(inputs);
        }
    }

    /**
     * Runs the method on a JSON object; what is missing has its usual value.
     *
     * @throws ImpossibleInput if a name is unknown, a needed value is missing, or the values have no answer
     */
    public static <I extends Record> Result<I> run(TrialMethod<I> method, ObjectNode given) {
        I inputs = read(method.inputs(), given);
        return new Result<>(method, inputs, method.on(inputs));
    }

    /** The same for values as they are typed. */
    public static <I extends Record> Result<I> run(TrialMethod<I> method, Map<String, String> typed) {
        return run(method, json(method.inputs(), typed));
    }

    /** The method's own example as JSON. */
    public static ObjectNode example(TrialMethod<?> method) {
        return JSON.valueToTree(method.example());
    }

    /**
     * The inputs that a JSON object gives.
     *
     * @throws ImpossibleInput as {@link #run(TrialMethod, ObjectNode)}
     */
    public static <I extends Record> I read(Class<I> type, ObjectNode given) {
        try {
            return JSON.treeToValue(complete("", type, given), type);
        } catch (JacksonException refused) {
            throw impossible(refused);
        }
    }

    /** With the usual values where none is given, also in records within. */
    private static ObjectNode complete(String before, Class<?> type, ObjectNode given) {
        List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
        Set<String> known = components.stream().map(RecordComponent::getName).collect(Collectors.toSet());
        given.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ImpossibleInput("There is no input " + before + name + ": the inputs are " + components.stream()
                    .map(component -> before + component.getName()).collect(Collectors.joining(", ")) + ".", before + name);
        });
        ObjectNode complete = JSON.createObjectNode();
        for (RecordComponent component : components) {
            JsonNode value = given.hasNonNull(component.getName()) ? given.get(component.getName()) : usual(before, component);
            boolean within = component.getType().isRecord() && value instanceof ObjectNode;
            complete.set(component.getName(), within ? complete(before + component.getName() + ".", component.getType(), (ObjectNode) value)
                    : value);
        }
        return complete;
    }

    private static JsonNode usual(String before, RecordComponent component) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Words words = component.getAnnotation(Words.class);
        if (quantity != null && !Double.isNaN(quantity.otherwise())) {
            JsonNode number = component.getType() == int.class || component.getType() == long.class
                    ? JSON.valueToTree((long) quantity.otherwise()) : JSON.valueToTree(quantity.otherwise());
            return component.getType() == List.class ? JSON.createArrayNode().add(number) : number;
        }
        if (words != null && !words.otherwise().isEmpty()) {
            return component.getType() == String.class ? JSON.valueToTree(words.otherwise()) : parsed(words.otherwise());
        }
        if (component.getType().isRecord()) {
            return JSON.createObjectNode();
        }
        if (component.getType() == List.class) {
            return JSON.createArrayNode();
        }
        throw new ImpossibleInput(before + component.getName() + " is missing: give " + (quantity == null ? "it" : "it in " + quantity.unit())
                + ".", before + component.getName());
    }

    /** A usual value as it is written at the input: JSON, or the bare word of a choice. */
    private static JsonNode parsed(String written) {
        return written.matches("[A-Z][A-Z_]+") ? JSON.valueToTree(written) : JSON.readTree(written);
    }

    private static ImpossibleInput impossible(JacksonException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImpossibleInput impossible) {
                return impossible;
            }
        }
        String name = refused.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(part -> part != null)
                .collect(Collectors.joining("."));
        return new ImpossibleInput("The value of " + name + " cannot be read: look at its unit and range.", name);
    }

    /** What was typed, as JSON; empty values count as not given. */
    public static ObjectNode json(Class<? extends Record> type, Map<String, String> typed) {
        ObjectNode json = JSON.createObjectNode();
        Map<String, InputField> known = InputField.of(type).stream().collect(Collectors.toMap(InputField::path, Function.identity()));
        typed.forEach((name, text) -> {
            InputField field = known.get(name);
            if (field != null && !text.isBlank()) {
                field.put(json, TypedValue.json(field, text.strip()));
            } else if (field == null) {
                json.set(name, text.strip().startsWith("{") ? TypedValue.record(name, text.strip()) : JSON.valueToTree(text));
            }
        });
        return json;
    }
}
