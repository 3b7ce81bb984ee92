package org.oncommons.methods.seriation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Average linkage (UPGMA; Sokal and Michener 1958) by the nearest-neighbour chain (Murtagh 1983), n² in time and memory. Accurate to
 * 1e-12 of the largest
 * distance. Merges are ordered by height; with equal distances the chain decides, always the same way.
 */
public final class AverageLinkage {

    private final double[][] distance;
    private final int[] size;
    private final boolean[] gone;

    private AverageLinkage(double[][] distances) {
        distance = Arrays.stream(distances).map(double[]::clone).toArray(double[][]::new);
        size = new int[distances.length];
        Arrays.fill(size, 1);
        gone = new boolean[distances.length];
    }

    /**
     * The tree, lowest merge first, n − 1 of them.
     *
     * @param distances n x n, symmetric, 0 on the diagonal; not changed
     */
    public static List<Merge> of(double[][] distances) {
        return new AverageLinkage(distances).run();
    }

    private List<Merge> run() {
        int n = size.length;
        List<Merge> unordered = new ArrayList<>();
        int[] chain = new int[n];
        int length = 0;
        while (unordered.size() < n - 1) {
            if (length == 0) {
                chain[length++] = firstLeft();
            }
            int top = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(top, before);
            if (nearest == before) {
                length -= 2;
                unordered.add(new Merge(Math.min(top, before), Math.max(top, before), distance[top][before], size[top] + size[before]));
                merge(top, before);
            } else {
                chain[length++] = nearest;
            }
        }
        return numbered(unordered, n);
    }

    private int firstLeft() {
        int first = 0;
        while (gone[first]) {
            first++;
        }
        return first;
    }

    /** The nearest cluster; the one before in the chain wins ties, otherwise the chain would not end. */
    private int nearest(int top, int before) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : distance[top][before];
        for (int i = 0; i < size.length; i++) {
            if (!gone[i] && i != top && (distance[top][i] < least || nearest < 0)) {
                nearest = i;
                least = distance[top][i];
            }
        }
        return nearest;
    }

    /** The merged cluster takes the place of {@code b} (Lance and Williams 1967). */
    private void merge(int a, int b) {
        for (int i = 0; i < size.length; i++) {
            if (!gone[i] && i != a && i != b) {
                double mean = (size[a] * distance[a][i] + size[b] * distance[b][i]) / (size[a] + size[b]);
                distance[b][i] = mean;
                distance[i][b] = mean;
            }
        }
        size[b] += size[a];
        gone[a] = true;
    }

    /**
     * Sorts by height and replaces the rows that stand for clusters by the clusters' numbers; sizes follow the sorted order, which
     * rounding may swap.
     */
    private static List<Merge> numbered(List<Merge> unordered, int n) {
        List<Merge> sorted = unordered.stream().sorted(Comparator.comparingDouble(Merge::height)).toList();
        int[] rows = new int[2 * n];
        Arrays.fill(rows, 0, n, 1);
        int[] parent = new int[2 * n];
        Arrays.setAll(parent, i -> i);
        List<Merge> numbered = new ArrayList<>();
        for (Merge merge : sorted) {
            int left = root(parent, merge.left());
            int right = root(parent, merge.right());
            int cluster = n + numbered.size();
            parent[left] = cluster;
            parent[right] = cluster;
            rows[cluster] = rows[left] + rows[right];
            numbered.add(new Merge(Math.min(left, right), Math.max(left, right), merge.height(), rows[cluster]));
        }
        return numbered;
    }

    private static int root(int[] parent, int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
