package org.oncommons.methods.analysis;

import java.util.Optional;
import org.oncommons.methods.quantity.Derivation;

/**
 * The verdict of both analysis sets together: less treatment is called non-inferior only if both say so, for neither is safe alone.
 * Patients who change their treatment make arms alike under intention to treat, and leaving them out of the per-protocol set
 * makes arms differ if they change for a reason.
 *
 * @param intentionToTreat all patients as randomised
 * @param perProtocol      those who kept to their arm; empty if it is not known
 * @param verdict          of both
 * @param sentence         in words
 * @param derivation       step by step
 */
public record JointVerdict(SetVerdict intentionToTreat, Optional<SetVerdict> perProtocol, Verdict verdict, String sentence,
        Derivation derivation) {

    static Verdict both(SetVerdict intentionToTreat, Optional<SetVerdict> perProtocol) {
        Verdict first = intentionToTreat.verdict();
        if (perProtocol.isEmpty()) {
            return first == Verdict.INFERIOR ? Verdict.INFERIOR : Verdict.INCONCLUSIVE;
        }
        Verdict second = perProtocol.get().verdict();
        if (first == second) {
            return first;
        }
        return first.notInferior() && second.notInferior() ? Verdict.NON_INFERIOR : Verdict.INCONCLUSIVE;
    }

    static String words(SetVerdict intentionToTreat, Optional<SetVerdict> perProtocol, Verdict both) {
        Verdict first = intentionToTreat.verdict();
        if (perProtocol.isEmpty()) {
            return "By intention to treat less treatment is " + first.words() + ". The per-protocol result is missing, and without it "
                    + "non-inferiority is not called shown: give it too.";
        }
        Verdict second = perProtocol.get().verdict();
        if (first == second) {
            return "Both analysis sets agree: " + ending(both);
        }
        if (both == Verdict.NON_INFERIOR) {
            return "Both analysis sets show that less treatment is not inferior; only " + (first == Verdict.SUPERIOR ? "intention to treat"
                    : "the per-protocol set") + " shows that it does better.";
        }
        return "The analysis sets disagree: " + first.words() + " by intention to treat, " + second.words()
                + " per protocol. Non-inferiority is not shown; look at who left the protocol, when and why.";
    }

    private static String ending(Verdict verdict) {
        return switch (verdict) {
            case SUPERIOR -> "less treatment does better.";
            case NON_INFERIOR -> "less treatment is not inferior.";
            case INCONCLUSIVE -> "inconclusive, non-inferiority is neither shown nor excluded.";
            case INFERIOR -> "less treatment is inferior.";
        };
    }
}
