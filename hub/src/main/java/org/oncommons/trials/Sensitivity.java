package org.oncommons.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantities.Input;
import org.oncommons.methods.quantity.TrialMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a method's main result when one input is not what was planned, all others as they are.
 *
 * @param input   that is varied
 * @param planned its planned value
 * @param points  in rising order of the input
 */
public record Sensitivity(Input input, double planned, List<Point> points) {

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
    public static List<Input> choices(TrialMethod<?> method) {
        return Quantities.of(method.inputs()).stream().filter(input -> !input.several()).toList();
    }

    /** From half to one and a half times the planned value, within the input's range; empty where nothing can be varied. */
    public static <I extends Record> Optional<Sensitivity> of(MethodInputs.Result<I> result, String name) {
        ObjectNode inputs = result.json();
        return choices(result.method()).stream().filter(input -> input.name().equals(name)).findFirst().map(input -> {
            double planned = inputs.get(name).asDouble();
            double half = planned == 0 ? 0.2 * Math.min(1, input.quantity().most()) : WIDTH * Math.abs(planned);
            List<Point> points = new ArrayList<>();
            for (int at = 0; at < POINTS; at++) {
                double value = planned - half + 2 * half * at / (POINTS - 1);
                double given = input.wholeOnly() ? Math.rint(value) : value;
                if (points.isEmpty() || given > points.getLast().input()) {
                    points.add(new Point(given, main(result.method(), inputs.deepCopy(), input, given)));
                }
            }
            return new Sensitivity(input, planned, points.stream().filter(point -> allowed(input, point.input())).toList());
        }).filter(sensitivity -> sensitivity.points().stream().filter(point -> Double.isFinite(point.value())).count() > 1);
    }

    private static boolean allowed(Input input, double value) {
        return value >= input.quantity().least() && value <= input.quantity().most() && value > input.quantity().above()
                && value < input.quantity().below();
    }

    private static <I extends Record> double main(TrialMethod<I> method, ObjectNode inputs, Input input, double value) {
        if (input.wholeOnly()) {
            inputs.put(input.name(), (long) value);
        } else {
            inputs.put(input.name(), value);
        }
        try {
            Answer answer = MethodInputs.run(method, inputs).answer();
            return answer.values().getFirst().number();
        } catch (ImpossibleInput noAnswer) {
            return Double.NaN;
        }
    }
}
