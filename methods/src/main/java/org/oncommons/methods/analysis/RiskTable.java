package org.oncommons.methods.analysis;

import java.util.Arrays;

/**
 * Patients at risk and events at each distinct time, the first one first. The arrays are not to be changed.
 *
 * @param times  distinct times at which follow-up ends
 * @param atRisk patients followed until then or longer
 * @param ended  of them with the event or a competing one then
 * @param events of them with the cause in question then
 */
record RiskTable(double[] times, int[] atRisk, int[] ended, int[] events) {

    /** @param cause whose events are counted, 1 or more */
    static RiskTable of(FollowUp followUp, int cause) {
        int[] order = followUp.latestFirst();
        int patients = order.length;
        double[] times = new double[patients];
        int[] atRisk = new int[patients];
        int[] ended = new int[patients];
        int[] events = new int[patients];
        int rows = -1;
        for (int k = patients - 1; k >= 0; k--) {
            int i = order[k];
            if (rows < 0 || followUp.time(i) != times[rows]) {
                rows++;
                times[rows] = followUp.time(i);
                atRisk[rows] = k + 1;
            }
            ended[rows] += followUp.ended(i) ? 1 : 0;
            events[rows] += followUp.cause(i) == cause ? 1 : 0;
        }
        rows++;
        return new RiskTable(Arrays.copyOf(times, rows), Arrays.copyOf(atRisk, rows), Arrays.copyOf(ended, rows),
                Arrays.copyOf(events, rows));
    }

    int rows() {
        return times.length;
    }

    /** The last row whose time is at most t; -1 if there is none. */
    int rowAt(double t) {
        int found = Arrays.binarySearch(times, t);
        return found >= 0 ? found : -found - 2;
    }

    /** The row with this time. */
    int rowOf(double time) {
        return Arrays.binarySearch(times, time);
    }
}
