package org.oncommons.trials;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a method's results when one input is not what was planned, all others as they are.
 *
 * @param input   that is varied
 * @param planned its planned value
 * @param points  in rising order of the input
 */
public record Sensitivity(InputField input, double planned, List<Point> points) {

    private static final int POINTS = 41;
    private static final double WIDTH = 0.5;

    /** Share of points without an answer from which the others are laid closer. */
    private static final double MANY = 0.25;
    private static final double ROUNDING = 1e-9;

    /**
     * One value of the input and what it leads to.
     *
     * @param values of the results in their order; empty where the inputs have no answer
     */
    public record Point(double input, List<Double> values) {

        public Point {
            values = List.copyOf(values);
        }

        /** A result; NaN where there is none. */
        public double value(int result) {
            return result < values.size() ? values.get(result) : Double.NaN;
        }
    }

    public Sensitivity {
        points = List.copyOf(points);
    }

    /** Inputs that can be varied: single numbers. */
    public static List<InputField> choices(TrialMethod<?> method) {
        return InputField.of(method.inputs()).stream().filter(field -> field.number() && field.quantity() != null).toList();
    }

    /** From half to one and a half times the planned value, within the input's range; empty where nothing can be varied. */
    public static <I extends Record> Optional<Sensitivity> of(MethodInputs.Result<I> result, String path) {
        return choices(result.method()).stream().filter(field -> field.path().equals(path)).findFirst()
                .map(field -> of(result.method(), field, result.json()))
                .filter(sensitivity -> sensitivity.points().stream().filter(point -> !point.values().isEmpty()).count() > 1);
    }

    /** The first result that depends on the input; the main one where none does. */
    public int dependent() {
        int results = points.stream().mapToInt(point -> point.values().size()).max().orElse(0);
        return IntStream.range(0, results).filter(this::depends).findFirst().orElse(0);
    }

    private boolean depends(int result) {
        DoubleSummaryStatistics seen = points.stream().mapToDouble(point -> point.value(result)).filter(Double::isFinite).summaryStatistics();
        return seen.getMax() - seen.getMin() > ROUNDING * Math.max(Math.abs(seen.getMax()), Math.abs(seen.getMin()));
    }

    private static Sensitivity of(TrialMethod<?> method, InputField field, ObjectNode inputs) {
        JsonNode given = field.in(inputs);
        double planned = given == null ? 0 : given.asDouble();
        double half = planned == 0 ? 0.2 * Math.min(1, field.quantity().most()) : WIDTH * Math.abs(planned);
        List<Point> points = between(method, field, inputs, planned - half, planned + half);
        List<Point> answered = points.stream().filter(point -> !point.values().isEmpty()).toList();
        if (answered.size() > 1 && answered.size() < (1 - MANY) * POINTS) {
            points = between(method, field, inputs, answered.getFirst().input(), answered.getLast().input());
        }
        return new Sensitivity(field, planned, points);
    }

    private static List<Point> between(TrialMethod<?> method, InputField field, ObjectNode inputs, double from, double to) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < POINTS; at++) {
            double value = from + (to - from) * at / (POINTS - 1);
            double tried = field.wholeOnly() ? Math.rint(value) : value;
            if (allowed(field.quantity(), tried) && (points.isEmpty() || tried > points.getLast().input())) {
                points.add(new Point(tried, values(method, inputs.deepCopy(), field, tried)));
            }
        }
        return points;
    }

    private static boolean allowed(Quantity quantity, double value) {
        return value >= quantity.least() && value <= quantity.most() && value > quantity.above() && value < quantity.below();
    }

    private static List<Double> values(TrialMethod<?> method, ObjectNode inputs, InputField field, double value) {
        field.put(inputs, field.wholeOnly() ? JsonMapper.shared().valueToTree((long) value) : JsonMapper.shared().valueToTree(value));
        try {
            return MethodInputs.run(method, inputs).answer().values().stream().map(Answer.Value::number).toList();
        } catch (ImpossibleInput noAnswer) {
            return List.of();
        }
    }
}
