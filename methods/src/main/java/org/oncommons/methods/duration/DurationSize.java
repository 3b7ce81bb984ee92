package org.oncommons.methods.duration;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Patients in each arm so that a duration is found acceptable. The curve is fitted to a data set that holds exactly what is expected of
 * n<sub>0</sub>
 * patients an arm; the variance of its difference to the longest duration, by the delta method with the powers kept, gives
 * <pre>n = n<sub>0</sub> (z<sub>1-alpha</sub> + z<sub>power</sub>)&sup2; Var / (m - difference)&sup2;.</pre>
 *
 * @param inputs     the plan
 * @param arms       for each duration but the longest
 * @param optimal    patients in each arm to find the smallest truly acceptable duration, not rounded
 * @param any        patients in each arm to find the easiest one
 * @param derivation step by step
 */
public record DurationSize(DurationPlan inputs, List<Arm> arms, double optimal, double any, Derivation derivation) {

    private static final double REFERENCE = 1000;

    public DurationSize {
        arms = List.copyOf(arms);
    }

    /**
     * A duration.
     *
     * @param difference to the longest on the curve
     * @param patients   in each arm to find it acceptable; infinite where it is not
     */
    public record Arm(double duration, double difference, double patients) {}

    /** @throws ImpossibleInput if no shorter duration is expected within the margin */
    public static DurationSize of(DurationPlan inputs) {
        double[] durations = inputs.durations().stream().mapToDouble(Double::doubleValue).toArray();
        double[] patients = new double[durations.length];
        double[] events = new double[durations.length];
        for (int k = 0; k < durations.length; k++) {
            patients[k] = REFERENCE;
            events[k] = REFERENCE * inputs.rates().get(k);
        }
        FractionalPolynomial.Curve curve = new FractionalPolynomial(durations).fit(patients, events);
        double z = inputs.error().quantile() + NormalDistribution.of(0, 1).inverseCumulativeProbability(inputs.power());
        double[][] covariance = curve.covariance(patients);
        double longest = durations[durations.length - 1];
        List<Arm> arms = new ArrayList<>();
        double misfit = Math.abs(curve.rate(longest) - inputs.rates().getLast());
        for (int k = 0; k < durations.length - 1; k++) {
            double difference = curve.rate(durations[k]) - curve.rate(longest);
            double distance = inputs.margin() - difference;
            double needed = distance > 0 ? REFERENCE * z * z * variance(curve, covariance, durations[k], longest) / (distance * distance)
                    : Double.POSITIVE_INFINITY;
            arms.add(new Arm(durations[k], difference, needed));
            misfit = Math.max(misfit, Math.abs(curve.rate(durations[k]) - inputs.rates().get(k)));
        }
        Arm optimal = arms.stream().filter(arm -> Double.isFinite(arm.patients())).findFirst().orElseThrow(() -> new ImpossibleInput(
                "No shorter duration is expected within the margin " + plain(inputs.margin())
                        + " of the longest: no size finds one; raise the margin or add longer durations.", "margin", "rates"));
        double any = arms.stream().mapToDouble(Arm::patients).min().orElseThrow();
        return new DurationSize(inputs, arms, optimal.patients(), any, derivation(inputs, arms, optimal, any, misfit));
    }

    private static double variance(FractionalPolynomial.Curve curve, double[][] covariance, double duration, double longest) {
        double[] row = curve.row(duration);
        double[] standard = curve.row(longest);
        double rate = curve.rate(duration);
        double standardRate = curve.rate(longest);
        double sum = 0;
        double[] slope = new double[3];
        for (int i = 0; i < 3; i++) {
            slope[i] = rate * (1 - rate) * row[i] - standardRate * (1 - standardRate) * standard[i];
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return sum;
    }

    private static Derivation derivation(DurationPlan inputs, List<Arm> arms, Arm optimal, double any, double misfit) {
        Derivation.Builder derivation = Derivation.of("Size of a trial of durations", "n = n0 (z(1-alpha) + z(power))^2 Var / (m - "
                + "difference)^2",
                "Quartagno, Carpenter, Walker, Clements and Parmar, Clinical Trials 17 (2020) 644; fractional polynomials: Royston and "
                + "Altman, "
                        + "Applied Statistics 43 (1994) 429")
                .assumes("The curve is near a fractional polynomial of second degree, and its powers are taken as known.")
                .assumes("Patients are divided equally, and the endpoint of each is known.")
                .assumes("alpha at each duration is " + inputs.error().words() + ".");
        for (Arm arm : arms) {
            derivation.step("Duration " + plain(arm.duration()), "difference " + plain(arm.difference()) + " of " + plain(inputs.margin()),
                    arm.patients(), "patients in each arm");
        }
        derivation.step("To find the smallest acceptable duration", "duration " + plain(optimal.duration()), optimal.patients(),
                "patients in each arm").step("To find any shorter duration", "the easiest", any, "patients in each arm");
        if (misfit > 0.01) {
            derivation.warn("The curve misses an expected rate by " + plain(misfit) + ": the sizes hold for the curve.");
        }
        return derivation.warn("Not checked against another program. Choosing the powers from the data adds variance that this formula "
                + "leaves "
                + "out: simulate before the size is fixed.").done();
    }
}
