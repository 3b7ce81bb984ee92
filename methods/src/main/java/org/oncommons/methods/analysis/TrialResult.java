package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Optional;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;

/**
 * Answer to a {@link TrialQuestion}.
 *
 * @param question         what was asked
 * @param intentionToTreat all patients as randomised
 * @param perProtocol      those who kept to their arm; empty if it is not known
 * @param verdict          of both together
 */
public record TrialResult(TrialQuestion question, SetAnalysis intentionToTreat, Optional<SetAnalysis> perProtocol, JointVerdict verdict) {

    /** Fewer events than this, and the normal approximation of the hazard ratio is rough. */
    private static final int FEW_EVENTS = 30;

    /** @throws ImpossibleInput if an arm is empty, has no event to compare, or was not followed until the time */
    public static TrialResult of(TrialQuestion question) {
        TrialPatients patients = question.patients();
        SetAnalysis all = SetAnalysis.of("intention to treat", patients, question);
        Optional<SetAnalysis> kept = patients.perProtocol().isEmpty() ? Optional.empty()
                : Optional.of(SetAnalysis.of("per protocol", keptToProtocol(patients), question));
        Optional<SetVerdict> second = kept.map(SetAnalysis::verdict);
        Verdict both = JointVerdict.both(all.verdict(), second);
        Derivation.Builder derivation = derivation(question);
        explain(derivation, all, question);
        kept.ifPresent(analysis -> explain(derivation, analysis, question));
        if (kept.isEmpty()) {
            derivation.warn("The per-protocol set is missing; by itself intention to treat is not conservative for non-inferiority.");
        }
        return new TrialResult(question, all, kept,
                new JointVerdict(all.verdict(), second, both, JointVerdict.words(all.verdict(), second, both), derivation.done()));
    }

    private static TrialPatients keptToProtocol(TrialPatients patients) {
        long kept = patients.perProtocol().stream().filter(value -> value == 1).count();
        if (kept < 2) {
            throw new ImpossibleInput("Only " + kept + " patients kept to the protocol: check perProtocol, 1 means that they did.",
                    "perProtocol");
        }
        return patients.keptToProtocol();
    }

    private static Derivation.Builder derivation(TrialQuestion question) {
        Derivation.Builder derivation = switch (question.measure()) {
            case HAZARD_RATIO -> Derivation.of("Cox regression of the arms, Efron's ties", "non-inferior if exp(beta + z se) < M",
                    "Cox, Journal of the Royal Statistical Society B 34 (1972) 187; Efron, Journal of the American Statistical Association "
                    + "72 "
                    + "(1977) 557").assumes("The hazard ratio is the same at all times.");
            case SURVIVAL_DIFFERENCE -> Derivation.of("Difference of event probabilities at a fixed time",
                    "non-inferior if D + z se(D) < m, "
                    + "D = I_E(t) - I_C(t), se(D)^2 = se_E^2 + se_C^2",
                    "Kaplan and Meier, Journal of the American Statistical Association 53 "
                    + "(1958) 457; Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141; Com-Nougue, Rodary and Patte, "
                    + "Statistics in Medicine 12 (1993) 1353");
            case RESTRICTED_MEAN_DIFFERENCE -> Derivation.of("Difference of restricted mean times", "non-inferior if L + z se(L) < m, "
                    + "L = int_0^tau (S_C - S_E)", "Uno and others, Journal of Clinical Oncology 32 (2014) 2380");
        };
        derivation.assumes("Patients are independent, and censoring says nothing about the event.")
                .assumes("alpha is " + new OneSidedAlpha(question.alpha()).words() + ".");
        if (question.patients().followUp().hasCompetingEvents()) {
            derivation.warn(switch (question.measure()) {
                case HAZARD_RATIO -> "There are competing events: the hazard ratio is the cause-specific one.";
                case SURVIVAL_DIFFERENCE ->
                        "There are competing events: the difference is that of cumulative incidences (Aalen and Johansen).";
                case RESTRICTED_MEAN_DIFFERENCE -> "There are competing events: the restricted mean is the time free of any of them.";
            });
        }
        if (!question.measure().ratio() && question.patients().stratumNumbers().length > 0 && !question.patients().strata().isEmpty()) {
            derivation.warn("Strata are used for the log-rank test and the hazard ratio, not for this difference.");
        }
        return derivation;
    }

    private static void explain(Derivation.Builder derivation, SetAnalysis set, TrialQuestion question) {
        String name = question.measure().ratio() ? "Log hazard ratio" : "Loss";
        int events = set.controlEvents() + set.experimentalEvents();
        derivation.step("Events, " + set.set(), set.controlEvents() + " of " + set.controlPatients() + " with standard, "
                + set.experimentalEvents() + " of " + set.experimentalPatients() + " with less treatment", events, "events")
                .step(name + ", " + set.set(), question.measure().ratio() ? "largest partial likelihood" : "at time "
                + plain(question.time()),
                        set.center(), "")
                .step("Standard error, " + set.set(), "from the information or Greenwood's formula", set.standardError(), "")
                .step("Upper bound, " + set.set(), "level " + plain(1 - 2 * question.alpha()), set.verdict().effect().upper(),
                        question.measure().words());
        if (events < FEW_EVENTS) {
            derivation.warn("Only " + events + " events (" + set.set() + "): the normal approximation is rough.");
        }
        set.proportionalHazards().map(test -> test.global().pValue()).filter(p -> p < 0.05 && question.measure().ratio())
                .ifPresent(p -> derivation.warn("The hazard ratio changes over time (" + set.set() + ", p = " + SetVerdict.rounded(p)
                        + "): look at the difference of restricted means too."));
    }
}
