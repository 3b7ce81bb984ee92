package org.oncommons.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.TrialMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a method's main result when one input is not what was planned, all others as they are.
 *
 * @param input   that is varied
 * @param planned its planned value
 * @param points  in rising order of the input
 */
public record Sensitivity(InputField input, double planned, List<Point> points) {

    private static final int POINTS = 41;
    private static final double WIDTH = 0.5;

    /**
     * One value of the input and what it leads to.
     *
     * @param value of the main result; NaN where the inputs have no answer
     */
    public record Point(double input, double value) {}

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
                .filter(sensitivity -> sensitivity.points().stream().filter(point -> Double.isFinite(point.value())).count() > 1);
    }

    private static Sensitivity of(TrialMethod<?> method, InputField field, ObjectNode inputs) {
        JsonNode given = field.in(inputs);
        double planned = given == null ? 0 : given.asDouble();
        double half = planned == 0 ? 0.2 * Math.min(1, field.quantity().most()) : WIDTH * Math.abs(planned);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < POINTS; at++) {
            double value = planned - half + 2 * half * at / (POINTS - 1);
            double tried = field.wholeOnly() ? Math.rint(value) : value;
            if (allowed(field.quantity(), tried) && (points.isEmpty() || tried > points.getLast().input())) {
                points.add(new Point(tried, main(method, inputs.deepCopy(), field, tried)));
            }
        }
        return new Sensitivity(field, planned, points);
    }

    private static boolean allowed(Quantity quantity, double value) {
        return value >= quantity.least() && value <= quantity.most() && value > quantity.above() && value < quantity.below();
    }

    private static double main(TrialMethod<?> method, ObjectNode inputs, InputField field, double value) {
        field.put(inputs, field.wholeOnly() ? JsonMapper.shared().valueToTree((long) value) : JsonMapper.shared().valueToTree(value));
        try {
            return MethodInputs.run(method, inputs).answer().values().getFirst().number();
        } catch (ImpossibleInput noAnswer) {
            return Double.NaN;
        }
    }
}
