package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * One arm with less treatment against a fixed threshold or a historical rate, by the share of patients without the event. Exact: the
 * smallest
 * k with P(X &ge; k; n, p<sub>0</sub>) &le; alpha shows that the share is above p<sub>0</sub>.
 */
public final class SingleArm {

    /** Most patients for which an exact plan is sought. */
    public static final int MOST_PATIENTS = 20_000;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final String CONSTANCY = "There is no concurrent control: the threshold is right only if patients and care stay as "
            + "they were. "
            + "A matched external control is the better comparison.";

    private SingleArm() {}

    /**
     * What is planned.
     *
     * @param threshold p<sub>0</sub>, the share without the event that must be exceeded
     * @param planned   p<sub>1</sub>, the share that the power is computed for
     * @param alpha     one-sided
     * @param power     sought
     */
    public record SingleArmPlan(@Quantity(unit = "share of patients", help = "Without the event: must be exceeded", above = 0, below = 1)
            double threshold,
            @Quantity(unit = "share of patients", help = "Without the event, as planned", above = 0, below = 1) double planned,
            @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval", above = 0, below = 0.5,
                    otherwise = 0.025)
            double alpha,
            @Quantity(unit = "probability", help = "Chance to exceed the threshold if the share is as planned", above = 0, below = 1,
                    otherwise = 0.8) double power) {

        /** @throws ImpossibleInput if a number is out of its range, or the plan is not above the threshold, or the power is below alpha */
        public SingleArmPlan {
            Quantities.require(SingleArmPlan.class, threshold, planned, alpha, power);
            if (planned <= threshold) {
                throw new ImpossibleInput("The planned share " + plain(planned) + " is not above the threshold " + plain(threshold)
                        + ", so no number of patients exceeds it: lower the threshold or plan a higher share.", "threshold", "planned");
            }
            if (power <= alpha) {
                throw new ImpossibleInput("The power " + plain(power) + " is not above alpha " + plain(alpha)
                        + ": a coin would do as well. Raise the power, usually to 0.8 or 0.9.", "power", "alpha");
            }
        }
    }

    /**
     * A plan whose number of patients is known.
     *
     * @param threshold p<sub>0</sub>
     * @param planned   p<sub>1</sub>
     * @param alpha     one-sided
     * @param patients  n
     */
    public record SingleArmPatients(@Quantity(unit = "share of patients", help = "Without the event: must be exceeded", above = 0,
            below = 1)
            double threshold,
            @Quantity(unit = "share of patients", help = "Without the event, as planned", above = 0, below = 1) double planned,
            @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval", above = 0, below = 0.5,
                    otherwise = 0.025)
            double alpha,
            @Quantity(unit = "patients", help = "In the one arm", least = 1, most = 1e6) int patients) {

        public SingleArmPatients {
            Quantities.require(SingleArmPatients.class, threshold, planned, alpha, patients);
        }
    }

    /**
     * A plan against a rate seen in earlier patients.
     *
     * @param plan               p<sub>0</sub> is then the historical share less the margin
     * @param historicalPatients n<sub>h</sub>
     */
    public record SingleArmHistorical(@Words(help = "Threshold, plan, alpha and power") SingleArmPlan plan,
            @Quantity(unit = "patients", help = "In whom the historical share was seen", least = 1, most = 1e8) double historicalPatients) {

        public SingleArmHistorical {
            Quantities.require(SingleArmHistorical.class, historicalPatients);
        }
    }

    /** Fewest patients without the event that show it; n + 1 if not even all of them would do. */
    public static int critical(int patients, double threshold, double alpha) {
        BinomialDistribution atThreshold = BinomialDistribution.of(patients, threshold);
        int low = 0;
        int high = patients + 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (atThreshold.survivalProbability(middle - 1) <= alpha) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double reached(int patients, double share, int critical) {
        return critical > patients ? 0 : BinomialDistribution.of(patients, share).survivalProbability(critical - 1);
    }

    /** What a number of patients does. */
    public static Answer power(SingleArmPatients given) {
        int critical = critical(given.patients(), given.threshold(), given.alpha());
        return answer(given, critical, begin(given.alpha()));
    }

    private static Answer answer(SingleArmPatients given, int critical, Derivation.Builder derivation) {
        double error = reached(given.patients(), given.threshold(), critical);
        double power = reached(given.patients(), given.planned(), critical);
        Derivation done = derivation.step("Fewest without the event", "smallest k with P(X >= k) <= " + plain(given.alpha()), critical,
                "patients")
                .step("Exact error", "P(X >= " + critical + ") at " + plain(given.threshold()), error, "")
                .step("Exact power", "P(X >= " + critical + ") at " + plain(given.planned()), power, "").warn(CONSTANCY).done();
        return Answer.of(done, new Value("patients", "Patients", given.patients(), "patients"),
                new Value("critical", "Fewest without the event", critical, "patients"),
                new Value("typeOneError", "Exact error at the threshold", error, ""), new Value("power", "Exact power", power, ""));
    }

    private static Derivation.Builder begin(double alpha) {
        return Derivation.of("Exact binomial test of one arm", "smallest k with P(X >= k; n, p0) <= alpha",
                "Binomial tail, Clopper and Pearson, "
                + "Biometrika 26 (1934) 404").assumes("The endpoint of each patient is known at the fixed time.")
                .assumes("alpha is " + new OneSidedAlpha(alpha).words() + ".");
    }

    /** Fewest patients from which on the exact power never again falls below the planned one, as far as a tenth beyond. */
    public static Answer size(SingleArmPlan plan) {
        int run = 0;
        int patients = 0;
        while (patients < MOST_PATIENTS && (run == 0 || run <= Math.max(20, (patients - run) / 10))) {
            patients++;
            boolean enough = reached(patients, plan.planned(), critical(patients, plan.threshold(), plan.alpha())) >= plan.power();
            run = enough ? run + 1 : 0;
        }
        if (patients >= MOST_PATIENTS) {
            throw new ImpossibleInput("More than " + MOST_PATIENTS + " patients are needed: plan a share further above the threshold.",
                    "planned",
                    "threshold");
        }
        int needed = patients - run + 1;
        int critical = critical(needed, plan.threshold(), plan.alpha());
        return answer(new SingleArmPatients(plan.threshold(), plan.planned(), plan.alpha(), needed), critical, begin(plan.alpha())
                .step("Patients", "fewest with power of at least " + plain(plan.power()) + " from there on", needed, "patients"));
    }

    /**
     * Size by the normal approximation when the threshold is itself estimated: p<sub>0</sub>q<sub>0</sub>/n grows by
     * p<sub>0</sub>q<sub>0</sub>/n<sub>h</sub>.
     *
     * @throws ImpossibleInput if no number of patients is enough, because the historical patients are too few
     */
    public static Answer historical(SingleArmHistorical given) {
        SingleArmPlan plan = given.plan();
        double zAlpha = new OneSidedAlpha(plan.alpha()).quantile();
        double zPower = NORMAL.inverseCumulativeProbability(plan.power());
        double v0 = plan.threshold() * (1 - plan.threshold());
        double v1 = plan.planned() * (1 - plan.planned());
        double distance = plan.planned() - plan.threshold();
        double least = v0 * (zAlpha + zPower) * (zAlpha + zPower) / (distance * distance);
        if (given.historicalPatients() <= least) {
            throw new ImpossibleInput("The historical share rests on " + plain(given.historicalPatients()) + " patients and at least "
                    + plain(Math.ceil(least)) + " are needed: no number of new patients is enough. Randomise, or plan a larger distance.",
                    "historicalPatients", "planned");
        }
        double more = v0 / given.historicalPatients();
        double patients = RootSearch.above(1e-6, 100, 1e12, 1e-9,
                n -> distance - zAlpha * Math.sqrt(v0 / n + more) - zPower * Math.sqrt(v1 / n + more)).orElse(Double.NaN);
        double fixed = Math.pow((zAlpha * Math.sqrt(v0) + zPower * Math.sqrt(v1)) / distance, 2);
        Derivation derivation = Derivation.of("One arm against a historical rate",
                "p1 - p0 = z(1-alpha) sqrt(p0 q0/n + p0 q0/nh) + z(power) sqrt(p1 q1/n + p0 q0/nh)", "Normal approximation of the binomial")
                .assumes("alpha is " + new OneSidedAlpha(plan.alpha()).words() + ".")
                .step("If the threshold were known", "[z sqrt(p0 q0) + z sqrt(p1 q1)]^2 / (p1 - p0)^2", fixed, "patients")
                .step("Fewest historical patients", "p0 q0 (z + z)^2 / (p1 - p0)^2", least, "patients")
                .step("Patients", "root of the formula", patients, "patients").warn(CONSTANCY)
                .warn("Not checked against another program; only against its limit for many historical patients.").done();
        return Answer.of(derivation, new Value("patients", "Patients", SurvivalSize.roundUp(patients), "patients"),
                new Value("fixed", "Patients if the threshold were known, not rounded", fixed, "patients"),
                new Value("least", "Fewest historical patients with which there is an answer", least, "patients"));
    }
}
