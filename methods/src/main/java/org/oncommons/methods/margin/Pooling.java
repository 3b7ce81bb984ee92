package org.oncommons.methods.margin;

/** How several historical estimates become one. */
public enum Pooling {

    /** One true effect in all of them: weights 1/v. */
    COMMON_EFFECT,

    /**
     * True effects that vary with variance tau<sup>2</sup>: weights 1/(v + tau<sup>2</sup>), tau<sup>2</sup> by moments, normal limits
     * (DerSimonian
     * and Laird, Controlled Clinical Trials 7 (1986) 177).
     */
    DERSIMONIAN_LAIRD,

    /**
     * The same estimate with the variance of Hartung and Knapp (Statistics in Medicine 20 (2001) 3875) and limits from the t distribution,
     * which keep their level with few trials.
     */
    HARTUNG_KNAPP
}
