package org.oncommons.methods.preference;

import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a two-stage design found; E less, C standard treatment.
 *
 * @param choseE          patients who chose less treatment
 * @param choseEMean      their mean outcome
 * @param choseEDeviation its standard deviation
 * @param choseC          patients who chose standard treatment
 * @param choseCMean      their mean outcome
 * @param choseCDeviation its standard deviation
 * @param gotE            patients randomised to less treatment
 * @param gotEMean        their mean outcome
 * @param gotEDeviation   its standard deviation
 * @param gotC            patients randomised to standard treatment
 * @param gotCMean        their mean outcome
 * @param gotCDeviation   its standard deviation
 * @param level           two-sided confidence level
 */
public record TwoStageData(
        @Quantity(unit = "patients", help = "Who chose less treatment", least = 2, most = 1e6) int choseE,
        @Quantity(unit = "units of the outcome", help = "Their mean") double choseEMean,
        @Quantity(unit = "units of the outcome", help = "Their standard deviation", least = 0) double choseEDeviation,
        @Quantity(unit = "patients", help = "Who chose standard treatment", least = 2, most = 1e6) int choseC,
        @Quantity(unit = "units of the outcome", help = "Their mean") double choseCMean,
        @Quantity(unit = "units of the outcome", help = "Their standard deviation", least = 0) double choseCDeviation,
        @Quantity(unit = "patients", help = "Randomised to less treatment", least = 2, most = 1e6) int gotE,
        @Quantity(unit = "units of the outcome", help = "Their mean") double gotEMean,
        @Quantity(unit = "units of the outcome", help = "Their standard deviation", least = 0) double gotEDeviation,
        @Quantity(unit = "patients", help = "Randomised to standard treatment", least = 2, most = 1e6) int gotC,
        @Quantity(unit = "units of the outcome", help = "Their mean") double gotCMean,
        @Quantity(unit = "units of the outcome", help = "Their standard deviation", least = 0) double gotCDeviation,
        @Quantity(unit = "two-sided confidence level", help = "Of the intervals", above = 0, below = 1, otherwise = 0.95) double level) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of its range */
    public TwoStageData {
        Quantities.require(TwoStageData.class, choseE, choseEMean, choseEDeviation, choseC, choseCMean, choseCDeviation, gotE, gotEMean,
                gotEDeviation, gotC, gotCMean, gotCDeviation, level);
    }
}
