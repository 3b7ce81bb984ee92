package org.oncommons.methods.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds minimal conflicting sets of wishes. With few wishes all of them: every subset, smallest first, that neither contains a known
 * conflict
 * nor lies in a set known to be possible, is tested. With many, one set by the deletion filter (Chinneck and Dravnieks 1991, ORSA J.
 * Comput. 3:157):
 * a wish whose removal leaves the others contradictory is dropped for good.
 */
final class ConflictSearch {

    /** Up to here all subsets are looked at, at most 65,536, most of them without a search. */
    private static final int ALL_SUBSETS = 16;

    private final ConsortiumQuestion question;
    private final long deadline;
    private final Runnable watch;
    private final List<Long> possible = new ArrayList<>();
    private boolean undecided;

    ConflictSearch(ConsortiumQuestion question, long deadlineNanos, Runnable watch) {
        this.question = question;
        this.deadline = deadlineNanos;
        this.watch = watch;
    }

    Conflicts run() {
        int wishes = question.wishes().size();
        if (wishes > Conflicts.MOST_WISHES) {
            throw new IllegalArgumentException("More than " + Conflicts.MOST_WISHES + " wishes: " + wishes);
        }
        long all = (1L << wishes) - 1;
        if (!contradictory(all)) {
            return new Conflicts(question, List.of(), !undecided, undecided);
        }
        List<Long> minimal = wishes <= ALL_SUBSETS ? allMinimal(all) : List.of();
        boolean complete = wishes <= ALL_SUBSETS && !undecided;
        if (minimal.isEmpty()) {
            minimal = List.of(deletionFilter(all));
        }
        return new Conflicts(question, minimal.stream().map(this::names).toList(), complete, undecided);
    }

    private List<Long> allMinimal(long all) {
        List<Long> minimal = new ArrayList<>();
        List<Long> subsets = IntStream.rangeClosed(1, (int) all).mapToObj(Long::valueOf)
                .sorted(Comparator.comparingInt((Long subset) -> Long.bitCount(subset)).thenComparing(subset -> Long.reverse(~subset)))
                .toList();
        for (long subset : subsets) {
            boolean known = minimal.stream().anyMatch(conflict -> (conflict & ~subset) == 0)
                    || possible.stream().anyMatch(set -> (subset & ~set) == 0);
            if (!known && contradictory(subset)) {
                minimal.add(subset);
            } else if (!known) {
                possible.add(grown(subset, all));
            }
        }
        return minimal;
    }

    /** Adds wishes one by one while all can be met, so that many subsets need no test of their own. */
    private long grown(long subset, long all) {
        long set = subset;
        for (long wish = 1; wish <= all; wish <<= 1) {
            if ((set & wish) == 0 && !undecided && !contradictory(set | wish)) {
                set |= wish;
            }
        }
        return set;
    }

    private long deletionFilter(long all) {
        long set = all;
        for (long wish = 1; wish <= all; wish <<= 1) {
            if (contradictory(set & ~wish)) {
                set &= ~wish;
            }
        }
        return set;
    }

    private boolean contradictory(long subset) {
        List<Wish> wishes = IntStream.range(0, question.wishes().size()).filter(w -> (subset >> w & 1) == 1)
                .mapToObj(question.wishes()::get).toList();
        Solver solver = new Solver(new Model(question.withWishes(wishes)), deadline, watch);
        boolean met = solver.feasible() != null;
        undecided |= !met && !solver.provenInfeasible();
        return solver.provenInfeasible();
    }

    private List<String> names(long subset) {
        return IntStream.range(0, question.wishes().size()).filter(w -> (subset >> w & 1) == 1)
                .mapToObj(w -> question.wishes().get(w).name()).toList();
    }
}
