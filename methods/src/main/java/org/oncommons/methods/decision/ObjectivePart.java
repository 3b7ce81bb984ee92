package org.oncommons.methods.decision;

/**
 * One part of the objective of a group.
 *
 * @param objective which part
 * @param value     what the group reaches, in the unit of the weights or of the give matrix
 * @param bound     no allowed group that is equal in all earlier parts reaches more than this; equals the value when proven
 * @param proven    whether the value is proven to be the best
 */
public record ObjectivePart(Objective objective, double value, double bound, boolean proven) {

    /** How far the bound lies above the value, as a share of the bound; 0 when proven. */
    public double gap() {
        return proven || bound <= 0 ? 0 : (bound - value) / bound;
    }
}
