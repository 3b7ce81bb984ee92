package org.oncommons.methods.seriation;

import java.util.Arrays;
import java.util.List;

/**
 * Optimal leaf ordering (Bar-Joseph, Gifford and Jaakkola 2001, Bioinformatics 17:S22): among the 2^(n−1) orders that keep every cluster
 * together, one with
 * the least sum of distances between neighbours. For every pair of end leaves of a cluster the least sum is found from those of its two
 * parts, in two steps, so that the time grows with n³ and the memory with n². Where several orders are equally short, the first one found.
 */
final class LeafOrder {

    private final int n;
    private final List<Merge> merges;
    private final int[] leaves;
    private final int[] from;
    private final int[] to;
    /** By positions in {@link #leaves}. */
    private final double[][] distance;
    /** Least sum within the smallest cluster that holds both positions, with these at its ends. */
    private final double[][] least;

    private LeafOrder(double[][] distances, List<Merge> merges) {
        n = distances.length;
        this.merges = merges;
        leaves = new int[n];
        from = new int[2 * n - 1];
        to = new int[2 * n - 1];
        place(2 * n - 2, 0);
        distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            int row = leaves[i];
            Arrays.setAll(distance[i], j -> distances[row][leaves[j]]);
        }
        least = new double[n][n];
    }

    /** Row indices in their best order; of the two directions the one that begins with the smaller index. */
    static int[] of(double[][] distances, List<Merge> merges) {
        if (distances.length < 2) {
            return new int[distances.length];
        }
        return new LeafOrder(distances, merges).run();
    }

    private void place(int root, int start) {
        int[] stack = new int[2 * n];
        int depth = 0;
        stack[depth++] = root;
        int position = start;
        while (depth > 0) {
            int cluster = stack[--depth];
            from[cluster] = position;
            to[cluster] = position + size(cluster);
            if (cluster < n) {
                leaves[position++] = cluster;
            } else {
                stack[depth++] = merges.get(cluster - n).right();
                stack[depth++] = merges.get(cluster - n).left();
            }
        }
    }

    private int size(int cluster) {
        return cluster < n ? 1 : merges.get(cluster - n).size();
    }

    private int[] run() {
        for (Merge merge : merges) {
            join(merge.left(), merge.right());
        }
        int[] order = new int[n];
        int root = 2 * n - 2;
        int[] ends = bestEnds(root);
        trace(root, ends[0], ends[1], order);
        if (order[0] > order[n - 1]) {
            for (int i = 0; i < n / 2; i++) {
                int other = order[i];
                order[i] = order[n - 1 - i];
                order[n - 1 - i] = other;
            }
        }
        return order;
    }

    private void join(int a, int b) {
        double[] reach = new double[to[b] - from[b]];
        for (int u = from[a]; u < to[a]; u++) {
            Arrays.fill(reach, Double.POSITIVE_INFINITY);
            for (int m = innerFrom(a, u); m < innerTo(a, u); m++) {
                double begin = least[u][m];
                double[] row = distance[m];
                for (int k = 0; k < reach.length; k++) {
                    reach[k] = Math.min(reach[k], begin + row[from[b] + k]);
                }
            }
            for (int w = from[b]; w < to[b]; w++) {
                double best = Double.POSITIVE_INFINITY;
                double[] row = least[w];
                int end = innerTo(b, w);
                for (int k = innerFrom(b, w); k < end; k++) {
                    best = Math.min(best, reach[k - from[b]] + row[k]);
                }
                least[u][w] = best;
            }
        }
        for (int u = from[a]; u < to[a]; u++) {
            for (int w = from[b]; w < to[b]; w++) {
                least[w][u] = least[u][w];
            }
        }
    }

    /** With one end of a cluster given, the other end lies in the other part: here that part begins. A leaf is both of its ends. */
    private int innerFrom(int cluster, int end) {
        return cluster < n ? end : from[otherPart(cluster, end)];
    }

    private int innerTo(int cluster, int end) {
        return cluster < n ? end + 1 : to[otherPart(cluster, end)];
    }

    private int otherPart(int cluster, int position) {
        Merge merge = merges.get(cluster - n);
        return position >= from[merge.left()] && position < to[merge.left()] ? merge.right() : merge.left();
    }

    private int[] bestEnds(int root) {
        Merge merge = merges.get(root - n);
        int[] best = {from[merge.left()], from[merge.right()]};
        for (int u = from[merge.left()]; u < to[merge.left()]; u++) {
            for (int w = from[merge.right()]; w < to[merge.right()]; w++) {
                if (least[u][w] < least[best[0]][best[1]]) {
                    best = new int[] {u, w};
                }
            }
        }
        return best;
    }

    /** Writes the order of every cluster into its place, cluster by cluster from the root; each knows its first and last leaf. */
    private void trace(int root, int first, int last, int[] order) {
        int[][] stack = new int[2 * n][];
        int depth = 0;
        stack[depth++] = new int[] {root, first, last, 0};
        while (depth > 0) {
            int[] task = stack[--depth];
            int cluster = task[0];
            if (cluster < n) {
                order[task[3]] = cluster;
                continue;
            }
            int back = otherPart(cluster, task[1]);
            int front = otherPart(cluster, task[2]);
            int[] inner = inner(front, back, task[1], task[2]);
            stack[depth++] = new int[] {front, task[1], inner[0], task[3]};
            stack[depth++] = new int[] {back, inner[1], task[2], task[3] + size(front)};
        }
    }

    /** Which leaves meet in the middle, given the two ends. */
    private int[] inner(int front, int back, int first, int last) {
        int[] best = null;
        double sum = Double.POSITIVE_INFINITY;
        for (int m = innerFrom(front, first); m < innerTo(front, first); m++) {
            for (int k = innerFrom(back, last); k < innerTo(back, last); k++) {
                double other = least[first][m] + distance[m][k] + least[k][last];
                if (best == null || other < sum) {
                    best = new int[] {m, k};
                    sum = other;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("A cluster without leaves");
        }
        return best;
    }
}
