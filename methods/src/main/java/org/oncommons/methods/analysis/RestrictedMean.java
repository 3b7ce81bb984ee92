package org.oncommons.methods.analysis;

/**
 * Mean time free of the event up to tau; also a difference of two of them.
 *
 * @param tau           up to when
 * @param mean          in the unit of the times
 * @param standardError of the mean
 */
public record RestrictedMean(double tau, double mean, double standardError) {

    /** The loss of less treatment: the standard arm's mean minus this one. */
    public RestrictedMean lossAgainst(RestrictedMean control) {
        return new RestrictedMean(tau, control.mean - mean, Math.hypot(control.standardError, standardError));
    }

    /** Normal interval. */
    public Estimate interval(double level) {
        return Estimate.normal(mean, standardError, level);
    }
}
