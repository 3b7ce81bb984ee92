package org.oncommons.methods.margin;

/**
 * A margin at a control rate. Where the rule accepts no rate below 1, all but rule and controlRate are NaN.
 *
 * @param rule               what was kept from the plan
 * @param controlRate        p<sub>C</sub>
 * @param absolute           m, difference of event rates
 * @param hazardRatio        M
 * @param oddsRatio          of the event by t
 * @param restrictedMeanLoss months free of the event that the margin gives away by t
 * @param powerAtTime        of the comparison of the rates at t (Farrington and Manning) at the planned size
 * @param powerOfHazardRatio of the log-rank comparison (Schoenfeld) with the events that the planned patients have by t
 * @param patientsNeeded     in both arms for the asked power of the comparison at t; infinite if the truth reaches the margin
 */
public record MarginAtRate(MarginRule rule, double controlRate, double absolute, double hazardRatio, double oddsRatio,
        double restrictedMeanLoss, double powerAtTime, double powerOfHazardRatio, double patientsNeeded) {

    static MarginAtRate none(MarginRule rule, double controlRate) {
        double no = Double.NaN;
        return new MarginAtRate(rule, controlRate, no, no, no, no, no, no, no);
    }
}
