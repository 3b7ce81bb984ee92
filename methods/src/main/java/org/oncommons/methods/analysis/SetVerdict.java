package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.OneSidedAlpha;

/**
 * What one analysis set says.
 *
 * @param set            in words: "intention to treat"
 * @param measure        scale of the effect
 * @param margin         on that scale
 * @param effect         with the interval that belongs to alpha, level 1 - 2 alpha
 * @param verdict        from that interval
 * @param worse          whether the whole interval is on the worse side of no difference, which can be true of a non-inferior result
 * @param pNonInferiority one-sided p of the effect being the margin or worse
 */
public record SetVerdict(String set, Measure measure, double margin, Estimate effect, Verdict verdict, boolean worse,
        double pNonInferiority) {

    /**
     * From a near normal estimate.
     *
     * @param center        on the normal scale: the logarithm of a hazard ratio
     * @param standardError of it
     */
    static SetVerdict of(String set, Measure measure, double margin, OneSidedAlpha alpha, double center, double standardError) {
        Estimate normal = Estimate.normal(center, standardError, alpha.intervalLevel());
        Estimate effect = new Estimate(measure.fromNormal(center), measure.fromNormal(normal.lower()), measure.fromNormal(normal.upper()),
                alpha.intervalLevel());
        double p = NormalDistribution.of(0, 1).survivalProbability((measure.toNormal(margin) - center) / standardError);
        return new SetVerdict(set, measure, margin, effect, verdict(effect, margin, measure.none()), effect.lower() > measure.none(), p);
    }

    private static Verdict verdict(Estimate effect, double margin, double none) {
        if (effect.upper() < none) {
            return Verdict.SUPERIOR;
        }
        if (effect.upper() < margin) {
            return Verdict.NON_INFERIOR;
        }
        return effect.lower() >= margin ? Verdict.INFERIOR : Verdict.INCONCLUSIVE;
    }

    /** One sentence with the numbers. */
    public String sentence() {
        String numbers = capital(set) + ": " + measure.words() + " " + rounded(effect.value()) + " ("
                + plain(Math.round(1e6 * effect.level()) / 1e4)
                + " % interval " + rounded(effect.lower()) + " to " + rounded(effect.upper()) + "), margin " + plain(margin) + ": ";
        return numbers + switch (verdict) {
            case SUPERIOR -> "superior, less treatment does better, and so is not inferior either.";
            case NON_INFERIOR -> worse ? "non-inferior, although less treatment does a little worse than standard treatment."
                    : "non-inferior, less treatment is not worse by the margin.";
            case INCONCLUSIVE -> worse ? "inconclusive, less treatment does worse, and it is open whether by less than the margin."
                    : "inconclusive, the interval contains the margin.";
            case INFERIOR -> "inferior, less treatment is worse by the margin or more.";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
