package org.oncommons.deescalation;

/** Rules of one family count once, however many fire. */
public enum Family {
    /** Says so itself. */
    EXPLICIT(4),
    /** A treatment is left out. */
    OMISSION(3),
    /** Watched instead of treated, or an organ kept. */
    SURVEILLANCE(3),
    /** Shorter, or stopped. */
    DURATION(3),
    /** A lower dose. */
    DOSE(3),
    /** Less often. */
    INTERVAL(3),
    /** Less extensive surgery. */
    SURGERY(3),
    /** A smaller field, a lower dose or fewer fractions of radiotherapy. */
    RADIOTHERAPY(3),
    /** Treatment follows a test or a favourable risk. */
    GUIDED(2),
    /** The tested arm has less of the same than the other one. */
    ARMS(2),
    /** Not worse by more than a margin. */
    NON_INFERIORITY(2),
    /** Compared with the standard. */
    STANDARD(1),
    /** The tested treatment comes on top. */
    ADDITION(-2),
    /** Less of something else than the treatment of cancer, or for something else. */
    OTHER_AIM(-6),
    /** Looks for a dose, for the first time. */
    DOSE_FINDING(-6),
    /** Nothing says that it is about cancer. */
    NO_CANCER(-20);

    private final int weight;

    Family(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    /** Whether the rules name a way in which treatment becomes less. */
    boolean strong() {
        return weight >= 3;
    }
}
