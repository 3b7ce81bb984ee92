package org.oncommons.methods.survival;

/**
 * A cumulative hazard H(t) and the time at which it is reached; integrals over H instead of t are smooth also where hazards jump or
 * start infinite.
 */
interface HazardClock {

    /** H(t). */
    double cumulative(double time);

    /** t with H(t) = reached. */
    double time(double reached);

    /** All hazards multiplied. */
    default HazardClock times(double hazardRatio) {
        HazardClock base = this;
        return new HazardClock() {

            @Override
            public double cumulative(double time) {
                return hazardRatio * base.cumulative(time);
            }

            @Override
            public double time(double reached) {
                return base.time(reached / hazardRatio);
            }
        };
    }

    /** Of hazards that are constant between times. */
    static HazardClock of(SurvivalCurve curve) {
        return new HazardClock() {

            @Override
            public double cumulative(double time) {
                return -Math.log(curve.survival(time));
            }

            @Override
            public double time(double reached) {
                double left = reached;
                int piece = 0;
                while (piece + 1 < curve.pieces()) {
                    double here = curve.hazardOfPiece(piece) * (curve.start(piece + 1) - curve.start(piece));
                    if (left <= here) {
                        break;
                    }
                    left -= here;
                    piece++;
                }
                return left <= 0 ? curve.start(piece) : curve.start(piece) + left / curve.hazardOfPiece(piece);
            }
        };
    }

    /** Weibull's, S(t) = s<sup>(t/t0)^shape</sup>. */
    static HazardClock weibull(double time, double survival, double shape) {
        double atTime = -Math.log(survival);
        return new HazardClock() {

            @Override
            public double cumulative(double when) {
                return atTime * Math.pow(when / time, shape);
            }

            @Override
            public double time(double reached) {
                return time * Math.pow(reached / atTime, 1 / shape);
            }
        };
    }
}
