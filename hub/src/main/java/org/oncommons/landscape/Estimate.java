package org.oncommons.landscape;

import org.jspecify.annotations.Nullable;
import org.oncommons.profiles.Selection;

/**
 * What a group of institutions says about one concept.
 *
 * @param concept    its code
 * @param answered   n, institutions behind the numbers
 * @param population N, institutions that were asked; 0: unknown
 * @param absolute   mean of x
 * @param ipsative   mean of x less each institution's own mean plus the network's; null: nobody has an ipsative profile
 * @param strong     institutions at x &ge; {@link Selection#STRONG}
 * @param share      of those among the n
 */
public record Estimate(
        String concept, int answered, int population, Bounded absolute, @Nullable Bounded ipsative, int strong, Bounded share) {

    /**
     * A number with its interval of 95 %.
     *
     * @param lower null: no interval can be given
     * @param upper null: no interval can be given
     */
    public record Bounded(double value, @Nullable Double lower, @Nullable Double upper, int n) {}

    /** Whether all who were asked answered, so that the number is the network's and not an estimate of it. */
    public boolean known() {
        return population > 0 && answered == population;
    }

    /** The mean in the wanted view; null: there is none. */
    public @Nullable Bounded mean(View view) {
        return view == View.ABSOLUTE ? absolute : ipsative;
    }
}
