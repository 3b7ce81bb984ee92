package org.oncommons.verdict;

import org.oncommons.methods.analysis.JointVerdict;
import org.oncommons.methods.analysis.SetVerdict;
import org.oncommons.methods.analysis.Verdict;

/** A verdict with what a reader would otherwise overlook: a result can be non-inferior and yet worse. */
public enum Finding {
    SUPERIOR, NON_INFERIOR, NON_INFERIOR_WORSE, INCONCLUSIVE, INCONCLUSIVE_WORSE, INFERIOR;

    /** What one analysis set says. */
    public static Finding of(SetVerdict set) {
        return of(set.verdict(), set.worse());
    }

    /** What both sets say together; worse if either says so. */
    public static Finding of(JointVerdict joint) {
        return of(joint.verdict(), joint.intentionToTreat().worse() || joint.perProtocol().map(SetVerdict::worse).orElse(false));
    }

    private static Finding of(Verdict verdict, boolean worse) {
        return switch (verdict) {
            case SUPERIOR -> SUPERIOR;
            case NON_INFERIOR -> worse ? NON_INFERIOR_WORSE : NON_INFERIOR;
            case INCONCLUSIVE -> worse ? INCONCLUSIVE_WORSE : INCONCLUSIVE;
            case INFERIOR -> INFERIOR;
        };
    }

    /** Whether less treatment may be called good enough. */
    public boolean shown() {
        return this == SUPERIOR || this == NON_INFERIOR || this == NON_INFERIOR_WORSE;
    }
}
