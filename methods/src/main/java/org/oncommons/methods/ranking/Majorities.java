package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What simple majorities say, before any method: i beats j when N<sub>ij</sub> &gt; N<sub>ji</sub>.
 *
 * <p>Sources: Condorcet (1785); Smith, Econometrica 41 (1973) 1027 for the smallest set whose members beat everyone outside.
 *
 * @param pairs           the counts
 * @param condorcetWinner beats every other item
 * @param smithSet        smallest non-empty set of items that each beat every item outside it, by name; one item when there is a winner
 * @param cycles          sets of more than one item within which each can be reached from each by strict majorities, by name
 * @param threeCycles     all i &gt; j &gt; k &gt; i by strict majorities, each starting with its first name
 */
public record Majorities(PairwiseCounts pairs, Optional<String> condorcetWinner, List<String> smithSet, List<List<String>> cycles,
        List<List<String>> threeCycles) {

    /** Finds winner, Smith set and cycles. */
    public static Majorities of(PairwiseCounts pairs) {
        List<String> items = pairs.ballots().items();
        double[][] margins = pairs.margins();
        int[] byName = pairs.ballots().byName();
        List<String> smith = named(items, Dominance.components(margins, byName).getFirst());
        Optional<String> winner = smith.size() == 1 ? Optional.of(smith.getFirst()) : Optional.empty();
        return new Majorities(pairs, winner, smith, strictCycles(items, margins), threeCycles(items, margins, byName));
    }

    private static List<String> named(List<String> items, int[] numbers) {
        return IntStream.of(numbers).mapToObj(items::get).sorted().toList();
    }

    /** Strongly connected components of the strict majority graph by transitive closure; m is small enough for m cubed. */
    private static List<List<String>> strictCycles(List<String> items, double[][] margins) {
        boolean[][] reach = Dominance.closure(margins);
        int m = reach.length;
        TreeSet<List<String>> found = new TreeSet<>((a, b) -> a.getFirst().compareTo(b.getFirst()));
        for (int i = 0; i < m; i++) {
            int start = i;
            int[] mutual = IntStream.range(0, m).filter(j -> j == start || reach[start][j] && reach[j][start]).toArray();
            if (mutual.length > 1) {
                found.add(named(items, mutual));
            }
        }
        return List.copyOf(found);
    }

    private static List<List<String>> threeCycles(List<String> items, double[][] margins, int[] byName) {
        List<List<String>> found = new ArrayList<>();
        for (int a = 0; a < byName.length; a++) {
            for (int b = a + 1; b < byName.length; b++) {
                for (int c = b + 1; c < byName.length; c++) {
                    int i = byName[a];
                    int j = byName[b];
                    int k = byName[c];
                    if (margins[i][j] > 0 && margins[j][k] > 0 && margins[k][i] > 0) {
                        found.add(List.of(items.get(i), items.get(j), items.get(k)));
                    } else if (margins[i][k] > 0 && margins[k][j] > 0 && margins[j][i] > 0) {
                        found.add(List.of(items.get(i), items.get(k), items.get(j)));
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
