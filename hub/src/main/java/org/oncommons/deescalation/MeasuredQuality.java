package org.oncommons.deescalation;

/**
 * How good the recogniser was on 384 records of phase 3 studies of cancer that were read twice; {@code RecogniserQualityTests} measures it anew
 * and fails when these numbers are not what it finds.
 *
 * @param studies         records
 * @param positive        that test less treatment by the readings
 * @param recognised      by the rules
 * @param recognisedRight of them by the readings, too
 * @param review          recognised or doubtful: what a person gets to see
 * @param reviewRight     of them by the readings, too
 */
public record MeasuredQuality(int studies, int positive, int recognised, int recognisedRight, int review, int reviewRight) {

    /** Records that were looked at while the rules were written. */
    public static final MeasuredQuality DEVELOPED = new MeasuredQuality(197, 4, 3, 3, 6, 4);
    /** Records that were put aside: these numbers count. */
    public static final MeasuredQuality ASIDE = new MeasuredQuality(187, 6, 2, 1, 4, 3);
    /** Agreement of the two readings beyond chance. */
    public static final double KAPPA = 1;
}
