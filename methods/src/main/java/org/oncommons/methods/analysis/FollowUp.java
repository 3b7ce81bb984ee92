package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * How long each patient was followed, and why the follow-up ended: 0 censored, 1 the event, 2 and more a competing event.
 * Times are any unit, at least 0. An event and a censoring at the same time count as event first.
 */
public final class FollowUp {

    private final double[] times;
    private final int[] causes;

    private FollowUp(double[] times, int[] causes) {
        this.times = times;
        this.causes = causes;
    }

    /** @throws ImpossibleInput if there is no patient, the lists differ in length, or a number is out of range */
    public static FollowUp of(double[] times, int[] causes) {
        if (times.length != causes.length) {
            throw new ImpossibleInput("There are " + times.length + " times and " + causes.length
                    + " outcomes: give one outcome for each time.", "events", "times");
        }
        if (times.length == 0) {
            throw new ImpossibleInput("There is no patient: give at least one time with its outcome.", "times");
        }
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY)) {
                throw new ImpossibleInput("The time of patient " + (i + 1) + " is " + plain(times[i]) + ": give a number of at least 0.",
                        "times");
            }
            if (causes[i] < 0) {
                throw new ImpossibleInput("The outcome of patient " + (i + 1) + " is " + causes[i]
                        + ": give 0 for censored, 1 for the event, 2 or more for competing events.", "events");
            }
        }
        return new FollowUp(times.clone(), causes.clone());
    }

    /** The same from lists, as programs and people give them. */
    public static FollowUp of(List<Double> times, List<Double> causes) {
        for (int i = 0; i < causes.size(); i++) {
            double cause = causes.get(i);
            if (cause != Math.rint(cause)) {
                throw new ImpossibleInput("The outcome of patient " + (i + 1) + " is " + plain(cause)
                        + ": give a whole number, 0 for censored and 1 for the event.", "events");
            }
        }
        return of(times.stream().mapToDouble(Double::doubleValue).toArray(), causes.stream().mapToInt(Double::intValue).toArray());
    }

    public int size() {
        return times.length;
    }

    public double time(int patient) {
        return times[patient];
    }

    public int cause(int patient) {
        return causes[patient];
    }

    /** Whether the follow-up ended with the event or a competing one. */
    public boolean ended(int patient) {
        return causes[patient] > 0;
    }

    /** Patients with this cause. */
    public int count(int cause) {
        return (int) IntStream.of(causes).filter(each -> each == cause).count();
    }

    public double lastTime() {
        return IntStream.range(0, times.length).mapToDouble(i -> times[i]).max().orElseThrow();
    }

    /**
     * Those of the patients for which the condition holds, in the same order.
     *
     * @param what for the refusal: "the standard arm"
     */
    public FollowUp where(IntPredicate condition, String what) {
        int[] chosen = IntStream.range(0, times.length).filter(condition).toArray();
        if (chosen.length == 0) {
            throw new ImpossibleInput("There is no patient in " + what + ": give patients of both arms.", "experimental");
        }
        return new FollowUp(IntStream.of(chosen).mapToDouble(i -> times[i]).toArray(), IntStream.of(chosen).map(i -> causes[i]).toArray());
    }

    /** The same with follow-up ending as censored at every other cause, for the cause-specific hazard. */
    FollowUp only(int cause) {
        return new FollowUp(times, IntStream.of(causes).map(each -> each == cause ? 1 : 0).toArray());
    }

    /** Whether there are events of causes other than 1. */
    boolean hasCompetingEvents() {
        return IntStream.of(causes).anyMatch(cause -> cause > 1);
    }

    /** Patients by time, the last one first. */
    int[] latestFirst() {
        return IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[b], times[a]))
                .mapToInt(Integer::intValue).toArray();
    }
}
