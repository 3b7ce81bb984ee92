package org.oncommons.methods.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first branch and bound over one part of the objective (Land and Doig 1960). A branch first takes the candidate with the highest
 * score of the relaxation, then leaves it out.
 */
final class Search {

    /** Subgradient steps at the root and in every other subproblem: many once, few often. */
    private static final int ROOT_STEPS = 400;
    private static final int NODE_STEPS = 12;

    private final Model model;
    private final @Nullable Objective goal;
    private final Relaxation relaxation;
    private final List<Floor> floors;
    private final long deadline;
    private final Runnable watch;
    private final int tieLimit;

    private final List<int[]> ties = new ArrayList<>();
    private int @Nullable [] best;
    private double bestValue = Double.NEGATIVE_INFINITY;
    private double fixedNeed = Double.NEGATIVE_INFINITY;
    private double open = Double.NEGATIVE_INFINITY;
    private boolean stopped;
    private long nodes;

    /** A part that is already decided: groups below the value are not looked at. */
    record Floor(Objective objective, double value, Relaxation relaxation) {}

    /**
     * @param floors   earlier parts with pairs, which cannot be priced into the relaxation of this part
     * @param tieLimit how many equally good groups to keep; beyond it only strictly better ones are looked for
     * @param watch    called at each subproblem
     */
    Search(
            Model model, @Nullable Objective goal, Relaxation relaxation, List<Floor> floors, int tieLimit, long deadlineNanos, Runnable watch) {
        this.model = model;
        this.goal = goal;
        this.relaxation = relaxation;
        this.floors = floors;
        this.tieLimit = tieLimit;
        this.deadline = deadlineNanos;
        this.watch = watch;
    }

    /** Best group given the one that is known, or null when there is none within the time. */
    int @Nullable [] run(int @Nullable [] known) {
        if (known != null) {
            offer(known);
        }
        if (!model.contradictory) {
            explore(model.start.clone(), Double.POSITIVE_INFINITY, ROOT_STEPS);
        }
        return best;
    }

    /** All groups whose part is at least {@code value}; incomplete when there are more than the limit or time is over. */
    List<int[]> collect(double value) {
        fixedNeed = value - Model.EPSILON;
        run(null);
        return ties;
    }

    private void explore(byte[] status, double inherited, int steps) {
        double bound = inherited;
        int stepsNow = steps;
        while (true) {
            watch.run();
            if (stopped || System.nanoTime() > deadline) {
                stopped = true;
                open = Math.max(open, bound);
                return;
            }
            nodes++;
            bound = Math.min(bound, tighten(status, stepsNow));
            stepsNow = NODE_STEPS;
            if (bound == Double.NEGATIVE_INFINITY || goal == null && best != null) {
                return;
            }
            offer(relaxed(status));
            int next = next(status);
            if (next < 0) {
                offer(members(status));
                return;
            }
            byte[] with = status.clone();
            with[next] = Model.IN;
            explore(with, bound, NODE_STEPS);
            status[next] = Model.OUT;
        }
    }

    private double tighten(byte[] status, int steps) {
        for (Floor floor : floors) {
            if (floor.relaxation().tighten(status, floor.value() - Model.EPSILON, steps, deadline) == Double.NEGATIVE_INFINITY) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return relaxation.tighten(status, need(), steps, deadline);
    }

    private double need() {
        if (goal == null) {
            return -Model.EPSILON;
        }
        if (collecting()) {
            return fixedNeed;
        }
        if (best == null) {
            return Double.NEGATIVE_INFINITY;
        }
        return ties.size() < tieLimit ? bestValue - Model.EPSILON : bestValue + Math.max(Model.EPSILON, model.unit(goal) - Model.EPSILON);
    }

    private int[] members(byte[] status) {
        return IntStream.range(0, model.n).filter(i -> status[i] == Model.IN).toArray();
    }

    private int[] relaxed(byte[] status) {
        return IntStream.range(0, model.n)
                .filter(i -> status[i] == Model.IN || status[i] == Model.FREE && relaxation.selected[i]).toArray();
    }

    private int next(byte[] status) {
        int next = -1;
        int size = 0;
        for (int i = 0; i < model.n; i++) {
            size += status[i] == Model.IN ? 1 : 0;
            if (status[i] == Model.FREE && (next < 0 || relaxation.score[i] > relaxation.score[next])) {
                next = i;
            }
        }
        return size >= model.maximumSize ? -1 : next;
    }

    private void offer(int[] group) {
        Score score = Score.of(model, group);
        if (!score.allowed() || floors.stream().anyMatch(floor -> score.part(floor.objective()) < floor.value() - Model.EPSILON)
                || !relaxation.keepsFloors(score)) {
            return;
        }
        double value = goal == null ? 0 : score.part(goal);
        boolean better = best == null || value > bestValue + Model.EPSILON;
        if (better && !collecting()) {
            ties.clear();
        }
        if (better) {
            best = group;
            bestValue = value;
        }
        if (value >= (collecting() ? fixedNeed : bestValue - Model.EPSILON)) {
            keep(group);
        }
    }

    private boolean collecting() {
        return fixedNeed != Double.NEGATIVE_INFINITY;
    }

    private void keep(int[] group) {
        if (ties.size() < tieLimit && ties.stream().noneMatch(tie -> Arrays.equals(tie, group))) {
            ties.add(group);
            stopped |= collecting() && ties.size() == tieLimit;
        }
    }

    /** Every group that is equally good, unless the search stopped early or met the limit. */
    List<int[]> ties() {
        return ties;
    }

    boolean allTiesKnown() {
        return !stopped && ties.size() < tieLimit;
    }

    boolean proven() {
        return !stopped;
    }

    /** No group reaches more than this. */
    double bound() {
        return Math.max(bestValue, open);
    }

    long nodes() {
        return nodes;
    }
}
