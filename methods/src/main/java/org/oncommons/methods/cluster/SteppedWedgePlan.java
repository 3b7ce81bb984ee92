package org.oncommons.methods.cluster;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A stepped wedge: all clusters begin with standard treatment, and at each step as many change to less treatment, until all have.
 *
 * @param steps       at which clusters change; there is one period more
 * @param clusters    that change at each step
 * @param patients    of a cluster in a period
 * @param correlation rho, correlation of two patients of a cluster
 * @param deviation   standard deviation of the outcome of all patients; for an event rate p the root of p(1 - p)
 * @param distance    between margin and true difference (non-inferiority), or the true difference (superiority)
 * @param alpha       one-sided type I error
 */
public record SteppedWedgePlan(
        @Quantity(unit = "steps", help = "At which clusters change", least = 1, most = 100) int steps,
        @Quantity(unit = "clusters", help = "That change at each step", least = 1, most = 1000) int clusters,
        @Quantity(unit = "patients", help = "Of a cluster in a period", least = 1, most = 1e6) double patients,
        @Quantity(unit = "correlation", help = "Of two patients of a cluster", least = 0, below = 1) double correlation,
        @Quantity(unit = "units of the outcome", help = "Standard deviation; for an event rate p the root of p(1 - p)", above = 0,
                most = 1e9)
        double deviation,
        @Quantity(unit = "units of the outcome", help = "Between margin and true difference", above = 0, most = 1e9) double distance,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha) {

    /** @throws ImpossibleInput if a number is out of its range, or a single cluster can tell nothing */
    public SteppedWedgePlan {
        Quantities.require(SteppedWedgePlan.class, steps, clusters, patients, correlation, deviation, distance, alpha);
        if (steps == 1) {
            throw new ImpossibleInput("With a single step all clusters change at once, and time cannot be told from treatment: plan at "
                    + "least 2 "
                    + "steps.", "steps");
        }
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
