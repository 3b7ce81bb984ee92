package org.oncommons.methods.sequential;

import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What a group-sequential non-inferiority design is planned for.
 *
 * @param margin            M, the largest acceptable hazard ratio
 * @param hazardRatio       HR that the power is computed for
 * @param alpha             one-sided type I error over all looks
 * @param power             probability to show non-inferiority over all looks
 * @param allocation        r, patients in the de-escalated arm for each one in the standard arm
 * @param looks             information fractions, rising, the last 1
 * @param efficacy          how alpha is spent
 * @param efficacyParameter its parameter
 * @param futility          how 1 - power is spent
 * @param futilityParameter its parameter
 * @param binding           whether the trial must stop at futility, which lowers the upper bounds
 * @param harm              one-sided error, at HR = 1, of the bound beyond which less treatment is shown to be worse; 0 for none
 */
public record SequentialDesign(
        @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 20) double margin,
        @Quantity(unit = "hazard ratio", help = "Hazard ratio as planned", above = 0, most = 20, otherwise = 1) double hazardRatio,
        @Quantity(unit = "one-sided type I error", help = "Over all looks; 0.025 goes with the 95 % interval", above = 0, below = 0.5,
                otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "Chance to show non-inferiority if the hazards are as planned", above = 0, below = 1,
                otherwise = 0.8) double power,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "fraction of the events", help = "When it is looked at; the last is 1", above = 0, most = 1) List<Double> looks,
        @Words(help = "How alpha is spent over the looks", otherwise = "\"OBRIEN_FLEMING\"")
        Spending efficacy,
        @Quantity(unit = "parameter of the spending", help = "g of Hwang-Shih-DeCani or of the power family", least = -40, most = 40,
                otherwise = -4) double efficacyParameter,
        @Words(help = "How the type II error is spent over the looks", otherwise = "\"OBRIEN_FLEMING\"")
        Spending futility,
        @Quantity(unit = "parameter of the spending", help = "g of Hwang-Shih-DeCani or of the power family", least = -40, most = 40,
                otherwise = -2) double futilityParameter,
        @Words(help = "Whether the trial must stop at futility", otherwise = "false") boolean binding,
        @Quantity(unit = "one-sided error at equal hazards", help = "Of the bound for harm; 0 for none", least = 0, below = 0.5,
                otherwise = 0) double harm) {

    /** Looks are few in practice; the work grows with their number. */
    public static final int MOST_LOOKS = 20;

    /** Nearer looks would need more points of integration than there are. */
    public static final double LEAST_STEP = 0.01;

    /**
     * @throws ImpossibleInput if a number is out of its range, or the planned hazard ratio reaches the margin, or looks do not rise to 1
     */
    public SequentialDesign {
        Quantities.require(SequentialDesign.class, margin, hazardRatio, alpha, power, allocation, efficacyParameter, futilityParameter,
                harm);
        Quantities.requireEach(SequentialDesign.class, "looks", looks);
        looks = List.copyOf(looks);
        requireLooks(looks);
        if (hazardRatio >= margin) {
            throw new ImpossibleInput("The planned hazard ratio " + Quantities.plain(hazardRatio) + " is not below the margin "
                    + Quantities.plain(margin)
                    + ", so no number of events shows non-inferiority: raise the margin or plan a lower hazard ratio.",
                    "margin", "hazardRatio");
        }
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": a coin would do as well. Raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
        efficacy.requireParameter(efficacyParameter, "efficacyParameter");
        futility.requireParameter(futilityParameter, "futilityParameter");
    }

    private static void requireLooks(List<Double> looks) {
        if (looks.isEmpty() || looks.size() > MOST_LOOKS) {
            throw new ImpossibleInput("There are " + looks.size() + " looks: give 1 to " + MOST_LOOKS + ".", "looks");
        }
        double before = 0;
        for (double look : looks) {
            if (look - before < LEAST_STEP - 1e-12) {
                throw new ImpossibleInput("The look at " + Quantities.plain(look) + " is not at least " + Quantities.plain(LEAST_STEP)
                        + " of the events after the one before: give rising fractions.", "looks");
            }
            before = look;
        }
        if (before != 1) {
            throw new ImpossibleInput("The last look is at " + Quantities.plain(before) + " of the events: the last must be 1.", "looks");
        }
    }

    /** Looks at equal steps. */
    public static SequentialDesign equal(int looks, double alpha, double power, Spending efficacy, double efficacyParameter,
            Spending futility, double futilityParameter, boolean binding) {
        List<Double> fractions = IntStream.rangeClosed(1, looks).mapToObj(k -> (double) k / looks).toList();
        return new SequentialDesign(1.3, 1, alpha, power, 1, fractions, efficacy, efficacyParameter, futility, futilityParameter, binding,
                0);
    }

    /** ln M - ln HR. */
    double distance(double ratio) {
        return Math.log(margin / ratio);
    }

    /** q(1-q). */
    double split() {
        return allocation / ((1 + allocation) * (1 + allocation));
    }

    double[] fractions() {
        return looks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double alphaSpent(int look) {
        return efficacy.spent(alpha, looks.get(look), efficacyParameter);
    }

    double betaSpent(int look) {
        return futility.spent(1 - power, looks.get(look), futilityParameter);
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
