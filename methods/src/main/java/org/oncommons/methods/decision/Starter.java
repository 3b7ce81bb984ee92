package org.oncommons.methods.decision;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good group quickly so that the exact search can discard much at once: greedy filling, then best single swaps, then restarts from
 * the best group with a third of its members replaced at random (iterated local search; Lourenço, Martin and Stützle 2003). Deterministic
 * for a given seed unless the deadline cuts it short.
 */
final class Starter {

    /** Above this many members a pass over all swaps costs more than it brings. */
    private static final int SWAP_LIMIT = 40;

    private final Model model;
    private final long deadline;
    private final SplittableRandom random = new SplittableRandom(20240101);

    Starter(Model model, long deadlineNanos) {
        this.model = model;
        this.deadline = deadlineNanos;
    }

    /** Best group found, which may violate wishes. */
    int[] best(int restarts, int @Nullable [] from) {
        int[] best = improve(fill(from == null ? fixed() : from));
        Score score = Score.of(model, best);
        for (int restart = 0; restart < restarts && System.nanoTime() < deadline; restart++) {
            int[] other = improve(fill(shaken(best)));
            Score otherScore = Score.of(model, other);
            if (otherScore.compareTo(score) > 0) {
                best = other;
                score = otherScore;
            }
        }
        Arrays.sort(best);
        return best;
    }

    private int[] fixed() {
        return IntStream.range(0, model.n).filter(i -> model.start[i] == Model.IN).toArray();
    }

    private int[] shaken(int[] members) {
        return Arrays.stream(members).filter(i -> model.start[i] == Model.IN || random.nextInt(3) > 0).toArray();
    }

    private int[] fill(int[] members) {
        int[] group = members;
        Score score = Score.of(model, group);
        while (group.length < model.maximumSize && System.nanoTime() < deadline) {
            int[] best = null;
            Score bestScore = null;
            for (int i = 0; i < model.n; i++) {
                if (model.start[i] != Model.OUT && !contains(group, i)) {
                    int[] larger = Arrays.copyOf(group, group.length + 1);
                    larger[group.length] = i;
                    Score largerScore = Score.of(model, larger);
                    if (bestScore == null || largerScore.compareTo(bestScore) > 0) {
                        best = larger;
                        bestScore = largerScore;
                    }
                }
            }
            if (best == null || bestScore == null || group.length >= model.minimumSize && bestScore.compareTo(score) <= 0) {
                break;
            }
            group = best;
            score = bestScore;
        }
        return group;
    }

    private int[] improve(int[] members) {
        int[] group = members;
        if (group.length > SWAP_LIMIT) {
            return group;
        }
        Score score = Score.of(model, group);
        boolean better = true;
        while (better && System.nanoTime() < deadline) {
            better = false;
            for (int at = 0; at < group.length; at++) {
                if (model.start[group[at]] != Model.IN) {
                    int[] swapped = bestSwap(group, at);
                    Score swappedScore = Score.of(model, swapped);
                    if (swappedScore.compareTo(score) > 0) {
                        group = swapped;
                        score = swappedScore;
                        better = true;
                    }
                }
            }
        }
        return group;
    }

    private int[] bestSwap(int[] group, int at) {
        int[] best = group;
        Score bestScore = null;
        int[] swapped = group.clone();
        for (int i = 0; i < model.n; i++) {
            if (model.start[i] != Model.OUT && !contains(group, i)) {
                swapped[at] = i;
                Score score = Score.of(model, swapped);
                if (bestScore == null || score.compareTo(bestScore) > 0) {
                    best = swapped.clone();
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean contains(int[] group, int i) {
        for (int member : group) {
            if (member == i) {
                return true;
            }
        }
        return false;
    }
}
