package org.oncommons.methods.simulation;

/** What is the same in every simulated trial of a plan. The arrays are not to be changed; used by all threads. */
final class TrialSetting {

    final SimulationPlan plan;
    final int patients;
    final PiecewiseHazards hazards;
    /** Month of entry, rising. */
    final double[] entry;
    /** 0 standard, 1 de-escalated. */
    final byte[] arm;
    /** Patients of the standard arm among the first k. */
    final int[] controls;
    /** No event within the trial if the uniform number of the survival probability is below. */
    final double[] withoutEvent;
    /** The same as cumulative hazard. */
    final double[] mostHazard;
    /** No drop-out within the trial if the uniform number is below. */
    final double[] withoutDropOut;
    final double[] efficacy;
    final double[] futility;
    final int[] lookEvents;
    final double logMargin;

    TrialSetting(SimulationPlan plan) {
        this.plan = plan;
        TrialCourse course = plan.course();
        patients = course.patients();
        hazards = new PiecewiseHazards(course);
        entry = entries(course);
        arm = new byte[patients];
        controls = new int[patients + 1];
        withoutEvent = new double[patients];
        mostHazard = new double[patients];
        withoutDropOut = new double[patients];
        double experimental = course.allocation() / (1 + course.allocation());
        for (int i = 0; i < patients; i++) {
            arm[i] = (byte) (Math.floor((i + 1) * experimental + 1e-9) - Math.floor(i * experimental + 1e-9));
            controls[i + 1] = controls[i] + 1 - arm[i];
            double follow = course.maximumMonths() - entry[i];
            mostHazard[i] = hazards.cumulative(plan.switching().any() ? 2 : arm[i], follow);
            withoutEvent[i] = Math.exp(-mostHazard[i]);
            withoutDropOut[i] = Math.exp(-course.dropOut() * follow);
        }
        efficacy = plan.looks().efficacy().stream().mapToDouble(Double::doubleValue).toArray();
        futility = plan.looks().futility().stream().mapToDouble(Double::doubleValue).toArray();
        lookEvents = plan.looks().events().stream().mapToInt(events -> (int) Math.ceil(events - 1e-9)).toArray();
        logMargin = Math.log(plan.margin());
    }

    /** The middle of each of as many equal shares of the accrual curve as there are patients. */
    private static double[] entries(TrialCourse course) {
        int pieces = course.accrualFrom().size();
        double[] before = new double[pieces + 1];
        for (int k = 0; k < pieces; k++) {
            double end = k + 1 < pieces ? course.accrualFrom().get(k + 1) : course.accrualMonths();
            before[k + 1] = before[k] + course.accrualRates().get(k) * (end - course.accrualFrom().get(k));
        }
        double[] entries = new double[course.patients()];
        int piece = 0;
        for (int i = 0; i < entries.length; i++) {
            double wanted = (i + 0.5) / entries.length * before[pieces];
            while (before[piece + 1] < wanted) {
                piece++;
            }
            entries[i] = course.accrualFrom().get(piece) + (wanted - before[piece]) / course.accrualRates().get(piece);
        }
        return entries;
    }

    int looks() {
        return efficacy.length;
    }
}
