package org.oncommons.methods.simulation;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What is simulated. The same plan gives the same numbers, whatever the machine and its number of processors.
 *
 * @param course    accrual, hazards, drop-out
 * @param switching who changes treatment
 * @param looks     and their bounds
 * @param margin    M, the largest acceptable hazard ratio
 * @param trials    to simulate; 10 000 give a Monte-Carlo error of 0.0016 at a type I error of 0.025
 * @param seed      any whole number
 */
public record SimulationPlan(
        @Words(help = "Accrual, hazards and drop-out") TrialCourse course,
        @Words(help = "Patients who change treatment", otherwise = "{\"toControl\":0,\"toExperimental\":0,\"fromMonth\":0,\"toMonth\":0,"
                + "\"frailty\":0,\"selective\":false}") Switching switching,
        @Words(help = "Looks and their bounds") Looks looks,
        @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 100) double margin,
        @Quantity(unit = "trials", help = "How many trials are simulated", least = 1, most = 100_000_000, otherwise = 10_000) int trials,
        @Quantity(unit = "whole number", help = "The same seed gives the same numbers", otherwise = 1) long seed) {

    /** @throws ImpossibleInput if a number is out of range */
    public SimulationPlan {
        Quantities.require(SimulationPlan.class, margin, trials, seed);
    }

    /** The same with the hazard ratio at the margin, where to show non-inferiority is an error. */
    public SimulationPlan atTheMargin() {
        return new SimulationPlan(course.withHazardRatio(margin), switching, looks, margin, trials, seed);
    }
}
