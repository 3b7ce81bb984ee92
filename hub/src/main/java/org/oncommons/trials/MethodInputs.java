package org.oncommons.trials;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * Runs the method on a JSON object; what is missing has its usual value.
     *
     * @throws ImpossibleInput if a name is unknown, a needed value is missing, or the values have no answer
     */
    public static <I extends Record> Result<I> run(TrialMethod<I> method, ObjectNode given) {
        I inputs = read(method.inputs(), given);
        return new Result<>(method, inputs, method.on(inputs));
    }

    /** The same for values as they are typed: 0,05 and 0.05, lists separated by spaces or semicolons. */
    public static <I extends Record> Result<I> run(TrialMethod<I> method, Map<String, String> typed) {
        return run(method, json(method.inputs(), typed));
    }

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

    private static <I extends Record> I read(Class<I> type, ObjectNode given) {
        Set<String> known = components(type).stream().map(RecordComponent::getName).collect(Collectors.toSet());
        given.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ImpossibleInput("There is no input " + name + ": the inputs are " + components(type).stream()
                    .map(RecordComponent::getName).collect(Collectors.joining(", ")) + ".", name);
        });
        ObjectNode complete = given.deepCopy();
        components(type).stream().filter(component -> !given.hasNonNull(component.getName()))
                .forEach(component -> complete.set(component.getName(), usual(component)));
        try {
            return JSON.treeToValue(complete, type);
        } catch (JacksonException refused) {
            throw impossible(refused);
        }
    }

    private static ImpossibleInput impossible(JacksonException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImpossibleInput impossible) {
                return impossible;
            }
        }
        String name = refused.getPath().isEmpty() ? "" : String.valueOf(refused.getPath().getFirst().getPropertyName());
        return new ImpossibleInput("The value of " + name + " cannot be read: look at its unit and range.", name);
    }

    private static JsonNode usual(RecordComponent component) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Words words = component.getAnnotation(Words.class);
        if (quantity != null && !Double.isNaN(quantity.otherwise())) {
            return number(quantity.otherwise(), component.getType());
        }
        if (words != null && !words.otherwise().isEmpty()) {
            return JSON.readTree(words.otherwise());
        }
        throw new ImpossibleInput(component.getName() + " is missing: give " + (quantity == null ? "it" : "it in " + quantity.unit()) + ".",
                component.getName());
    }

    private static JsonNode number(double value, Class<?> type) {
        return type == double.class ? JSON.valueToTree(value) : JSON.valueToTree((long) value);
    }

    /** What was typed, as JSON; names that the method does not know are kept, so that they are refused. */
    static ObjectNode json(Class<? extends Record> type, Map<String, String> typed) {
        ObjectNode json = JSON.createObjectNode();
        Map<String, RecordComponent> known = components(type).stream().collect(Collectors.toMap(RecordComponent::getName, one -> one));
        typed.forEach((name, text) -> {
            if (!text.isBlank()) {
                json.set(name, value(known.get(name), name, text.strip()));
            }
        });
        return json;
    }

    private static JsonNode value(@Nullable RecordComponent component, String name, String text) {
        if (text.startsWith("[") || text.startsWith("{")) {
            return parsed(name, text);
        }
        if (component == null || component.getType().isEnum()) {
            return JSON.valueToTree(text);
        }
        if (component.getType() == boolean.class) {
            return JSON.valueToTree(Set.of("true", "yes", "on").contains(text));
        }
        if (List.class.isAssignableFrom(component.getType())) {
            return list(name, text);
        }
        return component.isAnnotationPresent(Quantity.class) ? JSON.valueToTree(number(name, text)) : JSON.valueToTree(text);
    }

    private static JsonNode list(String name, String text) {
        List<Number> numbers = new ArrayList<>();
        for (String part : text.split("[;\\s]+")) {
            numbers.add(number(name, part));
        }
        return JSON.valueToTree(numbers);
    }

    private static JsonNode parsed(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException wrong) {
            throw new ImpossibleInput("The value of " + name + " begins like JSON but is none: check its brackets and commas.", name);
        }
    }

    private static Number number(String name, String text) {
        String plain = text.replace(',', '.').replace("\u00a0", "");
        if (plain.length() > 40 || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw new ImpossibleInput(name + " is \u201c" + (text.length() > 40 ? text.substring(0, 40) + "\u2026" : text)
                    + "\u201d, which is no number: write it like 0.05.", name);
        }
        double value = Double.parseDouble(plain);
        return plain.matches("[+-]?\\d{1,9}") ? (Number) Integer.valueOf(plain) : (Number) value;
    }

    private static List<RecordComponent> components(Class<? extends Record> type) {
        return Arrays.asList(type.getRecordComponents());
    }
}
