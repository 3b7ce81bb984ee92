package org.oncommons.trials.web;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.page.Shell;
import org.oncommons.trials.Figures;
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

    /**
     * What was found, with how it depends on one input.
     *
     * @param vary name of that input; unknown: the first one
     * @param show name of the result that follows; unknown: the first one that depends on the input
     */
    <I extends Record> MethodPage.Result result(MethodInputs.Result<I> found, String vary, String show) {
        Answer answer = found.answer();
        return new MethodPage.Result(answer.values().stream().map(value -> MethodPage.Value.of(value, number(value.number()))).toList(),
                answer.tables().stream().map(this::table).toList(), answer.derivation(), assumption(found, vary, show));
    }

    private <I extends Record> MethodPage.@Nullable Assumption assumption(MethodInputs.Result<I> found, String vary, String show) {
        List<InputField> choices = TrialMethods.takesLong(method) ? List.of() : Sensitivity.choices(method);
        if (choices.isEmpty()) {
            return null;
        }
        String varied = choices.stream().map(InputField::path).filter(vary::equals).findFirst().orElse(choices.getFirst().path());
        return Sensitivity.of(found, varied).map(sensitivity -> assumption(sensitivity, found.answer().values(), choices, show)).orElse(null);
    }

    private MethodPage.Assumption assumption(
            Sensitivity sensitivity, List<Answer.Value> values, List<InputField> choices, String show) {
        int shown = IntStream.range(0, values.size()).filter(at -> values.get(at).name().equals(show)).findFirst()
                .orElseGet(sensitivity::dependent);
        Map<String, String> inputs = new LinkedHashMap<>();
        choices.forEach(field -> inputs.put(field.path(), label(field)));
        Map<String, String> results = new LinkedHashMap<>();
        values.forEach(value -> results.put(value.name(), value.label()));
        return new MethodPage.Assumption(inputs, sensitivity.input().path(), results, values.get(shown).name(),
                picture(sensitivity, values.get(shown), shown),
                sensitivity.points().stream().map(point -> List.of(number(point.input()), number(point.value(shown)))).toList());
    }

    private MethodPage.Table table(Answer.Table table) {
        return new MethodPage.Table(table.name(), table.label(), table.columns(), table.rows().stream()
                .map(row -> row.stream().map(this::number).toList()).toList(), table.rowNames(), new TableCurves(table, this::tick).draw());
    }

    private Picture picture(Sensitivity sensitivity, Answer.Value result, int at) {
        double most = MUCH * Math.abs(result.number());
        double[] shown = sensitivity.points().stream().mapToDouble(point -> point.value(at)).filter(Double::isFinite).toArray();
        double highest = Arrays.stream(shown).max().orElse(1);
        double top = most > 0 ? Math.min(most, highest) : highest;
        double bottom = Math.min(0, Arrays.stream(shown).min().orElse(0));
        Axis across = Axis.round(sensitivity.points().getFirst().input(), sensitivity.points().getLast().input(), TICKS, this::tick);
        Axis upwards = Axis.round(bottom, top > bottom ? top : bottom + 1, TICKS, this::tick);
        List<LinePlot.Point> points = sensitivity.points().stream()
                .map(point -> new LinePlot.Point(point.input(), point.value(at), "")).toList();
        String name = shell.text("trials.sensitivity.picture", result.label(), label(sensitivity.input()));
        boolean planned = Double.isFinite(result.number());
        return new LinePlot(name, new LinePlot.Scale(across, label(sensitivity.input())),
                new LinePlot.Scale(upwards, result.label()), List.of(new LinePlot.Line("", points)),
                planned ? new LinePlot.Point(sensitivity.planned(), result.number(), number(result.number())) : null).draw();
    }

    /** As a number, without noughts at its end. */
    private String tick(double value) {
        String written = number(value);
        return value == Math.rint(value) ? written : written.replaceFirst("(?<=[.,]\\d{0,9})0+$", "");
    }

    String number(double value) {
        return Figures.of(value, shell);
    }
}
