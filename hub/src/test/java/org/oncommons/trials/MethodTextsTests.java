package org.oncommons.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.quantity.Words;

/**
 * The pages' English words for methods and inputs are those of the methods themselves. They are written to a text file of their own, so that
 * another language needs only a file; a stale one fails here and has then been rewritten.
 */
class MethodTextsTests {

    private static final Path FILE = Path.of("src/main/resources/messages/methods.properties");
    private static final Map<String, String> PEOPLE = Map.of("DERSIMONIAN_LAIRD", "DerSimonian and Laird", "HARTUNG_KNAPP",
            "Hartung and Knapp", "HWANG_SHIH_DECANI", "Hwang, Shih and DeCani", "LACHIN_FOULKES", "Lachin and Foulkes", "OBRIEN_FLEMING",
            quoted("O'Brien and Fleming"), "POWER", "Power family");

    @Test
    void theTextsOfTheMethodsAreUpToDate() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        TrialMethods.all().forEach(method -> add(texts, method));
        String written = texts.entrySet().stream().map(text -> text.getKey() + "=" + text.getValue() + "\n").collect(Collectors.joining());
        String before = Files.exists(FILE) ? Files.readString(FILE) : "";
        Files.writeString(FILE, written);
        assertThat(before).as("methods.properties was stale and has been rewritten: look at it and commit it").isEqualTo(written);
    }

    private static void add(Map<String, String> texts, TrialMethod<?> method) {
        texts.put("methods.title." + method.name(), quoted(method.title()));
        texts.put("methods.purpose." + method.name(), quoted(method.purpose()) + ".");
        add(texts, method.inputs());
    }

    private static void add(Map<String, String> texts, Class<?> inputs) {
        for (RecordComponent component : inputs.getRecordComponents()) {
            String name = inputs.getSimpleName() + "." + component.getName();
            Quantity quantity = component.getAnnotation(Quantity.class);
            Words words = component.getAnnotation(Words.class);
            assertThat(quantity != null || words != null).as(name + " tells what it is").isTrue();
            texts.put("methods.label." + component.getName(), quoted(label(component.getName())));
            String help = quoted(quantity == null ? words.help() : quantity.help());
            String before = texts.put("methods.input." + name, help);
            assertThat(before == null || before.equals(help)).as("two records are called " + inputs.getSimpleName()).isTrue();
            if (quantity != null) {
                texts.put("methods.unit." + name, quoted(quantity.unit()));
            }
            if (component.getType().isEnum()) {
                Arrays.stream(component.getType().getEnumConstants()).forEach(constant -> texts.put("methods.choice." + constant,
                        choice(constant.toString())));
            }
            within(component).ifPresent(type -> add(texts, type));
        }
    }

    /** HAZARD_RATIO: Hazard ratio. Where the choice bears people's names it is written as they write them. */
    private static String choice(String name) {
        String words = name.toLowerCase().replace('_', ' ');
        return PEOPLE.getOrDefault(name, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    /** The record that an input is, or that each line of it is. */
    private static Optional<Class<?>> within(RecordComponent component) {
        if (component.getType().isRecord()) {
            return Optional.of(component.getType());
        }
        return component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> type
                && type.isRecord() ? Optional.of(type) : Optional.empty();
    }

    /** controlRate: Control rate. */
    private static String label(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z])", "$1 $2").toLowerCase();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String quoted(String text) {
        return text.replace("'", "''").replace("{", "'{'");
    }
}
