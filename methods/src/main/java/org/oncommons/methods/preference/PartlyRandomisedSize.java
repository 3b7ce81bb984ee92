package org.oncommons.methods.preference;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * How many patients to approach, so that enough are randomised: the smallest N with P(Bin(N, share) &ge; n) at least the certainty.
 *
 * @param inputs     the plan
 * @param approached patients to approach
 * @param onAverage  patients to approach if only the average is to be reached, not rounded
 * @param choseLess  expected patients with less treatment by wish
 * @param choseMore  expected patients with standard treatment by wish
 * @param derivation step by step
 */
public record PartlyRandomisedSize(PartlyRandomisedPlan inputs, int approached, double onAverage, double choseLess, double choseMore,
        Derivation derivation) {

    private static final int MOST = 1_000_000_000;

    /** @throws ImpossibleInput if more than a milliard would have to be approached */
    public static PartlyRandomisedSize of(PartlyRandomisedPlan inputs) {
        double share = inputs.randomisable();
        int needed = inputs.randomised();
        if (reached(MOST, share, needed) < inputs.certainty()) {
            throw new ImpossibleInput("Only a share of " + plain(share) + " would be randomised, so that more than " + MOST
                    + " patients would have to be approached: this design cannot recruit.", "withoutWish", "consent");
        }
        int low = needed - 1;
        int high = MOST;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (middle >= needed && reached(middle, share, needed) >= inputs.certainty()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double withWish = high * (1 - inputs.withoutWish()) * inputs.followed();
        double less = withWish * inputs.wishLess();
        Derivation derivation = Derivation.of("Partly randomised preference design", "smallest N with P(Bin(N, share) >= n) >= certainty",
                "Brewin and Bradley, British Medical Journal 299 (1989) 313; binomial distribution")
                .assumes("Patients decide independently of each other, with the same shares at all centres.")
                .step("Share randomised", plain(inputs.withoutWish()) + " * " + plain(inputs.consent()), share, "share of those approached")
                .step("On average", needed + " / " + plain(share), needed / share, "patients to approach")
                .step("With certainty " + plain(inputs.certainty()), "binomial distribution", high, "patients to approach")
                .step("Less treatment by wish", "expected", less, "patients")
                .step("Standard treatment by wish", "expected", withWish - less, "patients")
                .warn("Non-inferiority is tested in the randomised patients alone; the others support it after adjustment, never "
                        + "instead of it.").done();
        return new PartlyRandomisedSize(inputs, high, needed / share, less, withWish - less, derivation);
    }

    private static double reached(int approached, double share, int needed) {
        return BinomialDistribution.of(approached, share).survivalProbability(needed - 1);
    }
}
