package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Size, power, duration and detectable margin of a non-inferiority comparison of hazards by {@link SurvivalFormula}. Accurate to 1e-10
 * relative for the same hazards; the formulas themselves differ by a few per cent, most for wide margins and unequal arms.
 */
public final class SurvivalSizing {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Longest accrual or follow-up that is looked at, months. */
    private static final double LONGEST = 1_200;

    private static final double WIDEST_MARGIN = 20;

    private static final double MONTHS = 1e-10;

    private SurvivalSizing() {}

    /** Events and patients needed for the planned power. */
    public static SurvivalSize size(SurvivalDesign design, SurvivalFormula formula) {
        ArmEvents seen = ArmEvents.of(design);
        double patients = patients(design, formula, seen);
        double events = patients * seen.each(design);
        double q = design.experimentalShare();
        Derivation derivation = SurvivalDerivation.of(design, formula, seen, events, patients);
        return new SurvivalSize(formula, design, events, (1 - q) * patients, q * patients, derivation);
    }

    /** Events needed by a formula that takes no timing. */
    static double events(SurvivalDesign design, SurvivalFormula formula) {
        double z = quantiles(design);
        if (formula == SurvivalFormula.FREEDMAN) {
            requireEven(design);
            double ratio = (design.margin() + 1) / (design.margin() - 1);
            return z * z * ratio * ratio;
        }
        double q = design.experimentalShare();
        return z * z / (q * (1 - q) * design.distance() * design.distance());
    }

    private static double quantiles(SurvivalDesign design) {
        return design.error().quantile() + NORMAL.inverseCumulativeProbability(design.power());
    }

    private static void requireEven(SurvivalDesign design) {
        if (design.hazardRatio() != 1 || design.allocation() != 1) {
            throw new ImpossibleInput("Freedman's formula is here for equal arms and a planned hazard ratio of 1, not for allocation "
                    + plain(design.allocation()) + " and hazard ratio " + plain(design.hazardRatio())
                    + ": take Schoenfeld or Lachin-Foulkes.", "formula", "hazardRatio", "allocation");
        }
    }

    private static double patients(SurvivalDesign design, SurvivalFormula formula, ArmEvents seen) {
        if (formula != SurvivalFormula.LACHIN_FOULKES) {
            return events(design, formula) / seen.each(design);
        }
        double root = design.error().quantile() * Math.sqrt(seen.varianceAtMargin(design))
                + NORMAL.inverseCumulativeProbability(design.power()) * Math.sqrt(seen.variance(design));
        return root > 0 ? root * root / (design.distance() * design.distance()) : 0;
    }

    /**
     * Power of a number of patients at the planned time; the design's own power is not used.
     *
     * @param patients of both arms, above 0
     */
    public static double power(SurvivalDesign design, SurvivalFormula formula, double patients) {
        requirePatients(patients);
        ArmEvents seen = ArmEvents.of(design);
        double zAlpha = design.error().quantile();
        if (formula == SurvivalFormula.LACHIN_FOULKES) {
            return NORMAL.cumulativeProbability((Math.sqrt(patients) * design.distance()
                    - zAlpha * Math.sqrt(seen.varianceAtMargin(design))) / Math.sqrt(seen.variance(design)));
        }
        return powerOfEvents(design, formula, patients * seen.each(design));
    }

    /**
     * Power of a number of events, whenever they come.
     *
     * @param formula {@link SurvivalFormula#SCHOENFELD} or {@link SurvivalFormula#FREEDMAN}
     * @param events  in both arms, at least 0
     */
    public static double powerOfEvents(SurvivalDesign design, SurvivalFormula formula, double events) {
        if (formula == SurvivalFormula.LACHIN_FOULKES) {
            throw new ImpossibleInput("Lachin and Foulkes need the events of each arm: give patients and timing, or take Schoenfeld.",
                    "formula");
        }
        double z = quantiles(design);
        return NORMAL.cumulativeProbability(Math.sqrt(events / events(design, formula)) * z - design.error().quantile());
    }

    /**
     * Follow-up after the last patient, in months, with which a number of patients has the planned power; accrual as planned.
     *
     * @throws ImpossibleInput if no follow-up is enough, because too few patients ever have an event that is seen
     */
    public static double followUpMonths(SurvivalDesign design, SurvivalFormula formula, double patients) {
        requirePatients(patients);
        double atOnce = shortfall(design, ArmEvents.of(design, design.accrual(), 0), formula, patients);
        if (atOnce >= 0) {
            return 0;
        }
        OptionalDouble found = RootSearch.above(0, 12, LONGEST, MONTHS,
                months -> shortfall(design, ArmEvents.of(design, design.accrual(), months), formula, patients));
        return found.orElseThrow(() -> new ImpossibleInput(noFollowUp(design, patients), "patients", "margin", "dropOutYearly"));
    }

    private static String noFollowUp(SurvivalDesign design, double patients) {
        double events = patients * ArmEvents.of(design, design.accrual(), LONGEST).each(design);
        double power = powerOfEvents(design, SurvivalFormula.SCHOENFELD, events);
        return plain(patients) + " patients never reach the power " + plain(design.power()) + ": even after 100 years it is "
                + plain(Math.round(power * 1000) / 1000.0) + ". Recruit more patients, accept a wider margin, or lose fewer patients.";
    }

    /**
     * Months of accrual, at a steady number of patients a month, with which the design has the planned power; follow-up as planned.
     *
     * @param patientsPerMonth both arms together, above 0
     * @throws ImpossibleInput if no accrual up to 100 years is enough
     */
    public static double accrualMonths(SurvivalDesign design, SurvivalFormula formula, double patientsPerMonth) {
        requirePatients(patientsPerMonth);
        return RootSearch.above(1e-6, 12, LONGEST, MONTHS, months -> shortfall(design,
                ArmEvents.of(design, Accrual.uniform(months), design.followUpMonths()), formula, patientsPerMonth * months))
                .orElseThrow(() -> new ImpossibleInput(plain(patientsPerMonth)
                        + " patients a month are too few: even 100 years of accrual do not reach the power. Find more patients a month.",
                        "patientsPerMonth", "margin"));
    }

    /** Patients beyond what is needed, relative: 0 where the power is reached. */
    private static double shortfall(SurvivalDesign design, ArmEvents seen, SurvivalFormula formula, double patients) {
        double needed = patients(design, formula, seen);
        return needed > 0 ? Math.log(patients / needed) : 1;
    }

    /**
     * Smallest margin, as hazard ratio, that a number of patients can exclude with the planned power; the design's own margin is not used.
     *
     * @throws ImpossibleInput if it is above 20
     */
    public static double detectableMargin(SurvivalDesign design, SurvivalFormula formula, double patients) {
        requirePatients(patients);
        double least = Math.max(1, design.hazardRatio()) * (1 + 1e-9);
        return RootSearch.between(least, WIDEST_MARGIN, 1e-13, margin -> {
            SurvivalDesign other = design.withMargin(margin);
            return shortfall(other, ArmEvents.of(other), formula, patients);
        })
                .orElseThrow(() -> new ImpossibleInput("With " + plain(patients) + " patients even a hazard ratio of "
                        + plain(WIDEST_MARGIN)
                        + " cannot be excluded with power " + plain(design.power()) + ": recruit more patients or follow them longer.",
                        "patients", "followUpMonths"));
    }

    private static void requirePatients(double patients) {
        if (!(patients > 0 && Double.isFinite(patients))) {
            throw new ImpossibleInput("There are " + plain(patients) + " patients: give more than 0.", "patients");
        }
    }
}
