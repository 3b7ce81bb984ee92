package org.oncommons.methods.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Solves one part of the objective after the other, each with the earlier ones as floors. */
final class Solver {

    private static final int RESTARTS = 30;
    private static final int TIE_LIMIT = 200;
    /** A part that cannot be proven may use this share of the time that is left, so that later parts are looked at too. */
    private static final double[] SHARE = {0.5, 0.5, 0.9, 1};

    private final Model model;
    private final long deadline;
    private final Runnable watch;
    private final List<ObjectivePart> parts = new ArrayList<>();
    private final List<Search.Floor> floors = new ArrayList<>();
    private double coverageFloor = Double.NEGATIVE_INFINITY;
    private double secondFloor = Double.NEGATIVE_INFINITY;
    private @Nullable List<int[]> ties;
    private long nodes;
    private boolean provenInfeasible;

    Solver(Model model, long deadlineNanos, Runnable watch) {
        this.model = model;
        this.deadline = deadlineNanos;
        this.watch = watch;
    }

    /** Best group, or null when there is none or none was found in time, see {@link #provenInfeasible()}. */
    int @Nullable [] solve() {
        int[] group = feasible();
        group = group == null ? null : new Starter(model, starterDeadline()).best(RESTARTS, group);
        for (Objective objective : Objective.values()) {
            if (group != null && model.question.objectives().contains(objective)) {
                group = maximise(objective, group);
            }
        }
        return group;
    }

    /** Any group that meets the wishes. */
    int @Nullable [] feasible() {
        if (model.contradictory) {
            provenInfeasible = true;
            return null;
        }
        int[] group = new Starter(model, starterDeadline()).best(0, null);
        if (Score.of(model, group).allowed()) {
            return group;
        }
        Search search = new Search(model, null, new Relaxation(model, null, coverageFloor, secondFloor), List.of(), 1, deadline, watch);
        int[] found = search.run(null);
        nodes += search.nodes();
        provenInfeasible = found == null && search.proven();
        return found;
    }

    private long starterDeadline() {
        long now = System.nanoTime();
        return now + (deadline - now) / 5;
    }

    private int[] maximise(Objective objective, int[] group) {
        if (ties != null) {
            return amongTies(objective, group);
        }
        if (objective == Objective.GIVE && model.give == null) {
            parts.add(new ObjectivePart(objective, 0, 0, true));
            return group;
        }
        boolean pairs = model.pairs(objective) != null;
        Relaxation relaxation = new Relaxation(model, objective, coverageFloor, secondFloor);
        long now = System.nanoTime();
        Search search = new Search(model, objective, relaxation, floors, pairs ? TIE_LIMIT : 0,
                now + (long) ((deadline - now) * SHARE[objective.ordinal()]), watch);
        int[] best = search.run(group);
        nodes += search.nodes();
        best = best == null ? group : best;
        double value = Score.of(model, best).part(objective);
        settle(objective, value, search, relaxation);
        return best;
    }

    private void settle(Objective objective, double value, Search search, Relaxation relaxation) {
        double scale = model.scale(objective);
        parts.add(new ObjectivePart(objective, value * scale, search.proven() ? value * scale : search.bound() * scale, search.proven()));
        switch (objective) {
            case COVERAGE -> coverageFloor = value - Model.EPSILON;
            case SECOND -> secondFloor = value - Model.EPSILON;
            case GIVE, BALANCE -> {
                floors.add(new Search.Floor(objective, value, relaxation));
                ties = search.allTiesKnown() ? search.ties() : null;
            }
        }
    }

    /** When all groups that are best so far are known, the next part only chooses among them. */
    private int[] amongTies(Objective objective, int[] group) {
        int[] best = group;
        for (int[] tie : ties == null ? List.<int[]>of() : ties) {
            if (Score.of(model, tie).part(objective) > Score.of(model, best).part(objective) + Model.EPSILON) {
                best = tie;
            }
        }
        double value = Score.of(model, best).part(objective) * model.scale(objective);
        parts.add(new ObjectivePart(objective, value, value, true));
        return best;
    }

    /** All groups with at least this coverage, in the unit of the question. */
    List<int[]> covering(double coverage, int limit) {
        Relaxation relaxation = new Relaxation(model, Objective.COVERAGE, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        return new Search(model, Objective.COVERAGE, relaxation, List.of(), limit, deadline, watch)
                .collect(coverage / model.scale(Objective.COVERAGE));
    }

    List<ObjectivePart> parts() {
        return parts;
    }

    boolean provenInfeasible() {
        return provenInfeasible;
    }

    long nodes() {
        return nodes;
    }
}
