package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The majority graph of a matrix of margins (margin[i][j] &gt; 0: i beats j). */
final class Dominance {

    private Dominance() {}

    /**
     * Splits the items into the finest sequence of sets such that every item of an earlier set strictly beats every item of a later one.
     * Every Kemeny order keeps this sequence (extended Condorcet criterion: Truchon 1998; moving an earlier set up changes no pair within
     * the sets and improves each pair across), so each set can be ordered by itself. The first set is the Smith set.
     *
     * @param items the item numbers to split, kept in this order within each set
     */
    static List<int[]> components(double[][] margins, int[] items) {
        int[] sorted = byWins(margins, items);
        List<int[]> components = new ArrayList<>();
        int from = 0;
        int farthest = 0;
        for (int p = 0; p < sorted.length; p++) {
            for (int q = sorted.length - 1; q > p && q > farthest; q--) {
                if (margins[sorted[p]][sorted[q]] <= 0) {
                    farthest = q;
                }
            }
            if (farthest <= p) {
                components.add(inOrderOf(items, Arrays.copyOfRange(sorted, from, p + 1)));
                from = p + 1;
                farthest = p + 1;
            }
        }
        return components;
    }

    /** Members of a dominating set have at least as many wins as there are items outside, others fewer: so it is a prefix of this order. */
    private static int[] byWins(double[][] margins, int[] items) {
        int n = items.length;
        long[] keys = new long[n];
        for (int a = 0; a < n; a++) {
            int wins = 0;
            for (int b : items) {
                if (margins[items[a]][b] > 0) {
                    wins++;
                }
            }
            keys[a] = (long) (n - wins) * n + a;
        }
        Arrays.sort(keys);
        int[] sorted = new int[n];
        for (int a = 0; a < n; a++) {
            sorted[a] = items[(int) (keys[a] % n)];
        }
        return sorted;
    }

    private static int[] inOrderOf(int[] items, int[] members) {
        if (members.length == 1) {
            return members;
        }
        return Arrays.stream(items).filter(item -> Arrays.stream(members).anyMatch(member -> member == item)).toArray();
    }

    /** reach[i][j]: a path of strict majorities leads from i to j (Warshall's algorithm). */
    static boolean[][] closure(double[][] margins) {
        int m = margins.length;
        boolean[][] reach = new boolean[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                reach[i][j] = margins[i][j] > 0;
            }
        }
        for (int via = 0; via < m; via++) {
            for (int i = 0; i < m; i++) {
                if (reach[i][via]) {
                    for (int j = 0; j < m; j++) {
                        reach[i][j] |= reach[via][j];
                    }
                }
            }
        }
        return reach;
    }
}
