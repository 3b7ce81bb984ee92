package org.oncommons.methods.simulation;

/** Sums over simulated trials, for each {@link AnalysisRule}. Added up in a fixed order, so that the last digits are the same too. */
final class Tally {

    private static final int RULES = AnalysisRule.values().length;

    int trials;
    final long[] declared = new long[RULES];
    final long[][] efficacyAt;
    final long[][] futilityAt;
    final long[][] endedAt;
    final double[] patients = new double[RULES];
    final double[] months = new double[RULES];
    final double[] controlEvents = new double[RULES];
    final double[] experimentalEvents = new double[RULES];
    final double[] logRatio = new double[RULES];
    final double[] squaredLogRatio = new double[RULES];
    final long[] estimated = new long[RULES];
    /** Patients who change treatment while they are followed. */
    long switched;

    Tally(int looks) {
        efficacyAt = new long[RULES][looks];
        futilityAt = new long[RULES][looks];
        endedAt = new long[RULES][looks];
    }

    void add(Tally other) {
        trials += other.trials;
        switched += other.switched;
        for (int rule = 0; rule < RULES; rule++) {
            declared[rule] += other.declared[rule];
            estimated[rule] += other.estimated[rule];
            patients[rule] += other.patients[rule];
            months[rule] += other.months[rule];
            controlEvents[rule] += other.controlEvents[rule];
            experimentalEvents[rule] += other.experimentalEvents[rule];
            logRatio[rule] += other.logRatio[rule];
            squaredLogRatio[rule] += other.squaredLogRatio[rule];
            for (int look = 0; look < efficacyAt[rule].length; look++) {
                efficacyAt[rule][look] += other.efficacyAt[rule][look];
                futilityAt[rule][look] += other.futilityAt[rule][look];
                endedAt[rule][look] += other.endedAt[rule][look];
            }
        }
    }
}
