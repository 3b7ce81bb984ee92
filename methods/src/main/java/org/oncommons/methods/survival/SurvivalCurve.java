package org.oncommons.methods.survival;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/**
 * Survival with hazards that are constant between given times, S(t) = exp(-&int;h). One time makes it exponential; the last hazard goes on
 * for ever.
 */
public final class SurvivalCurve {

    private final double[] starts;
    private final double[] hazards;
    private final double[] cumulative;

    private SurvivalCurve(double[] starts, double[] hazards) {
        this.starts = starts;
        this.hazards = hazards;
        this.cumulative = new double[starts.length];
        for (int i = 1; i < starts.length; i++) {
            cumulative[i] = cumulative[i - 1] + hazards[i - 1] * (starts[i] - starts[i - 1]);
        }
    }

    /** The exponential curve. */
    public static SurvivalCurve exponential(double hazard) {
        return new SurvivalCurve(new double[1], new double[] {hazard});
    }

    /**
     * The curve through points.
     *
     * @param times    rising, above 0
     * @param survival never rising, above 0 and below 1 at the end; as many as times
     * @throws ImpossibleInput if there is no such curve
     */
    public static SurvivalCurve through(List<Double> times, List<Double> survival) {
        if (times.isEmpty() || times.size() != survival.size()) {
            throw new ImpossibleInput("There are " + times.size() + " times and " + survival.size()
                    + " values of the control arm's survival: give one value for each time, and at least one.", "controlSurvival",
                    "controlTimes");
        }
        double[] starts = new double[times.size()];
        double[] hazards = new double[times.size()];
        double time = 0;
        double share = 1;
        for (int i = 0; i < starts.length; i++) {
            double length = times.get(i) - time;
            if (!(length > 0)) {
                throw new ImpossibleInput("The times of the control arm's survival do not rise at " + Quantities.plain(times.get(i))
                        + " months: give them in rising order.", "controlTimes");
            }
            if (!(survival.get(i) > 0 && survival.get(i) <= share)) {
                throw new ImpossibleInput("The control arm's survival is " + Quantities.plain(survival.get(i)) + " at "
                        + Quantities.plain(times.get(i)) + " months: give shares above 0 that never rise.", "controlSurvival");
            }
            starts[i] = time;
            hazards[i] = Math.log(share / survival.get(i)) / length;
            time = times.get(i);
            share = survival.get(i);
        }
        if (share >= 1) {
            throw new ImpossibleInput("Nobody in the control arm has an event: give a survival below 1 at the last time.",
                    "controlSurvival");
        }
        return new SurvivalCurve(starts, hazards);
    }

    /** The curve with all hazards multiplied. */
    public SurvivalCurve scaled(double hazardRatio) {
        double[] multiplied = hazards.clone();
        for (int i = 0; i < multiplied.length; i++) {
            multiplied[i] *= hazardRatio;
        }
        return new SurvivalCurve(starts, multiplied);
    }

    /** S(t). */
    public double survival(double time) {
        int piece = piece(time);
        return Math.exp(-cumulative[piece] - hazards[piece] * (time - starts[piece]));
    }

    /** h(t). */
    public double hazard(double time) {
        return hazards[piece(time)];
    }

    private int piece(double time) {
        int piece = starts.length - 1;
        while (piece > 0 && starts[piece] > time) {
            piece--;
        }
        return piece;
    }

    int pieces() {
        return starts.length;
    }

    double start(int piece) {
        return starts[piece];
    }

    double hazardOfPiece(int piece) {
        return hazards[piece];
    }
}
