package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.Quadrature;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;

/**
 * Size of a comparison at a fixed time, by the asymptotic variance of the estimate in each arm,
 * <pre>
 * n<sub>C</sub> = (V<sub>C</sub> + V<sub>E</sub>/r)(z<sub>1-alpha</sub> + z<sub>power</sub>)<sup>2</sup> / (margin - planned
 * loss)<sup>2</sup>,
 * Kaplan-Meier: V = S(t)<sup>2</sup> &int;<sub>0</sub><sup>t</sup> h/(S G) du,
 * restricted mean: V = &int;<sub>0</sub><sup>t</sup> [&int;<sub>u</sub><sup>t</sup> S]<sup>2</sup> h/(S G) du,
 * </pre>
 * G the share still followed. Integrals to 1e-10 relative.
 */
public final class FixedTimeSizing {

    private static final double RELATIVE = 1e-11;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private FixedTimeSizing() {}

    /** What is estimated in one arm. */
    record Arm(double mean, double variance) {}

    /** Patients by the difference of Kaplan-Meier estimates. */
    public static Answer survival(FixedTimeDesign design) {
        Arm control = survival(design, 1);
        Arm experimental = survival(design, design.hazardRatio());
        Derivation.Builder derivation = Derivation.of("Difference of survival at a fixed time",
                "nC = (VC + VE/r)(z(1-alpha) + z(power))^2 / (m - planned loss)^2, V = S^2 integral of h/(S G)",
                "Com-Nougue, Rodary and Patte, Statistics in Medicine 12 (1993) 1353");
        return answer(design, derivation, control, experimental, design.difference(), "difference of shares");
    }

    /** Patients by the difference of restricted mean survival times; the margin is the loss of mean that the same hazard ratio causes. */
    public static Answer restrictedMean(FixedTimeDesign design) {
        Arm control = restrictedMean(design, 1);
        Arm experimental = restrictedMean(design, design.hazardRatio());
        double margin = control.mean() - mean(design.control().times(design.margin()), 0, design.time());
        Derivation.Builder derivation = Derivation.of("Difference of restricted mean survival times",
                "nC = (VC + VE/r)(z(1-alpha) + z(power))^2 / (margin - planned loss)^2, V = integral of [area after u]^2 h/(S G)",
                "Uno and others, Journal of Clinical Oncology 32 (2014) 2380; Weir and Trinquart, Clinical Trials (2018), "
                        + "doi 10.1177/1740774518792259")
                .assumes("The margin is the loss of mean survival time up to the time that a hazard ratio of " + plain(design.margin())
                        + " causes, which is the difference " + plain(design.difference()) + " at the time.");
        return answer(design, derivation, control, experimental, margin, "months");
    }

    private static Answer answer(FixedTimeDesign design, Derivation.Builder derivation, Arm control, Arm experimental, double margin,
            String unit) {
        double z = design.error().quantile() + NORMAL.inverseCumulativeProbability(design.power());
        double loss = control.mean() - experimental.mean();
        double variance = control.variance() + experimental.variance() / design.allocation();
        double inControl = variance * z * z / ((margin - loss) * (margin - loss));
        double inExperimental = design.allocation() * inControl;
        derivation.assumes("Patients lost to follow-up are like those who are not, in both arms.")
                .assumes("alpha is " + design.error().words() + ".")
                .step("Planned with standard treatment", "at " + plain(design.time()) + " months", control.mean(), unit)
                .step("Planned with less treatment", "HR = " + plain(design.hazardRatio()), experimental.mean(), unit)
                .step("Margin", "largest acceptable loss", margin, unit)
                .step("Variance with standard treatment", "integral", control.variance(), "")
                .step("Variance with less treatment", "integral", experimental.variance(), "")
                .step("Patients in the standard arm", plain(variance) + " * " + plain(z) + "^2 / (" + plain(margin) + " - " + plain(loss)
                        + ")^2",
                        inControl, "patients")
                .step("Patients in the de-escalated arm", plain(design.allocation()) + " * " + plain(inControl), inExperimental,
                        "patients");
        if (design.time() > design.followUpMonths()) {
            derivation.warn("The last patients are not followed to " + plain(design.time())
                    + " months: the estimate there rests on the early ones.");
        }
        derivation.warn("Not checked against another program; the variances are checked against closed forms and the published "
                + "comparison of "
                + "measures.");
        return Answer.of(derivation.done(),
                new Value("patientsToRecruit", "Patients to recruit", SurvivalSize.roundUp(inControl)
                        + SurvivalSize.roundUp(inExperimental),
                        "patients"),
                new Value("control", "Patients in the standard arm, not rounded", inControl, "patients"),
                new Value("experimental", "Patients in the de-escalated arm, not rounded", inExperimental, "patients"),
                new Value("margin", "Margin", margin, unit));
    }

    /** Kaplan-Meier, restricted mean and log-rank for the same margin; none is always smallest. */
    public static Answer measures(FixedTimeDesign design) {
        Answer survival = survival(design);
        Answer mean = restrictedMean(design);
        SurvivalDesign logRank = new SurvivalDesign(design.margin(), design.hazardRatio(), design.alpha(), design.power(),
                design.allocation(),
                design.controlTimes(), design.controlSurvival(), List.of(design.accrualMonths()), List.of(1.0), design.followUpMonths(),
                design.dropOutYearly());
        double byLogRank = design.shape() == 1 ? SurvivalSizing.size(logRank, SurvivalFormula.SCHOENFELD).patients() : Double.NaN;
        Derivation derivation = Derivation.of("Measures side by side", "sizes for the same margin", mean.derivation().source())
                .assumes("Survival at the time uses only whether the event came by then, the restricted mean also when, the log-rank "
                        + "test also "
                        + "events after it.")
                .assumes("alpha is " + design.error().words() + ".")
                .step("Margin as hazard ratio", "ln(S - m) / ln S", design.margin(), "hazard ratio")
                .step("Margin as loss of mean survival time", "area between the curves", mean.values().get(3).number(), "months").done();
        return Answer.of(derivation, new Value("survival", "Patients by survival at the time", total(survival), "patients"),
                new Value("restrictedMean", "Patients by restricted mean survival time", total(mean), "patients"),
                new Value("logRank", "Patients by the log-rank test (Schoenfeld)", byLogRank, "patients"))
                .with(new Table("sideBySide", "Patients of both arms", List.of("Kaplan-Meier at the time", "Restricted mean", "Log-rank"),
                        List.of(List.of(total(survival), total(mean), byLogRank))));
    }

    private static double total(Answer answer) {
        return answer.values().get(1).number() + answer.values().get(2).number();
    }

    static Arm survival(FixedTimeDesign design, double hazardRatio) {
        HazardClock clock = design.control().times(hazardRatio);
        double end = clock.cumulative(design.time());
        double integral = Quadrature.integral(0, end, RELATIVE * end, x -> Math.exp(x) / design.followed(clock.time(x))).value();
        return new Arm(Math.exp(-end), Math.exp(-2 * end) * integral);
    }

    static Arm restrictedMean(FixedTimeDesign design, double hazardRatio) {
        HazardClock clock = design.control().times(hazardRatio);
        double t = design.time();
        double end = clock.cumulative(t);
        double variance = Quadrature.integral(0, end, RELATIVE * t * t * end, x -> {
            double u = clock.time(x);
            double area = mean(clock, u, t);
            return area * area * Math.exp(x) / design.followed(u);
        }).value();
        return new Arm(mean(clock, 0, t), variance);
    }

    private static double mean(HazardClock clock, double from, double to) {
        return Quadrature.integral(from, to, RELATIVE * to, u -> Math.exp(-clock.cumulative(u))).value();
    }
}
