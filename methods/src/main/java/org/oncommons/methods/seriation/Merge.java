package org.oncommons.methods.seriation;

/**
 * Two clusters become one. Rows are clusters 0 to n − 1, the cluster of merge t is n + t.
 *
 * @param left   the cluster with the smaller number
 * @param right  the other one
 * @param height mean distance between their rows
 * @param size   number of rows in the new cluster
 */
public record Merge(int left, int right, double height, int size) {}
