package org.oncommons.methods.survival;

/**
 * Probability that a patient's event is seen: the event comes before a drop-out with constant hazard and before the data are closed.
 * With hazards h, drop-out &eta; and x months since entry,
 * <pre>F(x) = &int;<sub>0</sub><sup>x</sup> h(s) exp(-H(s) - &eta;s) ds,</pre>
 * in closed form for each piece, and so is its integral, which averages F over entry times.
 */
final class SeenEvents {

    /** Below it the difference of y and 1 - exp(-y) is taken from its series, whose next term is 1e-15 of it. */
    private static final double SMALL = 1e-5;

    private final SurvivalCurve curve;
    private final double dropOut;
    private final double[] reached;
    private final double[] seen;
    private final double[] area;

    /** @param dropOut hazard a month, at least 0 */
    SeenEvents(SurvivalCurve curve, double dropOut) {
        this.curve = curve;
        this.dropOut = dropOut;
        int pieces = curve.pieces();
        reached = new double[pieces];
        seen = new double[pieces];
        area = new double[pieces];
        reached[0] = 1;
        for (int i = 1; i < pieces; i++) {
            double length = curve.start(i) - curve.start(i - 1);
            reached[i] = reached[i - 1] * Math.exp(-rate(i - 1) * length);
            seen[i] = seenWithin(i - 1, length);
            area[i] = areaWithin(i - 1, length);
        }
    }

    private double rate(int piece) {
        return curve.hazardOfPiece(piece) + dropOut;
    }

    private double seenWithin(int piece, double length) {
        double rate = rate(piece);
        return seen[piece] + (rate == 0 ? 0 : -reached[piece] * curve.hazardOfPiece(piece) / rate * Math.expm1(-rate * length));
    }

    private double areaWithin(int piece, double length) {
        double rate = rate(piece);
        double y = rate * length;
        double rest = y < SMALL ? y * y / 2 - y * y * y / 6 : y + Math.expm1(-y);
        return area[piece] + seen[piece] * length + (rate == 0 ? 0 : reached[piece] * curve.hazardOfPiece(piece) / rate * rest / rate);
    }

    private int piece(double time) {
        int piece = curve.pieces() - 1;
        while (piece > 0 && curve.start(piece) > time) {
            piece--;
        }
        return piece;
    }

    /** F(x), 0 before entry. */
    double by(double time) {
        if (time <= 0) {
            return 0;
        }
        int piece = piece(time);
        return seenWithin(piece, time - curve.start(piece));
    }

    /** &int;F from entry to x, 0 before entry. */
    double areaTo(double time) {
        if (time <= 0) {
            return 0;
        }
        int piece = piece(time);
        return areaWithin(piece, time - curve.start(piece));
    }

    /** F at infinity: the largest share of patients whose event is ever seen. */
    double ever() {
        int last = curve.pieces() - 1;
        double rate = rate(last);
        return seen[last] + (rate == 0 ? 0 : reached[last] * curve.hazardOfPiece(last) / rate);
    }
}
