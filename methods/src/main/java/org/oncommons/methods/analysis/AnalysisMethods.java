package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class AnalysisMethods {

    /** By intention to treat as published; the interval per protocol is invented. */
    private static final PublishedResult PROSPECT = new PublishedResult(Measure.HAZARD_RATIO, 1.29, 0.05,
            new EffectInterval(0.92, 0.74, 1.14, 0.902), new EffectInterval(0.95, 0.75, 1.2, 0.902));

    private static final List<Double> TIMES = List.of(6., 9., 12., 15., 18., 20., 24., 27., 30., 33., 36., 38., 40., 42., 45., 48., 50.,
            52.,
            54., 60.);
    private static final List<Double> EVENTS = List.of(1., 1., 0., 1., 1., 0., 1., 1., 0., 1., 1., 0., 0., 1., 0., 0., 1., 0., 0., 0.);
    private static final List<Double> CAUSES = List.of(1., 2., 0., 1., 1., 0., 2., 1., 0., 1., 1., 0., 0., 2., 0., 0., 1., 0., 0., 0.);
    private static final List<Double> ARMS = List.of(0., 1., 0., 1., 0., 1., 0., 1., 0., 1., 0., 1., 0., 1., 0., 1., 0., 1., 0., 1.);
    private static final List<Double> KEPT = List.of(1., 1., 1., 1., 0., 1., 1., 1., 1., 1., 1., 0., 1., 1., 1., 1., 1., 1., 1., 1.);

    private AnalysisMethods() {}

    private static TrialQuestion invented() {
        return new TrialQuestion(new TrialPatients(TIMES, EVENTS, ARMS, KEPT, List.of()), Measure.HAZARD_RATIO, 2, 0, 0.05);
    }

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("result-published", "Non-inferiority from published estimates",
                        "What an estimate and its interval say about the margin, for both analysis sets together", PROSPECT,
                        AnalysisMethods::published),
                new TrialMethod<>("result-patients", "Non-inferiority from patients' data",
                        "Whether less treatment is not worse, from the follow-up of each patient, for both analysis sets together",
                        invented(), AnalysisMethods::patients),
                new TrialMethod<>("kaplan-meier", "Kaplan-Meier curve", "Survival probability, median and restricted mean of a group",
                        new CurveQuestion(TIMES, EVENTS, 36, 0.95), AnalysisMethods::kaplanMeier),
                new TrialMethod<>("cumulative-incidence", "Cumulative incidence, Aalen and Johansen",
                        "Probability of an event where other causes compete", new CurveQuestion(TIMES, CAUSES, 36, 0.95),
                        AnalysisMethods::incidence),
                new TrialMethod<>("cox-regression", "Cox regression, Efron's ties", "Hazard ratios of several covariates, with strata",
                        new RegressionQuestion(TIMES, EVENTS, List.of("experimental"), List.of(ARMS), List.of(), 0.95),
                        AnalysisMethods::cox));
    }

    private static Answer published(PublishedResult inputs) {
        JointVerdict joint = inputs.verdict();
        List<Value> values = new ArrayList<>(verdict(joint.intentionToTreat(), "intentionToTreat"));
        joint.perProtocol().ifPresent(set -> values.addAll(verdict(set, "perProtocol")));
        return new Answer(values, List.of(), worded(joint));
    }

    private static Answer patients(TrialQuestion inputs) {
        TrialResult result = TrialResult.of(inputs);
        List<Value> values = new ArrayList<>(set(result.intentionToTreat(), "intentionToTreat"));
        result.perProtocol().ifPresent(set -> values.addAll(set(set, "perProtocol")));
        return new Answer(values, List.of(), worded(result.verdict()));
    }

    /** The verdict in words comes first, as a warning would: it must not be overlooked. */
    private static Derivation worded(JointVerdict joint) {
        Derivation d = joint.derivation();
        List<String> sentences = new ArrayList<>(List.of(joint.sentence(), joint.intentionToTreat().sentence()));
        joint.perProtocol().ifPresent(set -> sentences.add(set.sentence()));
        sentences.addAll(d.warnings());
        return new Derivation(d.method(), d.formula(), d.source(), d.assumes(), d.steps(), sentences);
    }

    private static List<Value> verdict(SetVerdict set, String prefix) {
        String unit = set.measure().words();
        return List.of(new Value(prefix + "NonInferior", "Non-inferior, " + set.set(), set.verdict().notInferior() ? 1 : 0, "1 yes, 0 no"),
                new Value(prefix + "Estimate", "Effect, " + set.set(), set.effect().value(), unit),
                new Value(prefix + "Lower", "Lower bound of its interval", set.effect().lower(), unit),
                new Value(prefix + "Upper", "Upper bound of its interval", set.effect().upper(), unit),
                new Value(prefix + "P", "One-sided p of non-inferiority", set.pNonInferiority(), "probability"));
    }

    private static List<Value> set(SetAnalysis set, String prefix) {
        List<Value> values = new ArrayList<>(verdict(set.verdict(), prefix));
        Estimate ratio = set.cox().hazardRatio(0, set.verdict().effect().level());
        values.add(new Value(prefix + "HazardRatio", "Hazard ratio, Cox regression", ratio.value(), "hazard ratio"));
        values.add(new Value(prefix + "LogRankZ", "Log-rank statistic, negative if less treatment does better", set.logRank().z(), ""));
        values.add(new Value(prefix + "ProportionalP", "p of a hazard ratio that stays the same",
                set.proportionalHazards().map(test -> test.global().pValue()).orElse(Double.NaN), "probability"));
        values.add(new Value(prefix + "ControlEvents", "Events in the standard arm", set.controlEvents(), "events"));
        values.add(new Value(prefix + "ExperimentalEvents", "Events in the de-escalated arm", set.experimentalEvents(), "events"));
        return values;
    }

    private static Answer kaplanMeier(CurveQuestion inputs) {
        KaplanMeier curve = KaplanMeier.of(inputs.followUp());
        double t = inputs.time();
        Estimate survival = curve.interval(t, inputs.level(), KaplanMeier.Scale.LOG_LOG);
        Estimate median = curve.median(inputs.level(), KaplanMeier.Scale.LOG_LOG);
        RestrictedMean mean = curve.restrictedMean(t);
        Derivation derivation = Derivation.of("Kaplan-Meier curve",
                "S(t) = prod (1 - d/n), Var S = S^2 sum d/(n(n - d)), interval symmetric for "
                + "log(-log S)", "Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457")
                .assumes("Censoring says nothing about the event.").assumes("Any outcome but 0 counts as event.")
                .step("Survival probability", "product up to " + plain(t), survival.value(), "probability")
                .step("Greenwood's standard error", "S sqrt(sum d/(n(n - d)))", curve.standardError(t), "")
                .step("Restricted mean", "area under the curve up to " + plain(t), mean.mean(), "time").done();
        return Answer.of(derivation, new Value("survival", "Survival probability", survival.value(), "probability"),
                new Value("lower", "Lower bound", survival.lower(), "probability"), new Value("upper", "Upper bound", survival.upper(),
                "probability"),
                new Value("median", "Median time", median.value(), "time"), new Value("medianLower", "Lower bound", median.lower(), "time"),
                new Value("medianUpper", "Upper bound", median.upper(), "time"),
                new Value("restrictedMean", "Restricted mean time", mean.mean(), "time"),
                new Value("restrictedMeanError", "Its standard error", mean.standardError(), "time"))
                .with(new Table("curve", "Curve", List.of("time", "at risk", "events", "survival", "standard error"), curve.points()
                .stream()
                        .map(p -> List.of(p.time(), (double) p.atRisk(), (double) p.events(), p.survival(), p.standardError())).toList())
                        .steps(3));
    }

    private static Answer incidence(CurveQuestion inputs) {
        CumulativeIncidence curve = CumulativeIncidence.of(inputs.followUp(), 1);
        Estimate incidence = curve.interval(inputs.time(), inputs.level());
        Derivation derivation = Derivation.of("Cumulative incidence of outcome 1",
                "I(t) = sum S(t-) d/n; variance by the delta method, interval "
                + "symmetric for log(-log(1 - I))", "Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141")
                .assumes("Censoring says nothing about any of the events.").assumes("Outcomes of 2 and more compete with outcome 1.")
                .step("Cumulative incidence", "sum up to " + plain(inputs.time()), incidence.value(), "probability")
                .step("Standard error", "delta method", curve.standardError(inputs.time()), "").done();
        return Answer.of(derivation, new Value("incidence", "Probability of the event", incidence.value(), "probability"),
                new Value("lower", "Lower bound", incidence.lower(), "probability"),
                new Value("upper", "Upper bound", incidence.upper(), "probability"))
                .with(new Table("curve", "Curve", List.of("time", "incidence", "standard error"),
                        curve.points().stream().map(p -> List.of(p.time(), p.incidence(), p.standardError())).toList()).steps(1));
    }

    private static Answer cox(RegressionQuestion inputs) {
        CoxFit fit = CoxFit.of(inputs.data());
        ProportionalHazardsTest test = ProportionalHazardsTest.of(fit, ProportionalHazardsTest.Clock.KAPLAN_MEIER);
        Derivation.Builder derivation = Derivation.of("Cox regression, Efron's ties",
                "h(t | x) = h0(t) exp(beta x), largest partial likelihood",
                "Cox, Journal of the Royal Statistical Society B 34 (1972) 187; Efron, Journal of the American Statistical Association 72 "
                + "(1977) 557; test of proportional hazards: Grambsch and Therneau, Biometrika 81 (1994) 515")
                .assumes("Hazard ratios are the same at all times.").assumes("Censoring says nothing about the event.");
        for (int j = 0; j < fit.coefficients().size(); j++) {
            derivation.step("Log hazard ratio of " + inputs.names().get(j), "Newton's method, " + fit.iterations() + " steps",
                    fit.coefficients().get(j), "");
        }
        if (test.global().pValue() < 0.05) {
            derivation.warn("At least one hazard ratio changes over time (p = " + SetVerdict.rounded(test.global().pValue()) + ").");
        }
        return Answer.of(derivation.done(), new Value("likelihoodRatio", "Likelihood ratio statistic", fit.likelihoodRatio(), ""),
                new Value("p", "p that no covariate has an effect", fit.pValue(), "probability"),
                new Value("proportionalP", "p of hazard ratios that stay the same", test.global().pValue(), "probability"))
                .with(new Table("covariates", "Covariates in the given order", List.of("log hazard ratio", "standard error", "hazard ratio",
                        "lower bound", "upper bound", "p of a constant ratio"), IntStream.range(0, fit.coefficients().size()).mapToObj(j ->
                        {
                            Estimate ratio = fit.hazardRatio(j, inputs.level());
                            return List.of(fit.coefficients().get(j), fit.standardError(j), ratio.value(), ratio.lower(), ratio.upper(),
                                    test.results().get(j).pValue());
                        }).toList()));
    }
}
