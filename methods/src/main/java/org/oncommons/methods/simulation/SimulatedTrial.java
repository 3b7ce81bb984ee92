package org.oncommons.methods.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulates one trial after another in arrays that are made once for each thread.
 *
 * <p>Most patients of a de-escalation trial have no event in it, which one uniform number tells without a logarithm; only the others and
 * those who change treatment are sorted, once for each trial. A look goes along their times; who is not followed
 * longer at that look leaves in the reverse order of entry. Numbers at risk of four analysis sets are kept in two
 * longs, 16 bits for each set and arm.
 */
final class SimulatedTrial {

    private static final int CHANGES = 1 << 16;
    private static final int PATIENT = CHANGES - 1;
    private static final int RULES = AnalysisRule.values().length;
    private static final int ALL = AnalysisRule.INTENTION_TO_TREAT.ordinal();
    private static final int LEFT_OUT = AnalysisRule.PER_PROTOCOL.ordinal();
    private static final int UNTIL_CHANGE = AnalysisRule.PER_PROTOCOL_CENSORED.ordinal();
    private static final int AS_TREATED = AnalysisRule.AS_TREATED.ordinal();

    private final TrialSetting setting;
    private final boolean switching;
    private final double[] share;
    private final RiskSets sets;
    /** Months from randomisation to the event or drop-out; infinite if neither comes within the trial. */
    final double[] stays;
    /** Month of the trial in which that is. */
    final double[] ends;
    final boolean[] event;
    /** Months from randomisation to the change of treatment, for those who change in this trial. */
    private final double[] changes;
    /** Who changes, in the order of entry. */
    private final int[] changing;
    private int changingCount;
    private final long[] keys;
    private final long[] eventKeys;
    private int count;
    private int eventCount;
    /** Bits of each patient: intention to treat and per protocol; followed until the change and as treated. */
    private final long[] first;
    private final long[] second;
    private final TimeOrder order = new TimeOrder();
    private final TimeOrder eventOrder = new TimeOrder();
    private final boolean[] stopped = new boolean[RULES];
    final double[] statistic = new double[RULES];
    private final int[] eventsInArm = new int[2];

    SimulatedTrial(TrialSetting setting) {
        this.setting = setting;
        Switching who = setting.plan.switching();
        switching = who.any();
        share = new double[] {who.toExperimental(), who.toControl()};
        int patients = setting.patients;
        sets = new RiskSets(setting.plan.margin(), patients);
        stays = new double[patients];
        ends = new double[patients];
        event = new boolean[patients];
        changes = new double[patients];
        changing = new int[patients];
        keys = new long[2 * patients];
        eventKeys = new long[patients];
        first = new long[patients];
        second = new long[patients];
        for (int i = 0; i < patients; i++) {
            keep(i);
        }
    }

    private void keep(int i) {
        long unit = 1L << 16 * setting.arm[i];
        first[i] = unit | unit << 32;
        second[i] = first[i];
    }

    /** Simulates a trial and adds it to the sums. */
    void run(SplittableRandom random, Tally tally) {
        for (int k = 0; k < changingCount; k++) {
            keep(changing[k]);
        }
        draw(random);
        long[] sorted = order.sort(keys, count, setting.plan.course().maximumMonths());
        long[] sortedEvents = eventOrder.sort(eventKeys, eventCount, setting.plan.course().maximumMonths());
        Arrays.fill(stopped, false);
        int going = RULES;
        for (int look = 0; look < setting.looks() && going > 0; look++) {
            boolean last = look == setting.looks() - 1;
            boolean reached = look < setting.lookEvents.length && setting.lookEvents[look] <= eventCount;
            double calendar = reached ? ends[TimeOrder.index(sortedEvents[setting.lookEvents[look] - 1])]
                    : setting.plan.course().maximumMonths();
            going = look(sorted, calendar, last || !reached ? setting.looks() - 1 : look, last || !reached, tally, going);
        }
        tally.switched += changingCount;
        tally.trials++;
    }

    /** Months from randomisation to the change of treatment; infinite for who does not change while followed. */
    double change(int patient) {
        for (int k = 0; k < changingCount; k++) {
            if (changing[k] == patient) {
                return changes[patient];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private void draw(SplittableRandom random) {
        count = 0;
        eventCount = 0;
        changingCount = 0;
        double frailty = setting.plan.switching().frailty();
        double dropOut = setting.plan.course().dropOut();
        for (int i = 0; i < setting.patients; i++) {
            double risk = frailty > 0 ? Math.exp(frailty * (random.nextGaussian() - frailty / 2)) : 1;
            double change = switching ? change(random, i, risk) : Double.POSITIVE_INFINITY;
            double uniform = random.nextDouble();
            double stay = Double.POSITIVE_INFINITY;
            if (frailty > 0 || uniform >= setting.withoutEvent[i]) {
                stay = time(i, -Math.log(uniform) / risk, change);
            }
            boolean isEvent = true;
            if (dropOut > 0) {
                double lost = random.nextDouble();
                if (lost >= setting.withoutDropOut[i]) {
                    double until = -Math.log(lost) / dropOut;
                    isEvent = stay <= until;
                    stay = Math.min(stay, until);
                }
            }
            follow(i, stay, isEvent, change);
        }
    }

    private double change(SplittableRandom random, int i, double risk) {
        Switching who = setting.plan.switching();
        double probability = share[setting.arm[i]] * (who.selective() ? risk : 1);
        double change = Double.POSITIVE_INFINITY;
        if (probability > 0 && random.nextDouble() < probability) {
            change = who.fromMonth() + (who.toMonth() - who.fromMonth()) * random.nextDouble();
        }
        return change;
    }

    private double time(int i, double hazard, double change) {
        if (hazard > setting.mostHazard[i]) {
            return Double.POSITIVE_INFINITY;
        }
        int arm = setting.arm[i];
        if (change == Double.POSITIVE_INFINITY) {
            return setting.hazards.inverse(arm, hazard);
        }
        double before = setting.hazards.cumulative(arm, change);
        return hazard <= before ? setting.hazards.inverse(arm, hazard)
                : setting.hazards.inverse(1 - arm, hazard - before + setting.hazards.cumulative(1 - arm, change));
    }

    private void follow(int i, double stay, boolean isEvent, double change) {
        double end = setting.entry[i] + stay;
        double latest = setting.plan.course().maximumMonths();
        stays[i] = end <= latest ? stay : Double.POSITIVE_INFINITY;
        ends[i] = end;
        event[i] = isEvent;
        if (end <= latest) {
            keys[count++] = TimeOrder.key(stay, i);
            if (isEvent) {
                eventKeys[eventCount++] = TimeOrder.key(end, i);
            }
        }
        if (change < stay && setting.entry[i] + change <= latest) {
            changes[i] = change;
            changing[changingCount++] = i;
            keys[count++] = TimeOrder.key(change, i | CHANGES);
        }
    }

    /** One look; returns how many rules go on. */
    private int look(long[] sorted, double calendar, int look, boolean last, Tally tally, int going) {
        int entered = entered(calendar);
        analyse(sorted, calendar, entered);
        statistics();
        int left = going;
        for (int rule = 0; rule < RULES; rule++) {
            if (!stopped[rule]) {
                boolean shown = statistic[rule] >= setting.efficacy[look];
                boolean futile = !shown && !last && look < setting.futility.length && statistic[rule] <= setting.futility[look];
                if (shown || futile || last) {
                    stopped[rule] = true;
                    left--;
                    stop(tally, rule, look, calendar, entered, shown, futile);
                }
            }
        }
        return left;
    }

    private void statistics() {
        for (int set = 0; set < AnalysisRule.SETS; set++) {
            statistic[set] = sets.statistic(switching ? set : ALL);
        }
        statistic[AnalysisRule.BOTH.ordinal()] = Math.min(statistic[ALL], statistic[LEFT_OUT]);
    }

    private void stop(Tally tally, int rule, int look, double calendar, int entered, boolean shown, boolean futile) {
        tally.declared[rule] += shown ? 1 : 0;
        (shown ? tally.efficacyAt : futile ? tally.futilityAt : tally.endedAt)[rule][look]++;
        tally.patients[rule] += entered;
        tally.months[rule] += calendar;
        tally.controlEvents[rule] += eventsInArm[0];
        tally.experimentalEvents[rule] += eventsInArm[1];
        double estimate = sets.logHazardRatio(switching && rule < AnalysisRule.SETS ? rule : ALL);
        if (!Double.isNaN(estimate)) {
            tally.estimated[rule]++;
            tally.logRatio[rule] += estimate;
            tally.squaredLogRatio[rule] += estimate * estimate;
        }
    }

    /** Patients who entered before that month. */
    private int entered(double calendar) {
        int found = Arrays.binarySearch(setting.entry, calendar);
        return found >= 0 ? found : -found - 1;
    }

    private void analyse(long[] sorted, double calendar, int entered) {
        sets.clear();
        eventsInArm[0] = 0;
        eventsInArm[1] = 0;
        long all = setting.controls[entered] | (long) (entered - setting.controls[entered]) << 16;
        long one = (all | all << 32) - leftOut(calendar, entered);
        long two = all | all << 32;
        int youngest = entered - 1;
        for (int k = 0; k < count; k++) {
            int index = TimeOrder.index(sorted[k]);
            int i = index & PATIENT;
            boolean isChange = index > PATIENT;
            double latestEntry = calendar - (isChange ? changes[i] : stays[i]);
            for (; youngest >= 0 && setting.entry[youngest] > latestEntry; youngest--) {
                if (ends[youngest] > calendar) {
                    one -= first[youngest];
                    two -= second[youngest];
                }
            }
            if (isChange) {
                if (i <= youngest) {
                    long other = 1L << 32 + 16 * (1 - setting.arm[i]);
                    two += other - second[i];
                    second[i] = other;
                }
            } else if (ends[i] <= calendar) {
                if (event[i]) {
                    event(i, one, two);
                }
                one -= first[i];
                two -= second[i];
            }
        }
    }

    private void event(int i, long one, long two) {
        int arm = setting.arm[i];
        eventsInArm[arm]++;
        sets.event(ALL, one, arm);
        if (switching) {
            if (first[i] >>> 32 != 0) {
                sets.event(LEFT_OUT, one >>> 32, arm);
            }
            if ((second[i] & 0xFFFFFFFFL) != 0) {
                sets.event(UNTIL_CHANGE, two, arm);
            }
            sets.event(AS_TREATED, two >>> 32, second[i] >>> 48 != 0 ? 1 : 0);
        }
    }

    /** Marks who changed before the look and is left out per protocol; returns the bits of all of them. */
    private long leftOut(double calendar, int entered) {
        long out = 0;
        for (int k = 0; k < changingCount; k++) {
            int i = changing[k];
            keep(i);
            if (i < entered && setting.entry[i] + changes[i] <= calendar) {
                out += first[i] & 0xFFFFFFFF00000000L;
                first[i] &= 0xFFFFFFFFL;
            }
        }
        return out;
    }
}
