package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.proportion.ProportionFormula;
import org.oncommons.methods.proportion.ProportionSizing;
import org.oncommons.methods.proportion.TwoProportions;
import org.oncommons.methods.quantity.Derivation;

/**
 * What a planned margin becomes at other control rates, on every scale and under every rule, with the power that the planned size then has.
 *
 * @param inputs     the plan
 * @param atPlan     the margin at the planned rate
 * @param rows       for each rate in turn the rules in the order of {@link MarginRule}
 * @param derivation step by step
 */
public record MarginTable(PlannedMargin inputs, RateMargin atPlan, List<MarginAtRate> rows, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public MarginTable {
        rows = List.copyOf(rows);
    }

    /** The table of a plan; a hundred rates take about a millisecond. */
    public static MarginTable of(PlannedMargin inputs) {
        RateMargin planned = inputs.planned();
        double zAlpha = inputs.error().quantile();
        List<MarginAtRate> rows = new ArrayList<>();
        for (double rate : inputs.rates()) {
            for (MarginRule rule : MarginRule.values()) {
                rows.add(rule.reaches(planned, rate) ? row(inputs, rule, rule.at(planned, rate), zAlpha) : MarginAtRate.none(rule, rate));
            }
        }
        return new MarginTable(inputs, planned, rows, derivation(inputs, planned));
    }

    /** The rows of one rule, in the order of the rates. */
    public List<MarginAtRate> under(MarginRule rule) {
        return rows.stream().filter(row -> row.rule() == rule).toList();
    }

    private static MarginAtRate row(PlannedMargin inputs, MarginRule rule, RateMargin margin, double zAlpha) {
        double control = margin.controlRate();
        double truth = -Math.expm1(inputs.trueHazardRatio() * Math.log1p(-control));
        double controlPatients = inputs.patients() / (1 + inputs.allocation());
        double q = inputs.allocation() / (1 + inputs.allocation());
        double events = inputs.patients() * (q * truth + (1 - q) * control);
        double distance = Math.log(margin.hazardRatio() / inputs.trueHazardRatio());
        double powerOfHazardRatio = NORMAL.cumulativeProbability(Math.sqrt(events * q * (1 - q)) * distance - zAlpha);
        double powerAtTime = 0;
        double needed = Double.POSITIVE_INFINITY;
        if (truth < margin.acceptedRate()) {
            TwoProportions rates = new TwoProportions(control, truth, margin.absolute(), inputs.alpha(), inputs.power(),
                    inputs.allocation(), 0);
            powerAtTime = ProportionSizing.power(rates, ProportionFormula.FARRINGTON_MANNING, controlPatients,
                    controlPatients * inputs.allocation());
            needed = ProportionSizing.total(rates, ProportionFormula.FARRINGTON_MANNING);
        }
        return new MarginAtRate(rule, control, margin.absolute(), margin.hazardRatio(), margin.oddsRatio(),
                margin.restrictedMeanLoss(inputs.months(), inputs.shape()), powerAtTime, powerOfHazardRatio, needed);
    }

    private static Derivation derivation(PlannedMargin inputs, RateMargin planned) {
        String control = plain(planned.controlRate());
        String accepted = plain(planned.acceptedRate());
        return Derivation.of("Margin at other control rates",
                "M = ln(1 - pC - m)/ln(1 - pC); odds ratio = pE(1 - pC)/((1 - pE)pC); frontier: asin sqrt(pC + m) - asin sqrt(pC) constant",
                "Proportional hazards; frontier: Quartagno and others, Trials 21 (2020) 145; power: Farrington and Manning, Statistics in "
                        + "Medicine 9 (1990) 1447, and Schoenfeld, Biometrika 68 (1981) 316")
                .assumes("The hazard ratio is the same at all times up to t.")
                .assumes("All patients are followed to t; events after t are not counted.")
                .assumes("The restricted mean assumes Weibull survival of shape " + plain(inputs.shape()) + " in both arms.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Accepted event rate", control + " + " + plain(planned.absolute()), planned.acceptedRate(), "share")
                .step("Margin as hazard ratio", "ln(1 - " + accepted + ") / ln(1 - " + control + ")", planned.hazardRatio(), "")
                .step("Margin as odds ratio", "odds of " + accepted + " / odds of " + control, planned.oddsRatio(), "")
                .step("Margin as difference of angles", "asin sqrt(" + accepted + ") - asin sqrt(" + control + ")", planned.angle(),
                        "radians")
                .step("Margin as lost mean time", "area between the curves to " + plain(inputs.months()) + " months",
                        planned.restrictedMeanLoss(inputs.months(), inputs.shape()), "months")
                .warn("A margin that follows the observed control rate must be fixed as a rule in the protocol, before data are seen; "
                        + "its test "
                        + "has a type I error slightly off alpha because the rate is itself estimated.")
                .done();
    }
}
