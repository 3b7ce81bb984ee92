package org.oncommons.methods.cluster;

import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A parallel trial of clusters.
 *
 * @param patients    that a trial randomising patients would need, both arms
 * @param clusterSize mean patients of a cluster
 * @param variation   coefficient of variation of the cluster sizes
 * @param correlation rho, correlation of two patients of a cluster
 */
public record ClusterPlan(
        @Quantity(unit = "patients", help = "That a trial randomising patients would need, both arms", least = 2,
                most = 1e7) double patients,
        @Quantity(unit = "patients", help = "Mean size of a cluster", least = 1, most = 1e6) double clusterSize,
        @Quantity(unit = "coefficient of variation", help = "Of the cluster sizes", least = 0, most = 5, otherwise = 0) double variation,
        @Quantity(unit = "correlation", help = "Of two patients of a cluster", least = 0, below = 1) double correlation) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of its range */
    public ClusterPlan {
        Quantities.require(ClusterPlan.class, patients, clusterSize, variation, correlation);
    }
}
