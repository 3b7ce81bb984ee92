package org.oncommons.methods.analysis;

import java.util.List;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A curve of one group of patients.
 *
 * @param times  until the event or the end of follow-up
 * @param events 0 censored, 1 the event, 2 and more competing events
 * @param time   at which the probability is wanted, and up to which the restricted mean
 * @param level  of the two-sided intervals
 */
public record CurveQuestion(
        @Quantity(unit = "time", help = "Until the event or the end of follow-up", least = 0) List<Double> times,
        @Quantity(unit = "0, 1, 2 ...", help = "0 censored, 1 the event, 2 and more competing events", least = 0, most = 999)
        List<Double> events,
        @Quantity(unit = "time", help = "At which the probability is wanted, and up to which the restricted mean", above = 0) double time,
        @Quantity(unit = "share", help = "Two-sided level of the intervals", above = 0, below = 1, otherwise = 0.95) double level) {

    public CurveQuestion {
        times = List.copyOf(times);
        events = List.copyOf(events);
        Quantities.require(CurveQuestion.class, time, level);
        FollowUp.of(times, events);
    }

    FollowUp followUp() {
        return FollowUp.of(times, events);
    }
}
