package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.Quadrature;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * One arm with less treatment against a reference curve with cumulative hazard &Lambda;: O events are observed, Ex = &Sigma;
 * &Lambda;(t<sub>i</sub>)
 * expected, and HR &ge; M is refuted by
 * <pre>Z = (O - M Ex)/&radic;(M Ex) &lt; -z<sub>1-alpha</sub>.</pre>
 * The reference curve of a {@link FixedTimeDesign} is that of its standard arm; its allocation is not used.
 */
public final class OneSampleLogRank {

    private static final double RELATIVE = 1e-11;

    private OneSampleLogRank() {}

    /**
     * What was observed.
     *
     * @param observed O
     * @param expected Ex, under the reference curve
     * @param margin   M, at least 1
     * @param alpha    one-sided
     */
    public record OneSampleEvents(@Quantity(unit = "events", help = "Observed", least = 0, most = 1e7) int observed,
            @Quantity(unit = "events", help = "Expected under the reference curve: its cumulative hazard, summed over patients", above = 0)
            double expected,
            @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio against the reference", least = 1,
                    most = 100) double margin,
            @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval", above = 0, below = 0.5,
                    otherwise = 0.025)
            double alpha) {

        public OneSampleEvents {
            Quantities.require(OneSampleEvents.class, observed, expected, margin, alpha);
        }
    }

    /** The test, with the variance of Finkelstein and others and with that of Wu. */
    public static Answer test(OneSampleEvents given) {
        double atMargin = given.margin() * given.expected();
        double z = (given.observed() - atMargin) / Math.sqrt(atMargin);
        double wu = (given.observed() - atMargin) / Math.sqrt((given.observed() + atMargin) / 2);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        Derivation derivation = begin(given.alpha())
                .step("Expected at the margin", plain(given.margin()) + " * " + plain(given.expected()), atMargin, "events")
                .step("Statistic", "(" + given.observed() + " - " + plain(atMargin) + ") / sqrt(" + plain(atMargin) + ")", z, "")
                .step("Statistic with Wu's variance", "the same / sqrt((O + M Ex)/2)", wu, "").done();
        return Answer.of(derivation, new Value("p", "One-sided p against the margin", normal.cumulativeProbability(z), ""),
                new Value("pWu", "The same with Wu's variance", normal.cumulativeProbability(wu), ""),
                new Value("ratio", "OneSampleEvents over expected", given.observed() / given.expected(), "hazard ratio"));
    }

    private static Derivation.Builder begin(double alpha) {
        return Derivation.of("One-sample log-rank test", "Z = (O - M Ex) / sqrt(M Ex)",
                "Finkelstein, Muzikansky and Schoenfeld, Journal of the "
                + "National Cancer Institute 95 (2003) 1434; Wu, Pharmaceutical Statistics 14 (2015) 26")
                .assumes("The reference curve is known without error, and hazards are proportional to it.")
                .assumes("alpha is " + new OneSidedAlpha(alpha).words() + ".")
                .warn("There is no concurrent control: the reference must fit these patients and this time.")
                .warn("Not checked against another program; mean and variance are checked against simulated patients.");
    }

    /** Mean and variance, for each patient, of O - M Ex under the plan. */
    record Moments(double events, double mean, double variance) {

        /**
         * With W = O - c &Lambda;<sub>1</sub>, c = M/HR: E W = p(1-c), E W<sup>2</sup> = p + (c<sup>2</sup> - c) E
         * &Lambda;<sub>1</sub><sup>2</sup>, as O - &Lambda;<sub>1</sub> is a martingale.
         */
        static Moments of(FixedTimeDesign design) {
            HazardClock clock = design.control().times(design.hazardRatio());
            double end = clock.cumulative(design.accrualMonths() + design.followUpMonths());
            double p = Quadrature.integral(0, end, RELATIVE * end, x -> Math.exp(-x) * design.followed(clock.time(x))).value();
            double square = 2 * Quadrature.integral(0, end, RELATIVE * end, x -> x * Math.exp(-x) * design.followed(clock.time(x))).value();
            double c = design.margin() / design.hazardRatio();
            double mean = p * (1 - c);
            return new Moments(p, mean, p + (c * c - c) * square - mean * mean);
        }
    }

    /** Patients for the planned power. */
    public static Answer size(FixedTimeDesign design) {
        Moments moments = Moments.of(design);
        double zAlpha = design.error().quantile();
        double zPower = NormalDistribution.of(0, 1).inverseCumulativeProbability(design.power());
        double atMargin = moments.events() * design.margin() / design.hazardRatio();
        double root = zAlpha * Math.sqrt(atMargin) + zPower * Math.sqrt(moments.variance());
        double patients = Math.pow(root / moments.mean(), 2);
        Derivation derivation = begin(design.alpha())
                .step("Margin as hazard ratio", "ln(S - m) / ln S", design.margin(), "hazard ratio")
                .step("Share of patients whose event is seen", "integral", moments.events(), "share")
                .step("Mean of O - M Ex for each patient", "p (1 - M/HR)", moments.mean(), "events")
                .step("Its variance as planned", "integral", moments.variance(), "")
                .step("Patients", "(z(1-alpha) sqrt(p M/HR) + z(power) sqrt(V))^2 / mean^2", patients, "patients").done();
        return Answer.of(derivation, new Value("patients", "Patients", SurvivalSize.roundUp(patients), "patients"),
                new Value("exact", "Patients, not rounded", patients, "patients"),
                new Value("events", "Expected events", patients * moments.events(), "events"));
    }
}
