package org.oncommons.trials.web;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities.Input;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Shell;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.Sensitivity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the page of a method in the reader's language. */
final class MethodWriting {

    private static final int TICKS = 5;
    private static final double MUCH = 4;

    private final TrialMethod<?> method;
    private final Shell shell;

    MethodWriting(TrialMethod<?> method, Shell shell) {
        this.method = method;
        this.shell = shell;
    }

    /** The fields with what was typed, or with the example. */
    List<MethodPage.Field> fields(Map<String, String> typed, @Nullable ImpossibleInput problem) {
        ObjectNode example = JsonMapper.shared().valueToTree(method.example());
        return Arrays.stream(method.inputs().getRecordComponents()).map(component -> {
            String value = typed.isEmpty() ? text(example.get(component.getName())) : typed.getOrDefault(component.getName(), "");
            boolean wrong = problem != null && !problem.inputs().isEmpty() && problem.inputs().getFirst().equals(component.getName());
            return field(component, value, wrong ? problem.getMessage() : "");
        }).toList();
    }

    private MethodPage.Field field(RecordComponent component, String value, String error) {
        Class<?> type = component.getType();
        Quantity quantity = component.getAnnotation(Quantity.class);
        List<String> choices = type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList() : List.of();
        return new MethodPage.Field(component.getName(), label(component.getName()), help(component.getName()),
                quantity == null ? "" : unit(component.getName()) + ", " + range(quantity), value.isEmpty() ? usual(quantity) : value, choices,
                type == boolean.class, List.class.isAssignableFrom(type), error);
    }

    private static String usual(@Nullable Quantity quantity) {
        return quantity == null || Double.isNaN(quantity.otherwise()) ? "" : plain(quantity.otherwise());
    }

    private String label(String input) {
        return shell.text("methods.label." + input);
    }

    private String help(String input) {
        return shell.text("methods.input." + method.inputs().getSimpleName() + "." + input);
    }

    private String unit(String input) {
        return shell.text("methods.unit." + method.inputs().getSimpleName() + "." + input);
    }

    private String range(Quantity quantity) {
        Map<String, Double> bounds = new LinkedHashMap<>();
        bounds.put("least", quantity.least());
        bounds.put("above", quantity.above());
        bounds.put("most", quantity.most());
        bounds.put("below", quantity.below());
        return bounds.entrySet().stream().filter(bound -> Double.isFinite(bound.getValue()))
                .map(bound -> shell.text("trials.range." + bound.getKey(), plain(bound.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return plain(value.asDouble());
        }
        boolean numbers = value.isArray() && IntStream.range(0, value.size()).allMatch(at -> value.get(at).isNumber());
        if (numbers) {
            return IntStream.range(0, value.size()).mapToObj(at -> plain(value.get(at).asDouble())).collect(Collectors.joining("; "));
        }
        return value.isString() ? value.asString() : value.toString();
    }

    /** What was found, with how it depends on one input. */
    <I extends Record> MethodPage.Result result(MethodInputs.Result<I> found, String vary) {
        Answer answer = found.answer();
        List<Input> choices = Sensitivity.choices(method);
        String varied = choices.stream().map(Input::name).filter(vary::equals).findFirst()
                .orElseGet(() -> choices.isEmpty() ? "" : choices.getFirst().name());
        Optional<Sensitivity> sensitivity = Sensitivity.of(found, varied);
        Map<String, String> variable = new LinkedHashMap<>();
        choices.forEach(input -> variable.put(input.name(), label(input.name())));
        return new MethodPage.Result(answer.values().stream().map(value -> MethodPage.Value.of(value, number(value.number()))).toList(),
                answer.tables().stream().map(this::table).toList(), answer.derivation(),
                sensitivity.map(found2 -> picture(found2, answer)).orElse(null), varied, variable,
                sensitivity.map(this::variation).orElse(List.of()));
    }

    private List<List<String>> variation(Sensitivity sensitivity) {
        return sensitivity.points().stream().map(point -> List.of(number(point.input()), number(point.value()))).toList();
    }

    private MethodPage.Table table(Answer.Table table) {
        return new MethodPage.Table(table.label(), table.columns(), table.rows().stream()
                .map(row -> row.stream().map(this::number).toList()).toList());
    }

    Picture picture(Sensitivity sensitivity, Answer answer) {
        Answer.Value main = answer.values().getFirst();
        double most = MUCH * Math.abs(main.number());
        List<Sensitivity.Point> shown = sensitivity.points().stream().filter(point -> Double.isFinite(point.value())).toList();
        double top = Math.min(most, shown.stream().mapToDouble(Sensitivity.Point::value).max().orElse(1));
        double bottom = Math.min(0, shown.stream().mapToDouble(Sensitivity.Point::value).min().orElse(0));
        Axis across = Axis.round(sensitivity.points().getFirst().input(), sensitivity.points().getLast().input(), TICKS, this::number);
        Axis upwards = Axis.round(bottom, top > bottom ? top : bottom + 1, TICKS, this::number);
        List<LinePlot.Point> points = sensitivity.points().stream()
                .map(point -> new LinePlot.Point(point.input(), point.value(), "")).toList();
        String name = shell.text("trials.sensitivity.picture", main.label(), label(sensitivity.input().name()));
        return new LinePlot(name, new LinePlot.Scale(across, label(sensitivity.input().name())),
                new LinePlot.Scale(upwards, main.label()), List.of(new LinePlot.Line("", points)),
                new LinePlot.Point(sensitivity.planned(), main.number(), number(main.number()))).draw();
    }

    /** With four significant digits, whole numbers whole. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return shell.text("trials.number.none");
        }
        double size = Math.abs(value);
        int decimals = value == Math.rint(value) && size < 1e9 ? 0 : size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3
                : (int) Math.min(10, 3 - Math.floor(Math.log10(Math.max(size, 1e-9))));
        String written = shell.number(value, decimals);
        return decimals > 3 ? written.replaceFirst("0+$", "") : written;
    }
}
