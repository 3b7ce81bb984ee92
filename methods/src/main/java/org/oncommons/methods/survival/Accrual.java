package org.oncommons.methods.survival;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * How patients come in: periods one after the other, each with its own constant speed.
 *
 * @param months lengths of the periods, each above 0
 * @param speeds patients a month of each period, relative to each other; at least 0, not all 0
 */
public record Accrual(List<Double> months, List<Double> speeds) {

    /** @throws ImpossibleInput if there is not one speed for each period, or nobody comes */
    public Accrual {
        months = List.copyOf(months);
        speeds = List.copyOf(speeds);
        if (months.isEmpty() || months.size() != speeds.size()) {
            throw new ImpossibleInput("There are " + months.size() + " periods of accrual and " + speeds.size()
                    + " speeds: give one speed for each period, and at least one.", "accrualSpeeds", "accrualMonths");
        }
        if (months.stream().anyMatch(length -> !(length > 0 && Double.isFinite(length)))) {
            throw new ImpossibleInput("A period of accrual has no length: give each more than 0 months.", "accrualMonths");
        }
        if (speeds.stream().anyMatch(speed -> !(speed >= 0 && Double.isFinite(speed))) || speeds.stream().allMatch(speed -> speed == 0)) {
            throw new ImpossibleInput("Nobody comes in: give speeds of at least 0, and one of them above 0.", "accrualSpeeds");
        }
    }

    /** The same speed all the time. */
    public static Accrual uniform(double months) {
        return new Accrual(List.of(months), List.of(1.0));
    }

    /** Months from the first to the last patient. */
    public double duration() {
        return months.stream().mapToDouble(Double::doubleValue).sum();
    }

    private double amount() {
        double sum = 0;
        for (int i = 0; i < months.size(); i++) {
            sum += months.get(i) * speeds.get(i);
        }
        return sum;
    }

    /** Share of all patients who are in by a calendar time. */
    public double share(double calendar) {
        double from = 0;
        double in = 0;
        for (int i = 0; i < months.size() && from < calendar; i++) {
            in += Math.min(months.get(i), calendar - from) * speeds.get(i);
            from += months.get(i);
        }
        return in / amount();
    }

    /** Probability that the event of a patient, entered or yet to enter, is seen by a calendar time. */
    double seen(SeenEvents events, double calendar) {
        double from = 0;
        double sum = 0;
        for (int i = 0; i < months.size() && from < calendar; i++) {
            double to = from + months.get(i);
            sum += speeds.get(i) * (events.areaTo(calendar - from) - events.areaTo(calendar - to));
            from = to;
        }
        return sum / amount();
    }
}
