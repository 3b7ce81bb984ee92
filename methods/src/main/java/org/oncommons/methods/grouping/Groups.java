package org.oncommons.methods.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.oncommons.methods.seriation.AverageLinkage;
import org.oncommons.methods.seriation.Merge;

/**
 * Groups by average linkage (UPGMA; Sokal and Michener 1958), cut at a height: two parts belong together when the mean distance between
 * their members is at most {@code cut}. Average linkage has no reversals, so that every group's merges lie at or below the cut and every
 * merge of two groups above it. The same distances give the same groups; n² in time and memory.
 *
 * @param cut    greatest mean distance within a group, in the unit of the distances
 * @param merges the whole tree, lowest first
 * @param groups the largest first, equally large ones by their first member; those of one member included
 */
public record Groups(double cut, List<Merge> merges, List<Group> groups) {

    public Groups {
        merges = List.copyOf(merges);
        groups = List.copyOf(groups);
    }

    /**
     * Things that belong together.
     *
     * @param medoid  the member with the least sum of distances to the others; of several the first
     * @param members indices, ascending
     */
    public record Group(int medoid, List<Integer> members) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * @param distances n x n, symmetric, 0 on the diagonal, finite; n may be 0
     * @throws IllegalArgumentException when a distance is not finite or the matrix is not symmetric
     */
    public static Groups of(double[][] distances, double cut) {
        check(distances);
        int n = distances.length;
        List<Merge> merges = n == 0 ? List.of() : AverageLinkage.of(distances);
        int[] top = IntStream.range(0, 2 * n).toArray();
        for (int t = merges.size() - 1; t >= 0; t--) {
            Merge merge = merges.get(t);
            boolean within = merge.height() <= cut;
            top[merge.left()] = within ? top[n + t] : merge.left();
            top[merge.right()] = within ? top[n + t] : merge.right();
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, n).forEach(i -> members.computeIfAbsent(top[i], unused -> new ArrayList<>()).add(i));
        List<Group> groups = members.values().stream().map(group -> new Group(medoid(distances, group), group))
                .sorted(Comparator.comparingInt((Group group) -> -group.members().size()).thenComparingInt(group -> group.members().getFirst()))
                .toList();
        return new Groups(cut, merges, groups);
    }

    /**
     * The member in the middle (Kaufman and Rousseeuw 1990, chapter 2).
     *
     * @param members at least one
     */
    public static int medoid(double[][] distances, List<Integer> members) {
        return members.stream().min(Comparator.comparingDouble(one -> members.stream().mapToDouble(other -> distances[one][other]).sum()))
                .orElseThrow(() -> new IllegalArgumentException("A group without members has no middle"));
    }

    private static void check(double[][] distances) {
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(distances[i][j]) || distances[i][j] != distances[j][i]) {
                    throw new IllegalArgumentException("Distance of " + i + " and " + j + " is not finite, or not the same both ways");
                }
            }
            if (!Arrays.stream(distances[i]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("A distance of " + i + " is not finite");
            }
        }
    }
}
