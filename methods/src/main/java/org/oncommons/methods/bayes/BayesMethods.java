package org.oncommons.methods.bayes;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class BayesMethods {

    /** Short-HER (Annals of Oncology 29 (2018) 2328): 1.13, 90 % interval 0.89 to 1.42, margin 1.29. */
    private static final HazardEvidence SHORT_HER = new HazardEvidence(1.13, 0.89, 1.42, 0.9, 1.29, 1, 0, 0.95);

    private static final HazardPlan PLAN = new HazardPlan(1.2, 500, 1, 0.975, 1, 0, 1, 1, 0.1);

    private static final InterimEvidence LOOK = new InterimEvidence(1.3, 1.05, 150, 400, 1, 0.975, 1, 0);

    private static final RateEvidence RATES = new RateEvidence(12, 200, 14, 200, 0.05, 1, 1, 0.9);

    private static final RatePlan RATE_PLAN = new RatePlan(200, 200, 0.1, 0.95, 1, 1, 0.1, 0.1);

    private BayesMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("bayes-hazard-ratio", "Bayesian non-inferiority of a hazard ratio",
                        "How probable it is that less treatment loses less than the margin", SHORT_HER, BayesMethods::posterior),
                new TrialMethod<>("bayes-assurance", "Assurance and errors of a Bayesian rule",
                        "How likely a trial is to declare non-inferiority, given what is believed", PLAN, BayesMethods::operation),
                new TrialMethod<>("bayes-predictive-probability", "Predictive probability of success",
                        "How likely the trial is to succeed after what was seen at a look", LOOK, BayesMethods::predicted),
                new TrialMethod<>("bayes-rates", "Bayesian non-inferiority of two rates",
                        "How probable it is that the event rates differ by less than the margin", RATES, BayesMethods::rates),
                new TrialMethod<>("bayes-rates-operation", "Errors of a Bayesian rule for two rates",
                        "Power and type I error of a rule on that probability", RATE_PLAN, BayesMethods::rateOperation));
    }

    private static Answer posterior(HazardEvidence inputs) {
        HazardPosterior posterior = HazardPosterior.of(inputs);
        return Answer.of(posterior.derivation(), new Value("probability", "Probability of non-inferiority", posterior.probability(),
                "probability"),
                new Value("ratio", "Posterior median", posterior.ratio(), "hazard ratio"),
                new Value("lower", "Lower credible limit", posterior.lower(), "hazard ratio"),
                new Value("upper", "Upper credible limit", posterior.upper(), "hazard ratio"));
    }

    private static Answer operation(HazardPlan inputs) {
        HazardOperation operation = HazardOperation.of(inputs);
        return Answer.of(operation.derivation(), new Value("assurance", "Assurance", operation.assurance(), "probability"),
                new Value("power", "Power at the true ratio", operation.power(), "probability"),
                new Value("typeOne", "Type I error at the margin", operation.typeOne(), "one-sided probability"),
                new Value("bound", "Largest observed ratio that is declared", operation.bound(), "hazard ratio"));
    }

    private static Answer predicted(InterimEvidence inputs) {
        PredictedSuccess success = PredictedSuccess.of(inputs);
        return Answer.of(success.derivation(), new Value("probability", "Predictive probability of success", success.probability(),
                "probability"),
                new Value("underNoLoss", "If nothing is lost", success.underNoLoss(), "probability"),
                new Value("underMargin", "If the margin is lost", success.underMargin(), "probability"));
    }

    private static Answer rates(RateEvidence inputs) {
        RatePosterior posterior = RatePosterior.of(inputs);
        return Answer.of(posterior.derivation(), new Value("probability", "Probability of non-inferiority", posterior.probability(),
                "probability"),
                new Value("lower", "Lower credible limit", posterior.lower(), "difference of shares"),
                new Value("upper", "Upper credible limit", posterior.upper(), "difference of shares"));
    }

    private static Answer rateOperation(RatePlan inputs) {
        RateOperation operation = RateOperation.of(inputs);
        double power = operation.power();
        double typeOne = operation.typeOneError();
        return Answer.of(operation.derivation(power, typeOne), new Value("power", "Power", power, "probability"),
                new Value("typeOne", "Largest type I error", typeOne, "one-sided probability"));
    }
}
