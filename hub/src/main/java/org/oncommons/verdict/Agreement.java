package org.oncommons.verdict;

import org.oncommons.methods.analysis.JointVerdict;
import org.oncommons.methods.analysis.Verdict;

/** How the two analysis sets stand to each other. */
public enum Agreement {
    /** Both say the same. */
    AGREE,
    /** Both are not inferior, and only one is superior. */
    ONE_SUPERIOR,
    /** Only all patients as randomised show non-inferiority. */
    ONLY_RANDOMISED,
    /** Only those who kept to the protocol show non-inferiority. */
    ONLY_KEPT,
    /** Neither shows non-inferiority; one excludes it. */
    NEITHER,
    /** There is no per-protocol result. */
    MISSING;

    /** How they stand in this result. */
    public static Agreement of(JointVerdict joint) {
        if (joint.perProtocol().isEmpty()) {
            return MISSING;
        }
        Verdict first = joint.intentionToTreat().verdict();
        Verdict second = joint.perProtocol().get().verdict();
        if (first == second) {
            return AGREE;
        }
        if (first.notInferior() && second.notInferior()) {
            return ONE_SUPERIOR;
        }
        return first.notInferior() ? ONLY_RANDOMISED : second.notInferior() ? ONLY_KEPT : NEITHER;
    }
}
