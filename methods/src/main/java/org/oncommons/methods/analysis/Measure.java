package org.oncommons.methods.analysis;

/** On which scale an effect and its margin are given; more is always worse for less treatment. */
public enum Measure {

    /** h<sub>E</sub>/h<sub>C</sub>; no difference is 1, intervals are symmetric for its logarithm. */
    HAZARD_RATIO("hazard ratio", 1, true),
    /** Loss of survival probability S<sub>C</sub>(t) - S<sub>E</sub>(t), or difference of event rates; no difference is 0. */
    SURVIVAL_DIFFERENCE("loss of survival probability", 0, false),
    /** Loss of mean time free of the event up to tau; no difference is 0. */
    RESTRICTED_MEAN_DIFFERENCE("loss of restricted mean time", 0, false);

    private final String words;
    private final double none;
    private final boolean ratio;

    Measure(String words, double none, boolean ratio) {
        this.words = words;
        this.none = none;
        this.ratio = ratio;
    }

    public String words() {
        return words;
    }

    /** The value that means no difference. */
    public double none() {
        return none;
    }

    /** Whether it is a ratio, whose logarithm is near normal. */
    public boolean ratio() {
        return ratio;
    }

    /** To the scale on which the estimate is near normal. */
    double toNormal(double value) {
        return ratio ? Math.log(value) : value;
    }

    double fromNormal(double value) {
        return ratio ? Math.exp(value) : value;
    }
}
