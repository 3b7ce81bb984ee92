package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Optional;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;

/**
 * What the patients of one analysis set show.
 *
 * @param set                   in words
 * @param controlPatients       in the standard arm
 * @param experimentalPatients  in the de-escalated arm
 * @param controlEvents         of cause 1
 * @param experimentalEvents    of cause 1
 * @param logRank               stratified where there are strata
 * @param cox                   hazard ratio of the arms, stratified where there are strata
 * @param proportionalHazards   empty where there are too few events to tell
 * @param verdict               on the measure that was asked for
 * @param center                the effect on the normal scale
 * @param standardError         of it
 */
public record SetAnalysis(String set, int controlPatients, int experimentalPatients, int controlEvents, int experimentalEvents,
        LogRank logRank, CoxFit cox, Optional<ProportionalHazardsTest> proportionalHazards, SetVerdict verdict, double center,
        double standardError) {

    static SetAnalysis of(String set, TrialPatients patients, TrialQuestion question) {
        FollowUp followUp = patients.followUp();
        boolean[] arms = patients.arms();
        int[] strata = patients.stratumNumbers();
        FollowUp control = followUp.where(i -> !arms[i], "the standard arm, " + set);
        FollowUp experimental = followUp.where(i -> arms[i], "the de-escalated arm, " + set);
        LogRank logRank = LogRank.of(followUp.only(1), arms, strata);
        CoxFit cox = CoxFit.of(CoxData.arms(followUp.only(1), arms, strata));
        Effect effect = effect(question, control, experimental, cox);
        SetVerdict verdict = SetVerdict.of(set, question.measure(), question.margin(), new OneSidedAlpha(question.alpha()), effect.center,
                effect.error);
        return new SetAnalysis(set, control.size(), experimental.size(), control.count(1), experimental.count(1), logRank, cox, test(cox),
                verdict, effect.center, effect.error);
    }

    private static Optional<ProportionalHazardsTest> test(CoxFit cox) {
        try {
            return Optional.of(ProportionalHazardsTest.of(cox, ProportionalHazardsTest.Clock.KAPLAN_MEIER));
        } catch (ImpossibleInput tooFew) {
            return Optional.empty();
        }
    }

    private record Effect(double center, double error) {}

    private static Effect effect(TrialQuestion question, FollowUp control, FollowUp experimental, CoxFit cox) {
        double t = question.time();
        Effect effect = switch (question.measure()) {
            case HAZARD_RATIO -> new Effect(cox.coefficients().getFirst(), cox.standardError(0));
            case SURVIVAL_DIFFERENCE -> {
                CumulativeIncidence c = CumulativeIncidence.of(control, 1);
                CumulativeIncidence e = CumulativeIncidence.of(experimental, 1);
                yield new Effect(e.incidence(t) - c.incidence(t), Math.hypot(e.standardError(t), c.standardError(t)));
            }
            case RESTRICTED_MEAN_DIFFERENCE -> {
                RestrictedMean loss = KaplanMeier.of(experimental).restrictedMean(t).lossAgainst(KaplanMeier.of(control).restrictedMean(t));
                yield new Effect(loss.mean(), loss.standardError());
            }
        };
        if (!(effect.error > 0)) {
            throw new ImpossibleInput("No patient has the event by time " + plain(t)
                    + ", so the difference has no standard error: give a later time.", "time");
        }
        return effect;
    }

    /** Patients of both arms. */
    public int patients() {
        return controlPatients + experimentalPatients;
    }
}
