package org.oncommons.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.oncommons.methods.analysis.CumulativeIncidence;
import org.oncommons.methods.analysis.Estimate;
import org.oncommons.methods.analysis.FollowUp;
import org.oncommons.methods.analysis.KaplanMeier;
import org.oncommons.methods.analysis.RestrictedMean;
import org.oncommons.methods.analysis.TrialQuestion;
import org.oncommons.methods.analysis.TrialResult;

/**
 * Everything that the patients of a trial tell about the margin.
 *
 * @param result      tests, hazard ratio and verdict, both analysis sets
 * @param standard    all patients of the standard arm
 * @param less        all patients of the arm with less treatment
 * @param meanUntil   up to when restricted means are compared
 * @param lossOfMean  mean time free of any event that less treatment loses until then
 * @param competing   causes that compete with the event
 */
public record PatientAnalysis(TrialResult result, Arm standard, Arm less, double meanUntil, Estimate lossOfMean, List<Integer> competing) {

    /** Steps that are reported. */
    public static final int STEPS = 3;

    /** How far the computation is. */
    public enum Step { TESTS, CURVES, INCIDENCES }

    /**
     * One arm as randomised.
     *
     * @param curve      free of any event
     * @param mean       its area until the common time
     * @param incidences of the event and of each competing one, where there are any
     */
    public record Arm(FollowUp followUp, KaplanMeier curve, RestrictedMean mean, List<CumulativeIncidence> incidences) {

        /** Patients who are followed at least until then. */
        public int atRisk(double time) {
            return (int) IntStream.range(0, followUp.size()).filter(i -> followUp.time(i) >= time).count();
        }

        /** Free of any event at a time; empty where nobody is followed until then. */
        public Optional<Estimate> survival(double time, double level) {
            return time <= followUp.lastTime() ? Optional.of(curve.interval(time, level, KaplanMeier.Scale.LOG_LOG)) : Optional.empty();
        }
    }

    /** @param progress told what comes next; may end the work by throwing */
    public static PatientAnalysis of(TrialQuestion question, Consumer<Step> progress) {
        progress.accept(Step.TESTS);
        TrialResult result = TrialResult.of(question);
        progress.accept(Step.CURVES);
        FollowUp all = question.patients().followUp();
        List<Double> arms = question.patients().experimental();
        FollowUp standard = all.where(i -> arms.get(i) == 0, "the standard arm");
        FollowUp less = all.where(i -> arms.get(i) == 1, "the de-escalated arm");
        double until = question.time() > 0 ? question.time() : Math.min(standard.lastTime(), less.lastTime());
        List<Integer> competing = IntStream.range(0, all.size()).map(all::cause).filter(cause -> cause > 1).distinct().sorted().boxed().toList();
        progress.accept(Step.INCIDENCES);
        Arm first = arm(standard, until, competing);
        Arm second = arm(less, until, competing);
        Estimate loss = second.mean().lossAgainst(first.mean()).interval(result.intentionToTreat().verdict().effect().level());
        return new PatientAnalysis(result, first, second, until, loss, competing);
    }

    private static Arm arm(FollowUp followUp, double until, List<Integer> competing) {
        KaplanMeier curve = KaplanMeier.of(followUp);
        List<CumulativeIncidence> incidences = new ArrayList<>();
        if (!competing.isEmpty()) {
            incidences.add(CumulativeIncidence.of(followUp, 1));
            competing.forEach(cause -> incidences.add(CumulativeIncidence.of(followUp, cause)));
        }
        return new Arm(followUp, curve, curve.restrictedMean(until), incidences);
    }
}
