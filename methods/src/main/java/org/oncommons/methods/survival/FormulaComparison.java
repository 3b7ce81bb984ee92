package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;

/** Schoenfeld, Freedman and Lachin-Foulkes for the same design, side by side, and why they differ. */
public final class FormulaComparison {

    private FormulaComparison() {}

    /** Freedman's columns are not numbers where the formula does not apply. */
    public static Answer of(SurvivalDesign design) {
        SurvivalSize schoenfeld = SurvivalSizing.size(design, SurvivalFormula.SCHOENFELD);
        SurvivalSize lachin = SurvivalSizing.size(design, SurvivalFormula.LACHIN_FOULKES);
        boolean even = design.hazardRatio() == 1 && design.allocation() == 1;
        SurvivalSize freedman = even ? SurvivalSizing.size(design, SurvivalFormula.FREEDMAN) : null;
        List<Value> values = new ArrayList<>();
        values.add(new Value("eventsSchoenfeld", "Events by Schoenfeld", schoenfeld.events(), "events"));
        values.add(new Value("eventsFreedman", "Events by Freedman", freedman == null ? Double.NaN : freedman.events(), "events"));
        values.add(new Value("eventsLachinFoulkes", "Events by Lachin and Foulkes", lachin.events(), "events"));
        List<List<Double>> rows = List.of(
                List.of(schoenfeld.events(), freedman == null ? Double.NaN : freedman.events(), lachin.events()),
                List.of(schoenfeld.patients(), freedman == null ? Double.NaN : freedman.patients(), lachin.patients()));
        Derivation derivation = derivation(design, schoenfeld, lachin, even);
        return new Answer(values, List.of(new Table("sideBySide", "Events and patients by formula",
                List.of("Schoenfeld", "Freedman", "Lachin-Foulkes"), rows)
                .named(List.of("Events", "Patients"))), derivation);
    }

    private static Derivation derivation(SurvivalDesign design, SurvivalSize schoenfeld, SurvivalSize lachin, boolean even) {
        ArmEvents seen = ArmEvents.of(design);
        double q = design.experimentalShare();
        double plain = 1 / (q * (1 - q) * seen.each(design));
        double middle = 2 * (design.margin() - 1) / (design.margin() + 1);
        Derivation.Builder derivation = Derivation.of("Why the formulas differ",
                "variance of the estimated ln HR under hypothesis and plan",
                "Schoenfeld, Biometrika 68 (1981) 316; Freedman, Statistics in Medicine 1 (1982) 121; Lachin and Foulkes, Biometrics "
                + "42 (1986) 507")
                .assumes("Schoenfeld takes events to fall on the arms as patients were randomised; that holds exactly only at HR = 1.")
                .assumes("Lachin and Foulkes count the events of each arm, and at the margin the de-escalated arm has more of them: "
                        + "the variance "
                        + "under the hypothesis is then another than the planned one.")
                .assumes("Freedman keeps events as randomised, but puts 2(M - 1)/(M + 1) in place of ln M, which is a little smaller.")
                .step("Variance of ln HR times N by Schoenfeld", "1 / (q(1-q) events a patient)", plain, "")
                .step("Under the hypothesis by Lachin and Foulkes", "V0", seen.varianceAtMargin(design), "")
                .step("As planned by Lachin and Foulkes", "V1", seen.variance(design), "")
                .step("Lachin and Foulkes against Schoenfeld", plain(lachin.patients()) + " / " + plain(schoenfeld.patients()),
                        lachin.patients() / schoenfeld.patients(), "");
        if (!even) {
            return derivation.warn("Freedman's formula is here for equal arms and a planned hazard ratio of 1 only.").done();
        }
        return derivation.step("Freedman against Schoenfeld", "(ln " + plain(design.margin()) + " / " + plain(middle) + ")^2",
                Math.pow(Math.log(design.margin()) / middle, 2), "").done();
    }
}
