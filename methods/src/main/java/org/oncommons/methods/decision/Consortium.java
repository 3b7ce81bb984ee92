package org.oncommons.methods.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Chooses the best group of institutions for a topic. Binary choice x_i; hard wishes are linear in x and in the countries reached;
 * maximised part by part
 * ({@link Objective}): Σ w_k [some member has k], then Σ w_k [two members have k] over critical k, then Σ_{i≠j} g_ij x_i x_j, then pairs
 * from different
 * countries. Solved by branch and bound with Lagrangian bounds (Fisher, Management Science 1981, 27:1; Church and ReVelle 1974 for
 * maximal covering;
 * Caprara, Pisinger and Toth 1999 for the pairs). Exact to 1e-9 of the largest weight or matrix entry; where the time limit ends a
 * search, the bound
 * reached is stated instead. Deterministic as long as the time limit is not met.
 */
public final class Consortium {

    private final ConsortiumQuestion question;
    private final Runnable watch;

    public Consortium(ConsortiumQuestion question) {
        this(question, () -> { });
    }

    /**
     * @param watch called before each step of a search, many times a second; ends the search by throwing
     */
    public Consortium(ConsortiumQuestion question, Runnable watch) {
        this.question = question;
        this.watch = watch;
    }

    /** The best group, or nothing when no group meets the wishes or none was found within the time; {@link #conflicts()} tells which. */
    public Optional<Proposal> best() {
        return solve(model -> { });
    }

    /**
     * The best group and the next best ones. Each leaves out at least {@code d} members of every earlier one.
     *
     * @param k how many groups at most, at least 1
     * @param d at least 1
     * @return best first; fewer than k when no further group meets the wishes
     */
    public List<Proposal> alternatives(int k, int d) {
        return alternatives(k, d, group -> { });
    }

    /** The same, telling each group when it is found. */
    public List<Proposal> alternatives(int k, int d, Consumer<Proposal> each) {
        if (k < 1 || d < 1) {
            throw new IllegalArgumentException("Alternatives need k and d of at least 1, not " + k + " and " + d);
        }
        List<Proposal> found = new ArrayList<>();
        while (found.size() < k) {
            Optional<Proposal> next = solve(model -> found.forEach(
                    earlier -> model.atMost(earlier.members(), earlier.members().size() - d)));
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
            each.accept(next.get());
        }
        return List.copyOf(found);
    }

    /**
     * What happens when an institution that was left out has to be in.
     *
     * @param candidate id of a candidate
     * @throws IllegalArgumentException when it is no candidate
     */
    public WhyNot whyNot(String candidate) {
        return whyNot(candidate, best());
    }

    /** The same when the best group is known already. */
    public WhyNot whyNot(String candidate, Optional<Proposal> best) {
        Wish wish = new Wish.Must("must " + candidate, candidate);
        ConsortiumQuestion forced = question.with(wish);
        Optional<Proposal> instead = new Consortium(forced, watch).best();
        Optional<Conflicts> conflicts = best.isPresent() && instead.isEmpty()
                ? Optional.of(new Consortium(forced, watch).conflicts()) : Optional.empty();
        return new WhyNot(question, candidate, best, instead, conflicts);
    }

    /** Which wishes contradict each other. */
    public Conflicts conflicts() {
        return new ConflictSearch(question, deadline(), watch).run();
    }

    /**
     * All groups whose coverage is at least the given value, whatever the other parts are.
     *
     * @param coverage in the unit of the weights
     * @param limit    at most so many are returned
     * @return members in the order of the candidates; groups in the order in which they were found
     */
    public List<List<String>> covering(double coverage, int limit) {
        return new Solver(new Model(question), deadline(), watch).covering(coverage, limit).stream().map(this::ids).toList();
    }

    private Optional<Proposal> solve(Consumer<Model> restriction) {
        long start = System.nanoTime();
        Model model = new Model(question);
        restriction.accept(model);
        Solver solver = new Solver(model, deadline(), watch);
        int[] group = solver.solve();
        return group == null ? Optional.empty() : Optional.of(proposal(group, solver, Duration.ofNanos(System.nanoTime() - start)));
    }

    private long deadline() {
        return System.nanoTime() + question.timeLimit().toNanos();
    }

    private List<String> ids(int[] group) {
        return Arrays.stream(group).sorted().mapToObj(i -> question.candidates().get(i).id()).toList();
    }

    private Proposal proposal(int[] group, Solver solver, Duration elapsed) {
        List<Candidate> members = IntStream.of(group).sorted().mapToObj(question.candidates()::get).toList();
        Map<String, List<String>> coveredBy = new LinkedHashMap<>();
        for (Capability capability : question.capabilities()) {
            List<String> who = members.stream().filter(m -> m.has(capability.id(), capability.level())).map(Candidate::id).toList();
            if (!who.isEmpty()) {
                coveredBy.put(capability.id(), who);
            }
        }
        Map<String, Integer> countries = new LinkedHashMap<>();
        members.forEach(member -> countries.merge(member.country(), 1, Integer::sum));
        int low = (int) members.stream().filter(Candidate::lowCapacity).count();
        boolean proven = solver.parts().stream().allMatch(ObjectivePart::proven);
        return new Proposal(question, ids(group), List.copyOf(solver.parts()), coveredBy, countries, low, proven, solver.nodes(), elapsed);
    }
}
