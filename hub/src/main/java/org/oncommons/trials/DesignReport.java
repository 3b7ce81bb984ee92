package org.oncommons.trials;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Step;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.quantity.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the command {@code design} tells, for people or as JSON. */
final class DesignReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SIGN = "A planning aid: a statistician must check and sign it.";

    private DesignReport() {}

    static void methods(PrintStream out, boolean json) {
        if (json) {
            out.println(JSON.writeValueAsString(TrialMethods.all().stream()
                    .map(method -> Map.of("name", method.name(), "title", method.title(), "purpose", method.purpose())).toList()));
            return;
        }
        int width = TrialMethods.all().stream().mapToInt(method -> method.name().length()).max().orElse(0);
        TrialMethods.all().forEach(method -> out.println(method.name() + " ".repeat(width + 2 - method.name().length()) + method.title()
                + ": " + method.purpose()));
    }

    static void inputs(TrialMethod<?> method, PrintStream out, boolean json) {
        List<Map<String, Object>> described = InputField.of(method.inputs()).stream().map(DesignReport::described).toList();
        if (json) {
            out.println(JSON.writeValueAsString(Map.of("name", method.name(), "inputs", described, "example", method.example())));
            return;
        }
        out.println(method.title() + "\n" + method.purpose() + ".\n");
        described.forEach(input -> out.println("  " + input.get("name") + "\n      " + input.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("name") && !entry.getValue().toString().isEmpty())
                .map(entry -> (entry.getKey().equals("help") ? "" : entry.getKey() + ": ") + entry.getValue()).collect(Collectors.joining("; "))));
        out.println("\nExample: " + JsonMapper.shared().writeValueAsString(method.example()));
    }

    private static Map<String, Object> described(InputField field) {
        RecordComponent component = field.component();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", field.path());
        Quantity quantity = component.getAnnotation(Quantity.class);
        Words words = component.getAnnotation(Words.class);
        if (quantity != null) {
            described.put("help", quantity.help());
            described.put("unit", quantity.unit());
            described.put("range", range(component));
            described.put("usual", Double.isNaN(quantity.otherwise()) ? "" : plain(quantity.otherwise()));
        } else if (words != null) {
            described.put("help", words.help());
            described.put("choices", component.getType().isEnum() ? Arrays.stream(component.getType().getEnumConstants())
                    .map(Object::toString).collect(Collectors.joining(", ")) : "");
            described.put("usual", words.otherwise());
        }
        return described;
    }

    private static String range(RecordComponent component) {
        return Quantities.of(component.getDeclaringRecord().asSubclass(Record.class)).stream()
                .filter(input -> input.name().equals(component.getName())).map(Quantities.Input::range).findFirst().orElse("");
    }

    static void answer(MethodInputs.Result<?> result, PrintStream out, boolean json) {
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("method", result.method().name());
            whole.put("inputs", result.json());
            Map<String, Object> values = new LinkedHashMap<>();
            result.answer().values().forEach(value -> values.put(value.name(), finite(value.number())));
            whole.put("values", values);
            whole.put("tables", result.answer().tables());
            whole.put("derivation", result.answer().derivation());
            out.println(JSON.writeValueAsString(whole));
            return;
        }
        out.println(result.method().title() + "\n");
        Answer answer = result.answer();
        int width = answer.values().stream().mapToInt(value -> value.label().length()).max().orElse(0);
        answer.values().forEach(value -> out.println("  " + value.label() + " ".repeat(width + 2 - value.label().length())
                + plain(value.number()) + " " + value.unit()));
        answer.tables().forEach(table -> write(table, out));
        write(answer.derivation(), out);
    }

    private static Object finite(double number) {
        return Double.isFinite(number) ? (Object) number : plain(number);
    }

    private static void write(Table table, PrintStream out) {
        List<List<String>> lines = new ArrayList<>();
        boolean named = !table.rowNames().isEmpty();
        lines.add(line(named ? "" : null, table.columns().stream()));
        for (int row = 0; row < table.rows().size(); row++) {
            lines.add(line(named ? table.rowNames().get(row) : null, table.rows().get(row).stream().map(Quantities::plain)));
        }
        out.println("\n" + table.label());
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("  ");
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = lines.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
                text.append(" ".repeat(width - line.get(column).length())).append(line.get(column)).append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static List<String> line(@Nullable String name, Stream<String> cells) {
        return Stream.concat(Stream.ofNullable(name), cells).toList();
    }

    private static void write(Derivation derivation, PrintStream out) {
        out.println("\nHow: " + derivation.method() + "\n  " + derivation.formula() + "\n  Source: " + derivation.source());
        derivation.assumes().forEach(sentence -> out.println("  Assumes: " + sentence));
        derivation.steps().stream().map(Step::line).forEach(line -> out.println("  " + line));
        derivation.warnings().forEach(sentence -> out.println("  Note: " + sentence));
        out.println("  " + SIGN);
    }

    static void refusal(ImpossibleInput impossible, PrintStream out) {
        out.println(JSON.writeValueAsString(Map.of("problem", impossible.getMessage(), "inputs", impossible.inputs())));
    }
}
