package org.oncommons.trials.web;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Shell;
import org.oncommons.trials.InputField;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.Sensitivity;
import org.oncommons.trials.TrialMethods;
import org.oncommons.trials.TypedValue;
import tools.jackson.databind.JsonNode;
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
        ObjectNode example = MethodInputs.example(method);
        String wrong = problem == null || problem.inputs().isEmpty() ? "" : problem.inputs().getFirst();
        return InputField.of(method.inputs()).stream().map(field -> {
            JsonNode shown = field.in(example);
            String value = !typed.isEmpty() ? typed.getOrDefault(field.path(), "") : shown == null ? "" : TypedValue.text(shown);
            boolean refused = field.path().equals(wrong) || field.name().equals(wrong);
            return field(field, value, refused ? problem.getMessage() : "");
        }).toList();
    }

    private MethodPage.Field field(InputField field, String value, String error) {
        Class<?> type = field.component().getType();
        Quantity quantity = field.quantity();
        List<String> choices = type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList() : List.of();
        return new MethodPage.Field(field.path(), label(field), help(field), quantity == null ? "" : unit(field) + range(quantity),
                value.isEmpty() ? usual(quantity) : value, choices, type == boolean.class, field.several(), error);
    }

    private static String usual(@Nullable Quantity quantity) {
        return quantity == null || Double.isNaN(quantity.otherwise()) ? "" : plain(quantity.otherwise());
    }

    private String label(InputField field) {
        return shell.text("methods.label." + field.name());
    }

    private String help(InputField field) {
        String help = shell.text("methods.input." + holder(field) + "." + field.name());
        return field.lines() == null ? help : shell.text("trials.lines", help, Arrays.stream(field.lines().getRecordComponents())
                .map(component -> shell.text("methods.label." + component.getName())).collect(Collectors.joining("; ")));
    }

    private String unit(InputField field) {
        return shell.text("methods.unit." + holder(field) + "." + field.name());
    }

    /** The record that the input belongs to. */
    private static String holder(InputField field) {
        return field.component().getDeclaringRecord().getSimpleName();
    }

    private String range(Quantity quantity) {
        Map<String, Double> bounds = new LinkedHashMap<>();
        bounds.put("least", quantity.least());
        bounds.put("above", quantity.above());
        bounds.put("most", quantity.most());
        bounds.put("below", quantity.below());
        return bounds.entrySet().stream().filter(bound -> Double.isFinite(bound.getValue()))
                .map(bound -> ", " + shell.text("trials.range." + bound.getKey(), plain(bound.getValue()))).collect(Collectors.joining());
    }

    /** What was found, with how it depends on one input. */
    <I extends Record> MethodPage.Result result(MethodInputs.Result<I> found, String vary) {
        Answer answer = found.answer();
        List<InputField> choices = TrialMethods.takesLong(method) ? List.of() : Sensitivity.choices(method);
        String varied = choices.stream().map(InputField::path).filter(vary::equals).findFirst()
                .orElseGet(() -> choices.isEmpty() ? "" : choices.getFirst().path());
        Optional<Sensitivity> sensitivity = varied.isEmpty() ? Optional.empty() : Sensitivity.of(found, varied);
        Map<String, String> variable = new LinkedHashMap<>();
        choices.forEach(field -> variable.put(field.path(), label(field)));
        return new MethodPage.Result(answer.values().stream().map(value -> MethodPage.Value.of(value, number(value.number()))).toList(),
                answer.tables().stream().map(this::table).toList(), answer.derivation(),
                sensitivity.map(curve -> picture(curve, answer)).orElse(null), varied, variable,
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
        String name = shell.text("trials.sensitivity.picture", main.label(), label(sensitivity.input()));
        return new LinePlot(name, new LinePlot.Scale(across, label(sensitivity.input())),
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
