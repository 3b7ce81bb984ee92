package org.oncommons.methods.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.grouping.Groups.Group;
import org.oncommons.methods.seriation.Merge;

/**
 * Against scipy 1.17.1: cosine distances of 12 random unit vectors (numpy default_rng(20251125).normal(size=(12, 4)), rounded to six
 * places), scipy.cluster.hierarchy linkage(…, "average") and fcluster(…, t, "distance"); medoids by numpy from the same matrix.
 */
class GroupsReferenceTests {

    /** Means of up to 35 distances of order one that are exact to six places. */
    private static final double ROUNDING = 1e-12;

    private static final double[][] DISTANCES = {
            {0, 0.460000, 1.526721, 0.195376, 1.868088, 0.458090, 1.580881, 0.871606, 0.990433, 0.404970, 0.759385, 0.752600},
            {0.460000, 0, 1.466466, 0.256714, 1.516910, 0.423695, 0.810268, 1.266535, 0.508475, 0.134089, 0.377881, 1.217372},
            {1.526721, 1.466466, 0, 1.568677, 0.132247, 0.898343, 0.621477, 0.320377, 1.311331, 1.351361, 0.643115, 0.736234},
            {0.195376, 0.256714, 1.568677, 0, 1.800695, 0.241640, 1.495009, 1.301175, 1.124176, 0.081973, 0.548812, 0.618750},
            {1.868088, 1.516910, 0.132247, 1.800695, 0, 1.267701, 0.365175, 0.660159, 1.075374, 1.536109, 0.903465, 1.085321},
            {0.458090, 0.423695, 0.898343, 0.241640, 1.267701, 0, 1.237244, 0.838042, 1.338965, 0.146630, 0.139774, 0.380478},
            {1.580881, 0.810268, 0.621477, 1.495009, 0.365175, 1.237244, 0, 0.907243, 0.325593, 1.155773, 0.717555, 1.694255},
            {0.871606, 1.266535, 0.320377, 1.301175, 0.660159, 0.838042, 0.907243, 0, 1.075345, 1.276168, 0.699444, 0.838886},
            {0.990433, 0.508475, 1.311331, 1.124176, 1.075374, 1.338965, 0.325593, 1.075345, 0, 1.009444, 0.998006, 1.942906},
            {0.404970, 0.134089, 1.351361, 0.081973, 1.536109, 0.146630, 1.155773, 1.276168, 1.009444, 0, 0.284118, 0.711888},
            {0.759385, 0.377881, 0.643115, 0.548812, 0.903465, 0.139774, 0.717555, 0.699444, 0.998006, 0.284118, 0, 0.733901},
            {0.752600, 1.217372, 0.736234, 0.618750, 1.085321, 0.380478, 1.694255, 0.838886, 1.942906, 0.711888, 0.733901, 0}};

    /** Left, right, height, size. */
    private static final double[][] TREE = {
            {3, 9, 0.081973, 2},
            {2, 4, 0.132247, 2},
            {5, 10, 0.139774, 2},
            {1, 12, 0.1954015, 3},
            {6, 8, 0.325593, 2},
            {14, 15, 0.3371293333333334, 5},
            {0, 17, 0.4555642, 6},
            {7, 13, 0.49026800000000004, 3},
            {11, 18, 0.7358314999999999, 7},
            {16, 19, 0.8926575000000001, 5},
            {20, 21, 1.1961272, 12}};

    @Test
    void growsTheReferenceTree() {
        List<Merge> merges = Groups.of(DISTANCES, 0).merges();

        assertThat(merges).hasSize(TREE.length);
        for (int t = 0; t < TREE.length; t++) {
            assertThat(List.of((double) merges.get(t).left(), (double) merges.get(t).right(), (double) merges.get(t).size()))
                    .containsExactly(TREE[t][0], TREE[t][1], TREE[t][3]);
            assertThat(merges.get(t).height()).isCloseTo(TREE[t][2], within(ROUNDING));
        }
    }

    @Test
    void cutsTheReferenceGroups() {
        assertThat(Groups.of(DISTANCES, 0.3).groups()).containsExactly(
                group(9, 1, 3, 9), group(2, 2, 4), group(5, 5, 10), group(0, 0), group(6, 6), group(7, 7), group(8, 8), group(11, 11));
        assertThat(Groups.of(DISTANCES, 0.5).groups()).containsExactly(
                group(9, 0, 1, 3, 5, 9, 10), group(2, 2, 4, 7), group(6, 6, 8), group(11, 11));
        assertThat(Groups.of(DISTANCES, 0.8).groups()).containsExactly(
                group(9, 0, 1, 3, 5, 9, 10, 11), group(2, 2, 4, 7), group(6, 6, 8));
    }

    private static Group group(int medoid, Integer... members) {
        return new Group(medoid, List.of(members));
    }
}
