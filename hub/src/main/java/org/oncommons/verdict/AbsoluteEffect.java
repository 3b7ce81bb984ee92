package org.oncommons.verdict;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.oncommons.methods.analysis.Measure;
import org.oncommons.methods.analysis.SetVerdict;
import org.oncommons.methods.survival.MarginScale;

/**
 * An effect in patients: how many more of all have the event by the time at which standard treatment leaves a known share without it.
 *
 * @param controlSurvival share without the event with standard treatment
 * @param loss            how much smaller that share is with less treatment, as estimated; negative: larger
 * @param least           lower bound of the loss
 * @param most            upper bound of the loss
 * @param margin          the largest acceptable loss
 * @param converted       whether it comes from a hazard ratio, which must then be the same at all times
 */
public record AbsoluteEffect(double controlSurvival, double loss, double least, double most, double margin, boolean converted) {

    /** Empty for a loss of time, which is no share of patients. */
    public static Optional<AbsoluteEffect> of(SetVerdict set, double controlSurvival) {
        if (set.measure() == Measure.RESTRICTED_MEAN_DIFFERENCE) {
            return Optional.empty();
        }
        boolean ratio = set.measure().ratio();
        DoubleUnaryOperator share = value -> ratio ? MarginScale.difference(controlSurvival, value) : value;
        return Optional.of(new AbsoluteEffect(controlSurvival, share.applyAsDouble(set.effect().value()), share.applyAsDouble(set.effect().lower()),
                share.applyAsDouble(set.effect().upper()), share.applyAsDouble(set.margin()), ratio));
    }

    /** Share without the event with less treatment, as estimated. */
    public double survival() {
        return controlSurvival - loss;
    }
}
