package org.oncommons.methods.simulation;

import java.util.List;
import java.util.stream.DoubleStream;

/** Constant hazards of both arms between common cuts, and their sums. Arm 0 is standard, 1 de-escalated, 2 the larger of both. */
final class PiecewiseHazards {

    private final double[] from;
    private final double[][] hazard;
    private final double[][] before;

    PiecewiseHazards(TrialCourse course) {
        from = DoubleStream.concat(course.hazardFrom().stream().mapToDouble(Double::doubleValue),
                course.ratioFrom().stream().mapToDouble(Double::doubleValue)).distinct().sorted().toArray();
        hazard = new double[3][from.length];
        before = new double[3][from.length];
        for (int k = 0; k < from.length; k++) {
            hazard[0][k] = at(course.hazardFrom(), course.controlHazards(), from[k]);
            hazard[1][k] = hazard[0][k] * at(course.ratioFrom(), course.hazardRatios(), from[k]);
            hazard[2][k] = Math.max(hazard[0][k], hazard[1][k]);
            for (int arm = 0; arm < 3 && k > 0; arm++) {
                before[arm][k] = before[arm][k - 1] + hazard[arm][k - 1] * (from[k] - from[k - 1]);
            }
        }
    }

    private static double at(List<Double> begins, List<Double> values, double time) {
        int piece = 0;
        while (piece + 1 < begins.size() && begins.get(piece + 1) <= time) {
            piece++;
        }
        return values.get(piece);
    }

    /** &int;<sub>0</sub><sup>t</sup> h. */
    double cumulative(int arm, double t) {
        int k = from.length - 1;
        while (from[k] > t) {
            k--;
        }
        return before[arm][k] + hazard[arm][k] * (t - from[k]);
    }

    /** When the cumulative hazard reaches a value; infinite if it never does. */
    double inverse(int arm, double value) {
        double[] sums = before[arm];
        int k = sums.length - 1;
        while (sums[k] > value) {
            k--;
        }
        return hazard[arm][k] > 0 ? from[k] + (value - sums[k]) / hazard[arm][k] : Double.POSITIVE_INFINITY;
    }
}
