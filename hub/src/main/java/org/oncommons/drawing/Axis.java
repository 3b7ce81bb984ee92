package org.oncommons.drawing;

import java.util.List;

/**
 * The scale of a plot, from left to right; {@code from} may be the larger number.
 *
 * @param ticks in rising position
 */
public record Axis(double from, double to, List<Tick> ticks) {

    /** A place on the axis with its words. */
    public record Tick(double at, String label) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    double position(double value, double left, double width) {
        return left + width * Math.clamp((value - from) / (to - from), 0, 1);
    }
}
