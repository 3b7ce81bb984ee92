package org.oncommons.methods.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * Expected patients and events over calendar time.
 *
 * @param points month by month
 */
public record EventCurve(List<Point> points) {

    private static final int MOST_POINTS = 240;

    public EventCurve {
        points = List.copyOf(points);
    }

    /**
     * One moment.
     *
     * @param month        since the first patient
     * @param patients     recruited, both arms
     * @param control      expected events of the standard arm
     * @param experimental expected events of the de-escalated arm
     */
    public record Point(double month, double patients, double control, double experimental) {

        /** Expected events of both arms. */
        public double events() {
            return control + experimental;
        }
    }

    /** From the first patient to the analysis, in at most 240 equal steps of at least a month. */
    public static EventCurve of(SurvivalDesign design, double patients) {
        double duration = design.durationMonths();
        int steps = Math.clamp((int) Math.ceil(duration), 1, MOST_POINTS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            points.add(at(design, patients, duration * i / steps));
        }
        return new EventCurve(points);
    }

    /** Expected patients and events at a calendar time. */
    public static Point at(SurvivalDesign design, double patients, double month) {
        double q = design.experimentalShare();
        Accrual accrual = design.accrual();
        SeenEvents control = new SeenEvents(design.control(), design.dropOutHazard());
        SeenEvents experimental = new SeenEvents(design.control().scaled(design.hazardRatio()), design.dropOutHazard());
        return new Point(month, patients * accrual.share(month), patients * (1 - q) * accrual.seen(control, month),
                patients * q * accrual.seen(experimental, month));
    }
}
