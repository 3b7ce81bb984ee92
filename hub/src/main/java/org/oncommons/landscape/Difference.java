package org.oncommons.landscape;

/**
 * How two types of institution differ in one concept.
 *
 * @param lower    of the difference of means, 95 %
 * @param upper    of it
 * @param p        of the permutation test
 * @param adjusted p after Benjamini and Hochberg, over all concepts that were compared
 */
public record Difference(
        String concept, int countA, int countB, double meanA, double meanB, double difference, double lower, double upper, double p,
        double adjusted) {}
