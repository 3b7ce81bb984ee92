package org.oncommons.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.oncommons.methods.economics.NetBenefit;
import org.oncommons.methods.economics.PayBack;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.trials.InputField;
import org.oncommons.trials.MethodInputs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of one result if one number is a fifth lower or higher, the others as they are.
 *
 * @param planned the result as asked
 * @param rows    the number that moves it most first; those that do not move it are left out
 */
public record ValueSensitivity(Target target, double planned, List<Row> rows) {

    private static final double CHANGE = 0.2;

    /** What can be looked at. */
    public enum Target {
        /** Net monetary benefit for a patient. */
        BENEFIT,
        /** Saved in all years. */
        SAVED,
        /** Years until the trial has paid for itself. */
        YEARS
    }

    /**
     * One number.
     *
     * @param name of the input
     * @param low  the result if it is a fifth lower; NaN: none
     * @param high the result if it is a fifth higher; NaN: none
     */
    public record Row(String name, double low, double high) {

        double width() {
            return Math.abs(high - low);
        }
    }

    public ValueSensitivity {
        rows = List.copyOf(rows);
    }

    /** For the question as it is. */
    public static ValueSensitivity of(ValueQuestion question, Target target) {
        double planned = value(question, target);
        List<Row> rows = new ArrayList<>();
        for (InputField field : InputField.of(ValueQuestion.class)) {
            ObjectNode inputs = JsonMapper.shared().valueToTree(question);
            if (field.number() && inputs.get(field.name()).asDouble() != 0) {
                double given = inputs.get(field.name()).asDouble();
                Row row = new Row(field.name(), at(inputs, field, given * (1 - CHANGE), target), at(inputs, field, given * (1 + CHANGE), target));
                if (Double.isFinite(row.width()) && row.width() > 1e-9 * Math.abs(planned)) {
                    rows.add(row);
                }
            }
        }
        rows.sort(Comparator.comparingDouble(Row::width).reversed());
        return new ValueSensitivity(target, planned, rows);
    }

    private static double at(ObjectNode inputs, InputField field, double value, Target target) {
        try {
            return value(MethodInputs.read(ValueQuestion.class, inputs.deepCopy().put(field.name(), value)), target);
        } catch (ImpossibleInput none) {
            return Double.NaN;
        }
    }

    private static double value(ValueQuestion question, Target target) {
        return switch (target) {
            case BENEFIT -> NetBenefit.expected(question.benefit());
            case SAVED -> ValueAnswer.budget(question).values().getFirst().number();
            case YEARS -> ValueAnswer.payBack(question).map(PayBack::years).orElse(Double.NaN);
        };
    }
}
