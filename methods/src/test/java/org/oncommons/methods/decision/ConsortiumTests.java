package org.oncommons.methods.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties on small invented networks, checked by looking at every group. */
class ConsortiumTests {

    private static final int CANDIDATES = 11;
    private static final int CAPABILITIES = 7;
    /** Sums of some hundred numbers of order one. */
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void agreesWithLookingAtEveryGroup(int variant) {
        for (int seed = 0; seed < 40; seed++) {
            ConsortiumQuestion question = question(variant, 1000 * variant + seed);
            Optional<double[]> expected = bestOfAll(question);
            Optional<Proposal> best = new Consortium(question).best();

            assertThat(best.isPresent()).as("seed %d", seed).isEqualTo(expected.isPresent());
            if (best.isPresent()) {
                assertThat(best.get().parts().stream().mapToDouble(ObjectivePart::value).toArray()).as("seed %d", seed)
                        .containsExactly(expected.get(), within(EXACT));
                assertThat(values(question, best.get().members())).as("seed %d", seed).containsExactly(expected.get(), within(EXACT));
                assertThat(allowed(question, best.get().members())).isTrue();
                assertThat(best.get().proven()).isTrue();
            }
        }
    }

    @Test
    void alternativesGetWorseAndDifferInAtLeastTheAskedNumberOfMembers() {
        for (int seed = 0; seed < 20; seed++) {
            List<Proposal> found = new Consortium(question(0, seed)).alternatives(4, 2);
            for (int a = 0; a < found.size(); a++) {
                for (int b = 0; b < a; b++) {
                    List<String> common = new ArrayList<>(found.get(a).members());
                    common.retainAll(found.get(b).members());
                    assertThat(found.get(b).members().size() - common.size()).isGreaterThanOrEqualTo(2);
                    assertThat(compare(values(found.get(a)), values(found.get(b)))).isLessThanOrEqualTo(0);
                }
            }
        }
    }

    /** Each further group is the best of all that leave out enough members of the earlier ones. */
    @Test
    void alternativesAreTheBestOfThoseThatDifferEnough() {
        for (int seed = 0; seed < 12; seed++) {
            ConsortiumQuestion question = question(seed % 2 == 0 ? 0 : 6, 500 + seed);
            for (int differ = 1; differ <= 3; differ++) {
                int least = differ;
                List<Proposal> found = new Consortium(question).alternatives(3, differ);
                for (int a = 0; a < found.size(); a++) {
                    List<Proposal> earlier = found.subList(0, a);
                    assertThat(values(found.get(a))).as("seed %d, alternative %d", seed, a).containsExactly(best(question,
                            group -> earlier.stream().allMatch(one -> leftOut(one, group) >= least)).orElseThrow(), within(EXACT));
                }
                assertThat(found.size() == 3 || best(question, group -> found.stream().allMatch(one -> leftOut(one, group) >= least)).isEmpty())
                        .as("seed %d has no further group", seed).isTrue();
            }
        }
    }

    private static long leftOut(Proposal earlier, List<String> group) {
        return earlier.members().stream().filter(member -> !group.contains(member)).count();
    }

    @Test
    void balancesCountriesAmongVeryManyEqualGroups() {
        ConsortiumQuestion question = question(0, 11);
        double[][] equal = new double[CANDIDATES][CANDIDATES];
        Arrays.stream(equal).forEach(row -> Arrays.fill(row, 1));
        ConsortiumQuestion open = new ConsortiumQuestion(question.candidates(), List.of(), List.of(Wish.Size.exactly("size", 5)), equal,
                question.objectives(), question.timeLimit());
        Proposal best = new Consortium(open).best().orElseThrow();

        assertThat(values(best)).containsExactly(bestOfAll(open).orElseThrow(), within(EXACT));
        assertThat(best.proven()).isTrue();
    }

    @Test
    void takesEveryoneWhenNothingSpeaksAgainstIt() {
        ConsortiumQuestion question = question(0, 12);

        assertThat(new Consortium(question.withWishes(List.of())).best().orElseThrow().members()).hasSize(CANDIDATES);
    }

    @Test
    void tellsWhatALeftOutInstitutionWouldCost() {
        ConsortiumQuestion question = question(0, 3);
        Proposal best = new Consortium(question).best().orElseThrow();
        for (Candidate candidate : question.candidates()) {
            WhyNot why = new Consortium(question).whyNot(candidate.id());
            if (why.instead().isPresent()) {
                Proposal instead = why.instead().get();
                assertThat(instead.members()).contains(candidate.id());
                assertThat(values(instead)).containsExactly(best(question, group -> group.contains(candidate.id())).orElseThrow(), within(EXACT));
                assertThat(compare(values(instead), values(best))).isLessThanOrEqualTo(0);
                assertThat(best.members()).containsAll(why.leave()).noneMatch(why.come()::contains);
                assertThat(instead.members()).containsAll(why.come()).noneMatch(why.leave()::contains);
                assertThat(why.lostCapabilities()).isSubsetOf(best.coveredBy().keySet()).isSubsetOf(instead.uncovered());
                assertThat(why.loss(Objective.COVERAGE)).isGreaterThanOrEqualTo(0);
            } else {
                assertThat(why.conflicts().orElseThrow().minimal()).allSatisfy(set -> assertThat(set).contains("must " + candidate.id()));
            }
        }
    }

    @Test
    void namesMinimalConflicts() {
        int contradictory = 0;
        for (int seed = 0; seed < 60; seed++) {
            ConsortiumQuestion question = question(1, seed);
            Conflicts conflicts = new Consortium(question).conflicts();
            assertThat(conflicts.minimal().isEmpty()).isEqualTo(bestOfAll(question).isPresent());
            for (List<String> set : conflicts.minimal()) {
                contradictory++;
                assertThat(bestOfAll(only(question, set))).isEmpty();
                for (String name : set) {
                    assertThat(bestOfAll(only(question, set.stream().filter(other -> !other.equals(name)).toList()))).isPresent();
                }
            }
        }
        assertThat(contradictory).isGreaterThan(10);
    }

    @Test
    void findsOneMinimalConflictAmongManyWishes() {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            wishes.add(new Wish.Countries("harmless " + i, 1));
        }
        wishes.add(new Wish.Size("size", 1, 3));
        wishes.add(new Wish.Countries("countries", 4));
        Conflicts conflicts = new Consortium(question(0, 1).withWishes(wishes)).conflicts();

        assertThat(conflicts.minimal()).containsExactly(List.of("size", "countries"));
        assertThat(conflicts.complete()).isFalse();
    }

    /** Time is over at the second subproblem: what is known then is the bound of the first, which no group is better than. */
    @Test
    void statesABoundWhenTimeIsOver() {
        Duration limit = Duration.ofMillis(300);
        int gaps = 0;
        for (int seed = 0; seed < 8; seed++) {
            ConsortiumQuestion question = question(4, 700 + seed);
            ConsortiumQuestion hurried = new ConsortiumQuestion(question.candidates(), List.of(), question.wishes(), question.give(),
                    EnumSet.of(Objective.GIVE), limit);
            Optional<double[]> best = bestOfAll(hurried);
            AtomicInteger steps = new AtomicInteger();
            long over = System.nanoTime() + limit.toNanos();
            Optional<Proposal> found = new Consortium(hurried, () -> {
                while (steps.get() == 1 && System.nanoTime() < over) {
                    Thread.onSpinWait();
                }
                steps.incrementAndGet();
            }).best();
            if (found.isPresent() && !found.get().proven()) {
                ObjectivePart part = found.get().parts().getFirst();
                assertThat(part.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best.orElseThrow()[0] - EXACT);
                gaps += part.bound() > part.value() + EXACT ? 1 : 0;
            }
        }
        assertThat(gaps).isPositive();
    }

    @Test
    void whoWatchesCanEndTheSearch() {
        AtomicInteger steps = new AtomicInteger();
        Consortium watched = new Consortium(question(0, 3), () -> {
            if (steps.incrementAndGet() == 5) {
                throw new CancellationException();
            }
        });

        assertThatThrownBy(() -> watched.alternatives(4, 2)).isInstanceOf(CancellationException.class);
        assertThat(steps).hasValue(5);
    }

    @Test
    void eachGroupIsToldWhenItIsFound() {
        List<Proposal> told = new ArrayList<>();

        assertThat(new Consortium(question(0, 3)).alternatives(3, 1, told::add)).hasSize(3).isEqualTo(told);
    }

    @Test
    void refusesWishesForUnknownInstitutionsAndDoubledNames() {
        ConsortiumQuestion question = question(0, 1);
        assertThatThrownBy(() -> question.with(new Wish.Must("who", "nobody"))).hasMessageContaining("no candidate");
        assertThatThrownBy(() -> question.with(new Wish.Countries("size", 2))).hasMessageContaining("size");
    }

    private static ConsortiumQuestion only(ConsortiumQuestion question, List<String> names) {
        return question.withWishes(question.wishes().stream().filter(wish -> names.contains(wish.name())).toList());
    }

    private static ConsortiumQuestion question(int variant, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            Map<String, Double> levels = new HashMap<>();
            for (int k = 0; k < CAPABILITIES; k++) {
                if (random.nextInt(3) > 0) {
                    levels.put("K" + k, random.nextInt(11) / 10.0);
                }
            }
            candidates.add(new Candidate("N" + i, "C" + random.nextInt(5), random.nextInt(3) == 0,
                    random.nextInt(4) == 0 ? Set.of("patients") : Set.of(), levels));
        }
        List<Capability> capabilities = new ArrayList<>();
        for (int k = 0; k < CAPABILITIES; k++) {
            capabilities.add(new Capability("K" + k, variant == 4 ? random.nextDouble() : random.nextInt(5), 0.7, random.nextBoolean()));
        }
        double[][] give = new double[CANDIDATES][CANDIDATES];
        for (double[] row : give) {
            Arrays.setAll(row, j -> variant == 5 ? random.nextInt(2) : random.nextDouble());
        }
        return new ConsortiumQuestion(candidates, capabilities, wishes(variant, random), variant == 2 ? null : give,
                variant == 3 ? EnumSet.of(Objective.COVERAGE, Objective.BALANCE) : EnumSet.allOf(Objective.class), Duration.ofMinutes(1));
    }

    private static List<Wish> wishes(int variant, SplittableRandom random) {
        List<Wish> wishes = new ArrayList<>();
        int size = random.nextInt(3, 6);
        wishes.add(variant >= 6 ? new Wish.Size("size", size - 1, size + 1) : Wish.Size.exactly("size", size));
        wishes.add(new Wish.Countries("countries", random.nextInt(2, variant == 1 ? 7 : 5)));
        if (variant % 2 == 0) {
            wishes.add(new Wish.LowCapacityShare("share", random.nextInt(5) / 10.0));
        } else {
            wishes.add(new Wish.LowCapacity("low", random.nextInt(4)));
        }
        wishes.add(new Wish.AtLevel("skilled", "K1", random.nextInt(3), 0.8));
        if (variant == 1 || variant == 7) {
            wishes.add(new Wish.FromGroup("patients", "patients", random.nextInt(1, 3)));
            wishes.add(new Wish.Must("must", "N" + random.nextInt(3)));
            wishes.add(new Wish.MustNot("not", "N" + random.nextInt(CANDIDATES)));
        }
        return wishes;
    }

    private static Optional<double[]> bestOfAll(ConsortiumQuestion question) {
        return best(question, group -> true);
    }

    /** The best of all groups that are allowed and wanted, by looking at every one. */
    private static Optional<double[]> best(ConsortiumQuestion question, Predicate<List<String>> wanted) {
        List<double[]> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << CANDIDATES; bits++) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < CANDIDATES; i++) {
                if ((bits >> i & 1) == 1) {
                    members.add(question.candidates().get(i).id());
                }
            }
            if (wanted.test(members) && allowed(question, members)) {
                all.add(values(question, members));
            }
        }
        return all.stream().max(Comparator.comparing(values -> values, ConsortiumTests::compare));
    }

    private static int compare(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > EXACT) {
                return Double.compare(a[k], b[k]);
            }
        }
        return 0;
    }

    private static double[] values(Proposal proposal) {
        return proposal.parts().stream().mapToDouble(ObjectivePart::value).toArray();
    }

    private static double[] values(ConsortiumQuestion question, List<String> ids) {
        List<Candidate> members = members(question, ids);
        double coverage = 0;
        double second = 0;
        for (Capability capability : question.capabilities()) {
            long able = members.stream().filter(m -> m.levels().getOrDefault(capability.id(), -1.0) >= capability.level()).count();
            coverage += able >= 1 ? capability.weight() : 0;
            second += able >= 2 && capability.critical() ? capability.weight() : 0;
        }
        double give = 0;
        int abroad = 0;
        for (Candidate a : members) {
            for (Candidate b : members) {
                int i = question.candidates().indexOf(a);
                int j = question.candidates().indexOf(b);
                give += question.give() == null || i == j ? 0 : question.give()[i][j];
                abroad += i < j && !a.country().equals(b.country()) ? 1 : 0;
            }
        }
        double[] all = {coverage, second, give, abroad};
        return Arrays.stream(Objective.values()).filter(question.objectives()::contains).mapToDouble(o -> all[o.ordinal()]).toArray();
    }

    private static List<Candidate> members(ConsortiumQuestion question, List<String> ids) {
        return question.candidates().stream().filter(c -> ids.contains(c.id())).toList();
    }

    private static boolean allowed(ConsortiumQuestion question, List<String> ids) {
        List<Candidate> members = members(question, ids);
        long low = members.stream().filter(Candidate::lowCapacity).count();
        return question.wishes().stream().allMatch(wish -> switch (wish) {
            case Wish.Size size -> members.size() >= size.minimum() && members.size() <= size.maximum();
            case Wish.Countries countries -> members.stream().map(Candidate::country).distinct().count() >= countries.minimum();
            case Wish.LowCapacity least -> low >= least.minimum();
            case Wish.LowCapacityShare share -> low >= share.minimum() * members.size() - EXACT;
            case Wish.Must must -> ids.contains(must.candidate());
            case Wish.MustNot not -> !ids.contains(not.candidate());
            case Wish.AtLevel at ->
                members.stream().filter(m -> m.levels().getOrDefault(at.capability(), -1.0) >= at.level()).count() >= at.minimum();
            case Wish.FromGroup from -> members.stream().filter(m -> m.groups().contains(from.group())).count() >= from.minimum();
        });
    }
}
