package org.oncommons.methods.survival;

/**
 * Probability that a patient's event is seen by the analysis, in each arm, under the planned hazards and under the hypothesis HR = M. Under
 * the hypothesis the mean hazard is that of the plan: h<sub>C0</sub> = h<sub>C</sub> (1 + r HR)/(1 + r M), h<sub>E0</sub> = M
 * h<sub>C0</sub>.
 *
 * @param control                planned, standard arm
 * @param experimental           planned, de-escalated arm
 * @param controlAtMargin        under the hypothesis
 * @param experimentalAtMargin   under the hypothesis
 */
record ArmEvents(double control, double experimental, double controlAtMargin, double experimentalAtMargin) {

    static ArmEvents of(SurvivalDesign design) {
        return of(design, design.accrual(), design.followUpMonths());
    }

    /** With another timing than the design's; searches call it many times. */
    static ArmEvents of(SurvivalDesign design, Accrual accrual, double followUpMonths) {
        double factor = (1 + design.allocation() * design.hazardRatio()) / (1 + design.allocation() * design.margin());
        SurvivalCurve control = design.control();
        double loss = design.dropOutHazard();
        double end = accrual.duration() + followUpMonths;
        return new ArmEvents(accrual.seen(new SeenEvents(control, loss), end),
                accrual.seen(new SeenEvents(control.scaled(design.hazardRatio()), loss), end),
                accrual.seen(new SeenEvents(control.scaled(factor), loss), end),
                accrual.seen(new SeenEvents(control.scaled(factor * design.margin()), loss), end));
    }

    /** Planned events for each patient of both arms. */
    double each(SurvivalDesign design) {
        double q = design.experimentalShare();
        return q * experimental + (1 - q) * control;
    }

    /** V<sub>1</sub>, variance of ln HR times N under the plan. */
    double variance(SurvivalDesign design) {
        return variance(design, control, experimental);
    }

    /** V<sub>0</sub>, the same under the hypothesis. */
    double varianceAtMargin(SurvivalDesign design) {
        return variance(design, controlAtMargin, experimentalAtMargin);
    }

    private static double variance(SurvivalDesign design, double control, double experimental) {
        double q = design.experimentalShare();
        return 1 / (q * experimental) + 1 / ((1 - q) * control);
    }
}
