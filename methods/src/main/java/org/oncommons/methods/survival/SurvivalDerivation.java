package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/** How a {@link SurvivalSize} arose. */
final class SurvivalDerivation {

    private SurvivalDerivation() {}

    static Derivation of(SurvivalDesign design, SurvivalFormula formula, ArmEvents seen, double events, double patients) {
        Derivation.Builder derivation = begin(design, formula);
        double zAlpha = design.error().quantile();
        double zPower = NormalDistribution.of(0, 1).inverseCumulativeProbability(design.power());
        derivation.step("Quantile of alpha", "z(1 - " + plain(design.alpha()) + ")", zAlpha, "")
                .step("Quantile of the power", "z(" + plain(design.power()) + ")", zPower, "")
                .step("Distance from the margin", "ln " + plain(design.margin()) + " - ln " + plain(design.hazardRatio()),
                        design.distance(), "");
        double q = design.experimentalShare();
        switch (formula) {
            case SCHOENFELD -> derivation.step("Events", "(" + plain(zAlpha) + " + " + plain(zPower) + ")^2 / (" + plain(q) + " * "
                    + plain(1 - q) + " * " + plain(design.distance()) + "^2)", events, "events");
            case FREEDMAN -> derivation.step("Events", "(" + plain(zAlpha) + " + " + plain(zPower) + ")^2 * (" + plain(design.margin() + 1)
                    + " / " + plain(design.margin() - 1) + ")^2", events, "events");
            case LACHIN_FOULKES -> derivation
                    .step("Seen events of a control patient under the hypothesis", "integral over entry times", seen.controlAtMargin(),
                            "share")
                    .step("Seen events of a patient with less treatment under the hypothesis", "the same", seen.experimentalAtMargin(),
                            "share")
                    .step("Variance under the hypothesis", "V0", seen.varianceAtMargin(design), "")
                    .step("Variance as planned", "V1", seen.variance(design), "");
        }
        derivation.step("Share of control patients whose event is seen", "integral over entry times of h exp(-H - eta t)", seen.control(),
                "share")
                .step("Share with less treatment", "the same with HR = " + plain(design.hazardRatio()), seen.experimental(), "share")
                .step("Events for each patient", plain(q) + " * " + plain(seen.experimental()) + " + " + plain(1 - q) + " * "
                        + plain(seen.control()), seen.each(design), "events");
        if (formula == SurvivalFormula.LACHIN_FOULKES) {
            return derivation.step("Patients", "(" + plain(zAlpha) + " sqrt(V0) + " + plain(zPower) + " sqrt(V1))^2 / "
                    + plain(design.distance()) + "^2", patients, "patients")
                    .step("Events", plain(patients) + " * " + plain(seen.each(design)), events, "events").done();
        }
        return derivation.step("Patients", plain(events) + " / " + plain(seen.each(design)), patients, "patients").done();
    }

    private static Derivation.Builder begin(SurvivalDesign design, SurvivalFormula formula) {
        Derivation.Builder derivation = Derivation.of("Log-rank test against a margin, " + formula.title(), formula.formula(),
                formula.source())
                .assumes("Hazards are proportional: one hazard ratio holds at all times.")
                .assumes("Hazards are constant between the given times, and the last one goes on; this matters only for when events come.")
                .assumes("Patients lost to follow-up are like those who are not, in both arms.")
                .assumes("alpha is " + design.error().words() + ".");
        double known = design.controlTimes().getLast();
        if (design.durationMonths() > 2 * known) {
            derivation.warn("The survival of the standard arm is known up to " + plain(known)
                    + " months, but patients are followed for up to "
                    + plain(design.durationMonths()) + ": the events after it are a guess.");
        }
        if (formula == SurvivalFormula.FREEDMAN) {
            derivation.warn("Not checked against another program: only against its own formula by hand and its limit, Schoenfeld's.");
        }
        return derivation;
    }
}
