package org.oncommons.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.disclosure.Decision.Outcome;

/** Attacks the result: whatever a reader can work out from shown cells must have enough institutions behind it. */
class DisclosureTests {

    @Test
    void withholdsCellsWithTooFewInstitutions() {
        Disclosure disclosure = Disclosure.of(List.of(cell("total", 1, 10), cell("two", 1, 2), cell("none", 1, 0)), 3);

        assertThat(outcome(disclosure, "two")).isEqualTo(Outcome.TOO_FEW);
        assertThat(disclosure.shown()).containsExactlyInAnyOrder("total", "none");
    }

    @Test
    void withholdsWhatLeavesTooFewOutside() {
        Disclosure disclosure = Disclosure.of(List.of(cell("total", 1, 10), cell("all but two", 1, 8), cell("all but three", 1, 7)), 3);

        assertThat(outcome(disclosure, "all but two")).isEqualTo(Outcome.DERIVABLE);
        assertThat(decision(disclosure, "all but two").protects()).containsExactlyInAnyOrder("N09", "N10");
        assertThat(disclosure.shows("all but three")).isTrue();
    }

    @Test
    void withholdsASecondCountryWhenOneIsTooSmall() {
        Disclosure disclosure = Disclosure.of(
                List.of(cell("total", 1, 12), cell("DE", 1, 5), cell("FR", 6, 8), cell("IT", 9, 11), cell("MT", 12, 12)), 3);

        assertThat(disclosure.shown()).containsExactlyInAnyOrder("total", "DE", "FR");
        assertThat(outcome(disclosure, "IT")).isEqualTo(Outcome.DERIVABLE);
    }

    @Test
    void withholdsTheCrossingOfTwoFilters() {
        Disclosure disclosure = Disclosure.of(
                List.of(cell("country", 1, 6), cell("type", 4, 12), cell("country and type", 4, 6), cell("country or type", 1, 12)), 3);
        assertThat(disclosure.shown()).hasSize(4);

        Disclosure tight = Disclosure.of(List.of(cell("country", 1, 6), cell("type", 5, 12), cell("country or type", 1, 12)), 3);
        assertThat(outcome(tight, "country or type")).isEqualTo(Outcome.DERIVABLE);
        assertThat(decision(tight, "country or type").protects()).containsExactlyInAnyOrder("N05", "N06");
    }

    @Test
    void withholdsWhatANewWaveAddsByOneInstitution() {
        Cell before = new Cell("wave 1", institutions(1, 9), true);
        Disclosure disclosure = Disclosure.of(List.of(cell("wave 2", 1, 10), cell("wave 2 DE", 1, 6), before), 3);

        assertThat(outcome(disclosure, "wave 2")).isEqualTo(Outcome.DERIVABLE);
        assertThat(disclosure.shows("wave 2 DE")).isTrue();
        assertThat(disclosure.broken()).isEmpty();
    }

    @Test
    void namesWhatIsAlreadyLaidOpenAndAddsNothing() {
        Disclosure disclosure = Disclosure.of(List.of(new Cell("old", institutions(1, 9), true),
                new Cell("older", institutions(1, 8), true),
                cell("new", 1, 4), cell("again", 1, 9)), 3);

        assertThat(disclosure.broken()).containsExactly("N09");
        assertThat(disclosure.shown()).containsExactlyInAnyOrder("old", "older", "again");
    }

    @Test
    void nothingBehindFewerThanTheThresholdCanBeWorkedOut() {
        int secondary = 0;
        for (int seed = 0; seed < 150; seed++) {
            int threshold = 2 + seed % 3;
            List<Cell> cells = family(seed, 9);
            Disclosure disclosure = Disclosure.of(cells, threshold);
            List<Cell> shown = cells.stream().filter(cell -> disclosure.shows(cell.id())).toList();
            assertThat(smallest(shown, 9)).as("seed %d", seed).isGreaterThanOrEqualTo(threshold);
            for (Decision decision : disclosure.decisions()) {
                if (decision.outcome() == Outcome.DERIVABLE) {
                    secondary++;
                    List<Cell> more = new ArrayList<>(shown);
                    more.add(decision.cell());
                    assertThat(smallest(more, 9)).as("seed %d without need", seed).isLessThan(threshold);
                    assertThat(decision.protects()).isNotEmpty().hasSizeLessThan(threshold);
                }
            }
        }
        assertThat(secondary).isGreaterThan(100);
    }

    @Test
    void theSameFamilyGivesTheSameDecision() {
        List<Cell> cells = family(4, 20);
        Disclosure first = Disclosure.of(cells, 3);
        List<Cell> copied = cells.stream()
                .map(cell -> new Cell(cell.id(), new HashSet<>(new TreeSet<>(cell.institutions())), false)).toList();

        assertThat(Disclosure.of(copied, 3)).isEqualTo(first);
    }

    @Test
    void decidesForAThousandInstitutionsWithTwoFilters() {
        Random random = new Random(1);
        int[] country = random.ints(1000, 0, 30).toArray();
        int[] type = random.ints(1000, 0, 3).toArray();
        List<Cell> cells = new ArrayList<>(List.of(cell("total", 0, 999)));
        for (int t = 0; t < 3; t++) {
            int wanted = t;
            cells.add(Cell.of("type " + t, named(IntStream.range(0, 1000).filter(i -> type[i] == wanted))));
        }
        for (int c = 0; c < 30; c++) {
            int wanted = c;
            cells.add(Cell.of("country " + c, named(IntStream.range(0, 1000).filter(i -> country[i] == wanted))));
            for (int t = 0; t < 3; t++) {
                int both = t;
                cells.add(Cell.of("country " + c + " type " + t,
                        named(IntStream.range(0, 1000).filter(i -> country[i] == wanted && type[i] == both))));
            }
        }
        Disclosure disclosure = Disclosure.of(cells, 10);

        assertThat(disclosure.shown().size()).isBetween(60, cells.size() - 1);
        assertThat(disclosure.decisions()).extracting(Decision::outcome).contains(Outcome.TOO_FEW, Outcome.DERIVABLE);
    }

    @Test
    void refusesDoubledIdsAndNoThreshold() {
        assertThatThrownBy(() -> Disclosure.of(List.of(cell("a", 1, 2), cell("a", 1, 3)), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Disclosure.of(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Smallest number of institutions for which a combination can be worked out, by rational elimination over every set of
     * institutions.
     */
    private static int smallest(List<Cell> shown, int n) {
        int rank = rank(shown, n, Set.of());
        int smallest = Integer.MAX_VALUE;
        for (int bits = 1; bits < 1 << n; bits++) {
            Set<String> open = new HashSet<>();
            for (int i = 0; i < n; i++) {
                if ((bits >> i & 1) == 1) {
                    open.add(name(i + 1));
                }
            }
            if (open.size() < smallest && open.size() < 5 && rank(shown, n, open) < rank) {
                smallest = open.size();
            }
        }
        return smallest;
    }

    /** Rank of the membership matrix without some columns, by fraction-free elimination. */
    private static int rank(List<Cell> cells, int n, Set<String> without) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (Cell cell : cells) {
            rows.add(IntStream.rangeClosed(1, n).mapToObj(DisclosureTests::name)
                    .map(name -> cell.institutions().contains(name) && !without.contains(name) ? BigInteger.ONE : BigInteger.ZERO)
                    .toArray(BigInteger[]::new));
        }
        int rank = 0;
        for (int column = 0; column < n; column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, rank, pivot);
            BigInteger[] lead = rows.get(rank);
            for (int r = rank + 1; r < rows.size(); r++) {
                BigInteger[] row = rows.get(r);
                BigInteger factor = row[column];
                for (int c = 0; c < n; c++) {
                    row[c] = row[c].multiply(lead[column]).subtract(lead[c].multiply(factor));
                }
            }
            rank++;
        }
        return rank;
    }

    private static List<Cell> family(int seed, int n) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>(List.of(cell("total", 1, n)));
        for (int c = 0; c < 7; c++) {
            int share = 1 + random.nextInt(9);
            Set<String> members = new HashSet<>();
            IntStream.rangeClosed(1, n).filter(i -> random.nextInt(10) < share).forEach(i -> members.add(name(i)));
            cells.add(Cell.of("cell " + c, members));
        }
        return cells;
    }

    private static Decision decision(Disclosure disclosure, String id) {
        return disclosure.decisions().stream().filter(decision -> decision.cell().id().equals(id)).findFirst().orElseThrow();
    }

    private static Outcome outcome(Disclosure disclosure, String id) {
        return decision(disclosure, id).outcome();
    }

    private static Cell cell(String id, int first, int last) {
        return Cell.of(id, institutions(first, last));
    }

    private static Set<String> institutions(int first, int last) {
        return named(IntStream.rangeClosed(first, last));
    }

    private static Set<String> named(IntStream numbers) {
        Set<String> names = new HashSet<>();
        numbers.forEach(i -> names.add(name(i)));
        return names;
    }

    private static String name(int i) {
        return "N%02d".formatted(i);
    }
}
