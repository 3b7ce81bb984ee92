package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A trial's result as published: estimates with intervals, and the margin.
 *
 * @param measure          scale of the effect and the margin
 * @param margin           above 1 for a hazard ratio, above 0 for a difference
 * @param alpha            one-sided
 * @param intentionToTreat effect among all patients as randomised
 * @param perProtocol      effect among those who kept to their arm; may be missing
 */
public record PublishedResult(
        @Words(help = "What was estimated", otherwise = "\"HAZARD_RATIO\"") Measure measure,
        @Quantity(unit = "effect", help = "Largest acceptable effect: above 1 for a hazard ratio, above 0 for a loss",
        above = 0) double margin,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Words(help = "Effect among all patients as randomised") EffectInterval intentionToTreat,
        @Words(help = "Effect among patients who kept to their arm", otherwise = "null") @Nullable EffectInterval perProtocol) {

    /** A share of the width by which a printed estimate may miss the middle of its interval. */
    private static final double SKEW = 0.05;

    /** @throws ImpossibleInput if the margin is on the wrong side, or a hazard ratio is not above 0 */
    public PublishedResult {
        Quantities.require(PublishedResult.class, margin, alpha);
        if (margin <= measure.none()) {
            throw new ImpossibleInput("The margin " + plain(margin) + " allows no loss: as a " + measure.words() + " give a number above "
                    + plain(measure.none()) + ".", "margin");
        }
        requirePositive(measure, intentionToTreat);
        if (perProtocol != null) {
            requirePositive(measure, perProtocol);
        }
    }

    private static void requirePositive(Measure measure, EffectInterval effect) {
        if (measure.ratio() && !(effect.lower() > 0)) {
            throw new ImpossibleInput("The lower bound of a hazard ratio is " + plain(effect.lower())
                    + ": give a number above 0, or choose "
                    + "SURVIVAL_DIFFERENCE.", "lower", "measure");
        }
    }

    /** Judges it. */
    public JointVerdict verdict() {
        SetVerdict first = judge("intention to treat", intentionToTreat);
        Optional<SetVerdict> second = Optional.ofNullable(perProtocol).map(effect -> judge("per protocol", effect));
        Verdict both = JointVerdict.both(first, second);
        OneSidedAlpha error = new OneSidedAlpha(alpha);
        Derivation.Builder derivation = Derivation.of("Non-inferiority from published estimates", measure.ratio()
                ? "se = (ln U - ln L)/(2 z), p = 1 - Phi((ln M - ln HR)/se); non-inferior if the upper bound at level 1 - 2 alpha is below "
                + "M"
                : "se = (U - L)/(2 z), p = 1 - Phi((m - D)/se); non-inferior if the upper bound at level 1 - 2 alpha is below m",
                "Piaggio and others, JAMA 308 (2012) 2594 (reading of the interval)")
                .assumes("The estimate is near normal" + (measure.ratio() ? " on the logarithmic scale." : "."))
                .assumes("alpha is " + error.words() + ".");
        explain(derivation, "intention to treat", intentionToTreat, first);
        second.ifPresentOrElse(verdict -> explain(derivation, "per protocol", perProtocol, verdict),
                () -> derivation.warn("The per-protocol result is missing; by itself intention to treat is not conservative for "
                + "non-inferiority."));
        return new JointVerdict(first, second, both, JointVerdict.words(first, second, both), derivation.done());
    }

    private SetVerdict judge(String set, EffectInterval effect) {
        return SetVerdict.of(set, measure, margin, new OneSidedAlpha(alpha), measure.toNormal(effect.estimate()),
                effect.standardError(measure));
    }

    private void explain(Derivation.Builder derivation, String set, EffectInterval effect, SetVerdict verdict) {
        String log = measure.ratio() ? "ln " : "";
        derivation.step("Standard error, " + set, "(" + log + plain(effect.upper()) + " - " + log + plain(effect.lower()) + ") / (2 * "
                + plain(Estimate.quantile(effect.level())) + ")", effect.standardError(measure), "")
                .step("Upper bound at alpha, " + set, "interval of level " + plain(1 - 2 * alpha), verdict.effect().upper(),
                measure.words())
                .step("p of non-inferiority, " + set, "1 - Phi((" + log + plain(margin) + " - " + log + plain(effect.estimate()) + ") / "
                        + plain(effect.standardError(measure)) + ")", verdict.pNonInferiority(), "");
        if (effect.skew(measure) > SKEW) {
            derivation.warn("The printed estimate is not in the middle of its interval (" + set
                    + "): it was rounded much or made by another method, and p is only rough.");
        }
    }
}
