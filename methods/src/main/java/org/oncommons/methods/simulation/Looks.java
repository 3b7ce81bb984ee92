package org.oncommons.methods.simulation;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * When the data are looked at, and what is concluded then. The statistic is Z = (ln M - ln HR) &radic;I, so that large values speak for
 * non-inferiority; a bound of 9 or more is never reached in practice.
 *
 * @param events   by intention to treat at each look, rising; empty: one analysis at the end of the trial
 * @param efficacy bound for non-inferiority at each look, one more than futility
 * @param futility bound at or below which the trial stops without showing it, at each look but the last; empty: no such stop
 */
public record Looks(
        @Quantity(unit = "events", help = "Events at each look; empty: one analysis at the end of the trial", least = 1, most = 50_000)
        List<Double> events,
        @Quantity(unit = "z", help = "Non-inferiority is shown at or above it, one for each look", least = -20, most = 99)
        List<Double> efficacy,
        @Quantity(unit = "z", help = "The trial stops at or below it, one for each look but the last; empty: never", least = -99, most = 20)
        List<Double> futility) {

    private static final int MOST = 50;

    /** @throws ImpossibleInput if the lists do not fit together, or a futility bound is not below the other one */
    public Looks {
        events = List.copyOf(events);
        efficacy = List.copyOf(efficacy);
        futility = List.copyOf(futility);
        Quantities.requireEach(Looks.class, "events", events);
        Quantities.requireEach(Looks.class, "efficacy", efficacy);
        Quantities.requireEach(Looks.class, "futility", futility);
        int looks = Math.max(1, events.size());
        if (looks > MOST || efficacy.size() != looks) {
            throw new ImpossibleInput("There are " + looks + " looks and " + efficacy.size()
                    + " bounds for non-inferiority: give one for each of "
                    + "at most " + MOST + " looks.", "efficacy", "events");
        }
        if (!futility.isEmpty() && futility.size() != looks - 1) {
            throw new ImpossibleInput("There are " + looks + " looks and " + futility.size() + " futility bounds: give " + (looks - 1)
                    + ", one for each look but the last, or none.", "futility");
        }
        for (int k = 1; k < events.size(); k++) {
            if (events.get(k) <= events.get(k - 1)) {
                throw new ImpossibleInput("Look " + (k + 1) + " has " + plain(events.get(k)) + " events after " + plain(events.get(k - 1))
                        + ": give rising numbers.", "events");
            }
        }
        for (int k = 0; k < futility.size(); k++) {
            if (futility.get(k) >= efficacy.get(k)) {
                throw new ImpossibleInput("At look " + (k + 1) + " the futility bound " + plain(futility.get(k))
                        + " is not below the other bound "
                        + plain(efficacy.get(k)) + ": lower it.", "futility", "efficacy");
            }
        }
    }

    /** One analysis at the end of the trial. */
    public static Looks atTheEnd(double alpha) {
        return new Looks(List.of(), List.of(new OneSidedAlpha(alpha).quantile()), List.of());
    }

    int count() {
        return efficacy.size();
    }

    /** One-sided alpha of the last bound by itself. */
    double lastAlpha() {
        return NormalDistribution.of(0, 1).survivalProbability(efficacy.getLast());
    }
}
