package org.oncommons.methods.margin;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class MarginMethods {

    private static final List<Double> QUANTILES = List.of(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);

    /** Four years free of disease 80 %, 3 points allowed, 4,000 patients; looked at where 90.3 % were free of disease. */
    private static final PlannedMargin PERSEPHONE = new PlannedMargin(0.2, 0.03, MarginUnit.ABSOLUTE, 48, 1, 4000, 1, 1, 0.05, 0.85,
            List.of(0.05, 0.097, 0.15, 0.2, 0.25, 0.3));

    private static final HistoricalEffects HISTORY = new HistoricalEffects(List.of(1.67, 1.5, 1.4), List.of(1.25, 1.1, 0.95),
            List.of(2.22, 2.05, 2.06), 0.95, 0.95, 0.5, Pooling.DERSIMONIAN_LAIRD);

    private static final SynthesisPlan SYNTHESIS = new SynthesisPlan(1.67, 1.25, 2.22, 0.95, 0.5, 0.025, 0.9, 1);

    private static final TippingPlan TIPPING = new TippingPlan(0.03, 0.01, 2.5, 0.6, 4000, 800, 20_000, 5000, 30_000, 10_000, 1);

    private static final ThresholdAnswers ANSWERS = new ThresholdAnswers(List.of(0.0, 0.01, 0.02, 0.02, 0.03, 0.03, 0.05, 0.05, 0.05, 0.1),
            List.of(0.01, 0.02, 0.03, 0.05, 0.05, 0.1, 0.1, 1.0, 0.1, 1.0), 0.8, 0.95, List.of(0.01, 0.02, 0.03, 0.05));

    private static final ChoiceModel CHOICE = new ChoiceModel(0.4, 0.08, -0.25, 0.04, -0.001, 5, 0.2, 0.1, 0.8, 0.95, 10_000, 1);

    private MarginMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("margin-at-rates", "Margin at other control rates", "What a margin and the power become on every "
                        + "scale if "
                        + "the control rate is not the planned one", PERSEPHONE, MarginMethods::atRates),
                new TrialMethod<>("margin-fixed", "Fixed margin and preserved effect", "Which loss history allows, so that a share of the "
                        + "effect of standard treatment is preserved", HISTORY, MarginMethods::fixed),
                new TrialMethod<>("margin-synthesis", "Synthesis with preserved effect", "How many events show that a share of the "
                        + "historical "
                        + "effect is preserved", SYNTHESIS, MarginMethods::synthesis),
                new TrialMethod<>("margin-tipping-point", "Tipping point of benefit and loss", "Which loss outweighs the harm avoided, in "
                        + "quality of life and for a payer", TIPPING, MarginMethods::tipping),
                new TrialMethod<>("margin-threshold-technique", "Margin that patients accept, threshold technique",
                        "Which loss a share of patients accepts, asked step by step", ANSWERS, MarginMethods::accepted),
                new TrialMethod<>("margin-choice-experiment", "Maximum acceptable risk, discrete choice experiment",
                        "Which risk people take for the harm avoided", CHOICE, MarginMethods::choice));
    }

    private static Answer atRates(PlannedMargin inputs) {
        MarginTable table = MarginTable.of(inputs);
        Answer answer = Answer.of(table.derivation(), new Value("absolute", "Margin as difference", table.atPlan().absolute(),
                "share of patients"),
                new Value("hazardRatio", "Margin as hazard ratio", table.atPlan().hazardRatio(), "hazard ratio"),
                new Value("oddsRatio", "Margin as odds ratio", table.atPlan().oddsRatio(), "odds ratio"),
                new Value("restrictedMeanLoss", "Margin as lost mean time", table.atPlan().restrictedMeanLoss(inputs.months(),
                        inputs.shape()),
                        "months"));
        for (MarginRule rule : MarginRule.values()) {
            answer = answer.with(new Table(rule.name(), "If the margin stays fixed as " + rule.words(),
                    List.of("control rate", "difference", "hazard ratio", "odds ratio", "lost months", "power at that time",
                            "power of the hazard ratio", "patients needed"),
                    table.under(rule).stream().map(row -> List.of(row.controlRate(), row.absolute(), row.hazardRatio(), row.oddsRatio(),
                            row.restrictedMeanLoss(), row.powerAtTime(), row.powerOfHazardRatio(), row.patientsNeeded())).toList())
                    .lines(5, 6));
        }
        return answer;
    }

    private static Answer fixed(HistoricalEffects inputs) {
        FixedMargin fixed = FixedMargin.of(inputs);
        return Answer.of(fixed.derivation(), new Value("margin", "Margin M2", fixed.margin(), "hazard ratio"),
                new Value("wholeLoss", "Whole effect M1", fixed.wholeLoss(), "hazard ratio"),
                new Value("pooled", "Pooled hazard ratio", Math.exp(fixed.pooled().estimate()), "hazard ratio"),
                new Value("betweenTrials", "Variance between trials", fixed.pooled().betweenTrials(), "squared log hazard ratio"),
                new Value("inconsistency", "Variation that chance does not explain", fixed.pooled().inconsistency(), "share"));
    }

    private static Answer synthesis(SynthesisPlan inputs) {
        Synthesis synthesis = Synthesis.of(inputs);
        return Answer.of(synthesis.derivation(), new Value("events", "Events by synthesis", Math.ceil(synthesis.events() - 1e-9), "events"),
                new Value("fixedMargin", "Fixed margin with the same preserved share", synthesis.fixedMargin(), "hazard ratio"),
                new Value("fixedMarginEvents", "Events with the fixed margin", Math.ceil(synthesis.fixedMarginEvents() - 1e-9), "events"));
    }

    private static Answer tipping(TippingPlan inputs) {
        TippingPoint point = TippingPoint.of(inputs);
        return Answer.of(point.derivation(), new Value("forPatients", "Tipping point in quality of life", point.forPatients(),
                "share of patients"),
                new Value("forPayer", "Tipping point for the payer", point.forPayer(), "share of patients"))
                .with(new Table("quantiles", "Quantiles of the sensitivity analysis", List.of("share of draws", "quality of life", "payer"),
                        QUANTILES.stream().map(q -> List.of(q, point.patientQuantile(q), point.payerQuantile(q))).toList()));
    }

    private static Answer accepted(ThresholdAnswers inputs) {
        AcceptedMargin accepted = AcceptedMargin.of(inputs);
        return Answer.of(accepted.derivation(), new Value("margin", "Accepted by the asked share", accepted.margin(), "share of patients"),
                new Value("sureMargin", "Surely accepted by the asked share", accepted.sureMargin(), "share of patients"))
                .with(new Table("curve", "Who accepts", List.of("margin", "share who accept", "lower limit", "upper limit"),
                        accepted.curve().stream().map(at -> List.of(at.margin(), at.share(), at.lower(), at.upper())).toList())
                        .lines(1, 2, 3));
    }

    private static Answer choice(ChoiceModel inputs) {
        AcceptableRisk risk = AcceptableRisk.of(inputs);
        return Answer.of(risk.derivation(), new Value("value", "Maximum acceptable risk", risk.value(), "units of the risk"),
                new Value("lower", "Lower limit", risk.lower(), "units of the risk"),
                new Value("upper", "Upper limit", risk.upper(), "units of the risk"),
                new Value("margin", "Accepted by the asked share", risk.margin(), "units of the risk"));
    }
}
