package org.oncommons.methods.duration;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a trial of several durations found; the longest is the standard.
 *
 * @param durations  of the arms, rising
 * @param patients   in each arm
 * @param events     patients with the unwanted event in each arm
 * @param margin     m, largest acceptable difference to the longest duration
 * @param alpha      one-sided type I error of each duration
 * @param points     durations between the shortest and the longest at which the curve is judged, both included
 * @param replicates of the bootstrap
 * @param seed       of the bootstrap
 */
public record DurationTrial(
        @Quantity(unit = "any unit of time or dose", help = "Of the arms, rising; the longest is the standard", above = 0, most = 1e6)
        List<Double> durations,
        @Quantity(unit = "patients", help = "In each arm", least = 1, most = 1e6) List<Double> patients,
        @Quantity(unit = "patients", help = "With the unwanted event in each arm", least = 0, most = 1e6) List<Double> events,
        @Quantity(unit = "difference of shares", help = "Largest acceptable difference to the longest duration", above = 0, below = 1)
        double margin,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.05) double alpha,
        @Quantity(unit = "durations", help = "At which the curve is judged", least = 2, most = 500, otherwise = 41) int points,
        @Quantity(unit = "replicates", help = "Of the bootstrap", least = 200, most = 20_000, otherwise = 2_000) int replicates,
        @Quantity(unit = "whole number", help = "Seed of the bootstrap", otherwise = 1) long seed) {

    private static final int FEWEST_ARMS = 4;

    private static final int MOST_ARMS = 30;

    /** @throws ImpossibleInput if a number is out of its range, lists differ in length, or an arm has more events than patients */
    public DurationTrial {
        Quantities.require(DurationTrial.class, margin, alpha, points, replicates, seed);
        durations = List.copyOf(durations);
        patients = List.copyOf(patients);
        events = List.copyOf(events);
        Quantities.requireEach(DurationTrial.class, "durations", durations);
        Quantities.requireEach(DurationTrial.class, "patients", patients);
        Quantities.requireEach(DurationTrial.class, "events", events);
        requireRising(durations);
        if (patients.size() != durations.size() || events.size() != durations.size()) {
            throw new ImpossibleInput("There are " + durations.size() + " durations, " + patients.size() + " numbers of patients and "
                    + events.size() + " of events: give one of each for every arm.", "durations", "patients", "events");
        }
        for (int k = 0; k < events.size(); k++) {
            if (events.get(k) > patients.get(k) || events.get(k) % 1 != 0 || patients.get(k) % 1 != 0) {
                throw new ImpossibleInput("Arm " + (k + 1) + " has " + Quantities.plain(events.get(k)) + " events in "
                        + Quantities.plain(patients.get(k)) + " patients: give whole numbers, not more events than patients.", "events",
                        "patients");
            }
        }
    }

    static void requireRising(List<Double> durations) {
        boolean rising = true;
        for (int k = 1; k < durations.size(); k++) {
            rising &= durations.get(k) > durations.get(k - 1);
        }
        if (!rising || durations.size() < FEWEST_ARMS || durations.size() > MOST_ARMS) {
            throw new ImpossibleInput("A curve needs " + FEWEST_ARMS + " to " + MOST_ARMS + " different durations in rising order, not "
                    + durations + ": usually 5 to 7, equally spaced.", "durations");
        }
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
