package org.oncommons.methods.duration;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.resampling.BiasCorrection;

/**
 * The curve of a trial of several durations and the smallest acceptable one. Upper limits of the difference to the longest duration are
 * by the
 * bias-corrected accelerated bootstrap: patients are drawn again within each arm, and the powers of the curve are chosen anew each time.
 *
 * @param inputs      the trial
 * @param firstPower  of the curve
 * @param secondPower of the curve
 * @param points      the judged durations, rising
 * @param acceptable  smallest acceptable duration; NaN where only the longest is
 * @param derivation  step by step
 */
public record DurationCurve(DurationTrial inputs, double firstPower, double secondPower, List<Point> points, double acceptable,
        Derivation derivation) {

    /** Replicates between two tellings of the progress. */
    private static final int CHUNK = 50;

    public DurationCurve {
        points = List.copyOf(points);
    }

    /**
     * One duration.
     *
     * @param rate       event rate on the curve
     * @param difference to the longest duration
     * @param upper      limit of the difference, one-sided at alpha
     */
    public record Point(double duration, double rate, double difference, double upper) {}

    /**
     * The curve of a trial.
     *
     * @param progress told the share that is done, 0 to 1; may throw to stop the work
     */
    public static DurationCurve of(DurationTrial inputs, DoubleConsumer progress) {
        FractionalPolynomial polynomial = new FractionalPolynomial(array(inputs.durations()));
        double[] patients = array(inputs.patients());
        double[] events = array(inputs.events());
        double[] judged = judged(inputs);
        FractionalPolynomial.Curve curve = polynomial.fit(patients, events);
        double[] differences = differences(curve, judged);
        double[][] replicates = replicates(inputs, polynomial, judged, progress);
        double[] acceleration = acceleration(polynomial, patients, events, judged);
        List<Point> points = new ArrayList<>();
        double acceptable = Double.NaN;
        boolean gap = false;
        for (int g = 0; g < judged.length; g++) {
            boolean standard = g == judged.length - 1;
            double upper = standard ? 0 : BiasCorrection.of(replicates[g], differences[g], acceleration[g], 1 - 2 * inputs.alpha()).upper();
            points.add(new Point(judged[g], curve.rate(judged[g]), differences[g], upper));
            if (!standard && upper < inputs.margin() && Double.isNaN(acceptable)) {
                acceptable = judged[g];
            } else if (upper >= inputs.margin() && !Double.isNaN(acceptable)) {
                gap = true;
            }
        }
        return new DurationCurve(inputs, curve.firstPower(), curve.secondPower(), points, acceptable, derivation(inputs, curve,
                acceptable, gap));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] judged(DurationTrial inputs) {
        double from = inputs.durations().getFirst();
        double to = inputs.durations().getLast();
        double[] judged = new double[inputs.points()];
        Arrays.setAll(judged, i -> from + (to - from) * i / (judged.length - 1));
        return judged;
    }

    private static double[] differences(FractionalPolynomial.Curve curve, double[] judged) {
        double standard = curve.rate(judged[judged.length - 1]);
        double[] differences = new double[judged.length];
        for (int g = 0; g < judged.length; g++) {
            differences[g] = curve.rate(judged[g]) - standard;
        }
        return differences;
    }

    private static double[][] replicates(DurationTrial inputs, FractionalPolynomial polynomial, double[] judged, DoubleConsumer progress) {
        SplittableRandom random = new SplittableRandom(inputs.seed());
        UniformRandomProvider source = random::nextLong;
        double[] patients = array(inputs.patients());
        DiscreteDistribution.Sampler[] samplers = new DiscreteDistribution.Sampler[patients.length];
        for (int k = 0; k < patients.length; k++) {
            samplers[k] = BinomialDistribution.of((int) patients[k], inputs.events().get(k) / patients[k]).createSampler(source);
        }
        double[][] replicates = new double[judged.length][inputs.replicates()];
        double[] events = new double[patients.length];
        for (int b = 0; b < inputs.replicates(); b++) {
            if (b % CHUNK == 0) {
                progress.accept((double) b / inputs.replicates());
            }
            for (int k = 0; k < events.length; k++) {
                events[k] = samplers[k].sample();
            }
            double[] differences = differences(polynomial.fit(patients, events), judged);
            for (int g = 0; g < judged.length; g++) {
                replicates[g][b] = differences[g];
            }
        }
        progress.accept(1);
        return replicates;
    }

    /** Acceleration of each difference by the jackknife: patients of an arm with the same outcome count alike. */
    private static double[] acceleration(FractionalPolynomial polynomial, double[] patients, double[] events, double[] judged) {
        double[][] left = new double[2 * patients.length][];
        double[] weights = new double[left.length];
        double total = 0;
        for (int i = 0; i < left.length; i++) {
            int arm = i / 2;
            weights[i] = i % 2 == 0 ? events[arm] : patients[arm] - events[arm];
            total += weights[i];
            if (weights[i] > 0 && patients[arm] > 1) {
                double[] fewer = patients.clone();
                double[] with = events.clone();
                fewer[arm]--;
                with[arm] -= i % 2 == 0 ? 1 : 0;
                left[i] = differences(polynomial.fit(fewer, with), judged);
            } else {
                weights[i] = 0;
            }
        }
        double[] acceleration = new double[judged.length];
        for (int g = 0; g < judged.length; g++) {
            acceleration[g] = acceleration(left, weights, total, g);
        }
        return acceleration;
    }

    private static double acceleration(double[][] left, double[] weights, double total, int g) {
        double mean = 0;
        for (int i = 0; i < left.length; i++) {
            mean += weights[i] > 0 ? weights[i] * left[i][g] / total : 0;
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < left.length; i++) {
            double rest = weights[i] > 0 ? mean - left[i][g] : 0;
            squares += weights[i] * rest * rest;
            cubes += weights[i] * rest * rest * rest;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static Derivation derivation(DurationTrial inputs, FractionalPolynomial.Curve curve, double acceptable, boolean gap) {
        double standard = inputs.durations().getLast();
        Derivation.Builder derivation = Derivation.of("Smallest acceptable duration from a curve", "smallest x with upper limit of "
                + "p(x) - p(longest) < m",
                "Quartagno, Walker, Carpenter, Phillips and Parmar, Clinical Trials 15 (2018) 477; bootstrap: Efron, Journal of the "
                + "American "
                        + "Statistical Association 82 (1987) 171")
                .assumes("The event rate changes smoothly with the duration.")
                .assumes("The endpoint of each patient is known.")
                .assumes("alpha at each duration is " + inputs.error().words() + "; over all durations the error is not divided.")
                .step("First power", "likeliest of 36 pairs", curve.firstPower(), "")
                .step("Second power", "likeliest of 36 pairs", curve.secondPower(), "")
                .step("Rate at the longest duration", "curve at " + plain(standard), curve.rate(standard), "share of patients")
                .step("Smallest acceptable duration", "first whose upper limit lies below " + plain(inputs.margin()), acceptable,
                        "unit of the durations");
        if (Double.isNaN(acceptable)) {
            derivation.warn("No shorter duration is surely within the margin.");
        }
        if (gap) {
            derivation.warn("A longer duration than the smallest acceptable one is not surely within the margin: the curve is too "
                    + "uncertain to "
                    + "choose the smallest.");
        }
        return derivation.warn("Not checked against another program; between the arms the limits rest on the curve, and near the "
                + "longest duration "
                + "bands of this kind may be too narrow.").done();
    }
}
