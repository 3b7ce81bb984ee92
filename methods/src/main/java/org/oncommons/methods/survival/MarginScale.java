package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A margin as hazard ratio and as difference of survival at a time. Under proportional hazards S<sub>E</sub> =
 * S<sub>C</sub><sup>HR</sup>, so
 * <pre>M = ln(S<sub>C</sub> - m) / ln S<sub>C</sub>,  m = S<sub>C</sub> - S<sub>C</sub><sup>M</sup>;</pre>
 * no other shape of the curves is assumed.
 */
public final class MarginScale {

    private MarginScale() {}

    /**
     * A margin that was argued as a difference.
     *
     * @param controlSurvival S<sub>C</sub> at the time
     * @param difference      m
     */
    public record AbsoluteMargin(
            @Quantity(unit = "share of patients", help = "Without the event at the time, with standard treatment", above = 0, below = 1)
            double controlSurvival,
            @Quantity(unit = "difference of shares", help = "How many fewer may be without the event", above = 0, below = 1)
            double difference) {

        /** @throws ImpossibleInput if a number is out of its range or nobody could lose that much */
        public AbsoluteMargin {
            Quantities.require(AbsoluteMargin.class, controlSurvival, difference);
            if (difference >= controlSurvival) {
                throw new ImpossibleInput("The margin " + plain(difference) + " is not below the control arm's survival "
                        + plain(controlSurvival)
                        + ", so everybody could have the event: lower the margin.", "difference", "controlSurvival");
            }
        }
    }

    /**
     * A margin that was argued as a hazard ratio.
     *
     * @param controlSurvival S<sub>C</sub> at the time
     * @param hazardRatio     M
     */
    public record RelativeMargin(
            @Quantity(unit = "share of patients", help = "Without the event at the time, with standard treatment", above = 0, below = 1)
            double controlSurvival,
            @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 20) double hazardRatio) {

        public RelativeMargin {
            Quantities.require(RelativeMargin.class, controlSurvival, hazardRatio);
        }
    }

    /** M of a difference. */
    public static double hazardRatio(double controlSurvival, double difference) {
        return Math.log(controlSurvival - difference) / Math.log(controlSurvival);
    }

    /** m of a hazard ratio. */
    public static double difference(double controlSurvival, double hazardRatio) {
        return -controlSurvival * Math.expm1((hazardRatio - 1) * Math.log(controlSurvival));
    }

    /** The margin on both scales, and what it becomes if the control arm does better or worse than assumed. */
    public static Answer of(AbsoluteMargin margin) {
        double ratio = hazardRatio(margin.controlSurvival(), margin.difference());
        Derivation.Builder derivation = begin("M = ln(SC - m) / ln SC").step("Margin as hazard ratio", "ln("
                + plain(margin.controlSurvival())
                + " - " + plain(margin.difference()) + ") / ln " + plain(margin.controlSurvival()), ratio, "hazard ratio");
        return answer(derivation, margin.controlSurvival(), ratio, margin.difference());
    }

    /** The margin on both scales, and what it becomes if the control arm does better or worse than assumed. */
    public static Answer of(RelativeMargin margin) {
        double difference = difference(margin.controlSurvival(), margin.hazardRatio());
        Derivation.Builder derivation = begin("m = SC - SC^M").step("Margin as difference", plain(margin.controlSurvival()) + " - "
                + plain(margin.controlSurvival()) + "^" + plain(margin.hazardRatio()), difference, "difference of shares");
        return answer(derivation, margin.controlSurvival(), margin.hazardRatio(), difference);
    }

    private static Derivation.Builder begin(String formula) {
        return Derivation.of("Margin on the other scale", formula, "Proportional hazards: SE(t) = SC(t)^HR, Cox, Journal of the Royal "
                + "Statistical Society B 34 (1972) 187").assumes("Hazards are proportional up to the time of the margin.")
                .warn("A margin fixed on one scale moves on the other when the control arm turns out different: see the table.");
    }

    private static Answer answer(Derivation.Builder derivation, double controlSurvival, double ratio, double difference) {
        List<List<Double>> rows = new ArrayList<>();
        double[] others = DoubleStream.of(0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, controlSurvival).sorted()
                .distinct().toArray();
        for (double other : others) {
            double ratioHere = difference < other ? hazardRatio(other, difference) : Double.NaN;
            rows.add(List.of(other, ratioHere, difference(other, ratio)));
        }
        return Answer.of(derivation.done(), new Value("hazardRatio", "Margin as hazard ratio", ratio, "hazard ratio"),
                new Value("difference", "Margin as difference of survival", difference, "difference of shares"))
                .with(new Table("otherControlRates", "What the margin becomes at other control rates", List.of("Control survival (share)",
                        "Hazard ratio if the difference is kept", "Difference if the hazard ratio is kept"), rows).lines(1));
    }
}
