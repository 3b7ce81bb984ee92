package org.oncommons.methods.proportion;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;

/** Wald and Farrington-Manning for the same design, side by side, and why they differ. */
public final class ProportionComparison {

    private ProportionComparison() {}

    /** Sizes by both formulas. */
    public static Answer of(TwoProportions inputs) {
        ProportionSize wald = ProportionSizing.size(inputs, ProportionFormula.WALD);
        ProportionSize score = ProportionSizing.size(inputs, ProportionFormula.FARRINGTON_MANNING);
        ConstrainedRates rates = ConstrainedRates.of(inputs.controlRate(), inputs.experimentalRate(), inputs.margin(),
                1 / inputs.allocation());
        double planned = variance(inputs.controlRate(), inputs.experimentalRate(), inputs.allocation());
        double atMargin = variance(rates.control(), rates.experimental(), inputs.allocation());
        Derivation derivation = Derivation.of("Why the formulas differ", "variance of the difference under hypothesis and plan",
                "Blackwelder, Controlled Clinical Trials 3 (1982) 345; Farrington and Manning, Statistics in Medicine 9 (1990) 1447")
                .assumes("Wald takes the variance at the planned rates, also where the hypothesis holds.")
                .assumes("Farrington and Manning take, under the hypothesis, the likeliest rates that differ by exactly the margin; "
                        + "with rare events these are higher, and so is the variance.")
                .assumes("The planned analysis decides: a score test, or the interval of Miettinen and Nurminen, goes with Farrington "
                        + "and Manning.")
                .step("Control rate under the hypothesis", "likeliest rate with pE - pC = " + plain(inputs.margin()), rates.control(),
                        "share")
                .step("Variance under the hypothesis by Wald", "at " + plain(inputs.controlRate()) + " and "
                        + plain(inputs.experimentalRate()), planned, "")
                .step("Variance under the hypothesis by Farrington and Manning", "at " + plain(rates.control()) + " and "
                        + plain(rates.experimental()), atMargin, "")
                .step("Farrington and Manning against Wald", plain(score.total()) + " / " + plain(wald.total()),
                        score.total() / wald.total(), "")
                .done();
        return Answer.of(derivation, new Value("totalWald", "Patients by Wald", wald.total(), "patients"),
                new Value("totalFarringtonManning", "Patients by Farrington and Manning", score.total(), "patients"))
                .with(new Table("sideBySide", "Patients by formula",
                        List.of("Wald", "Farrington-Manning"), List.of(List.of(wald.total(), score.total()),
                                List.of((double) wald.totalToRecruit(), (double) score.totalToRecruit())))
                                .named(List.of("With known endpoint", "To recruit")));
    }

    private static double variance(double control, double experimental, double r) {
        return control * (1 - control) + experimental * (1 - experimental) / r;
    }
}
