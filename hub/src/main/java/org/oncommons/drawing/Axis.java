package org.oncommons.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The scale of a plot, from left to right; {@code from} may be the larger number.
 *
 * @param ticks in rising position
 */
public record Axis(double from, double to, List<Tick> ticks) {

    /** Ratios that people know, from a thousandth to a thousandfold. */
    private static final List<Double> RATIOS = List.of(0.001, 0.01, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0, 3.0, 5.0, 10.0, 100.0, 1000.0);

    /** A place on the axis with its words. */
    public record Tick(double at, String label) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * A scale from one number to a larger one, widened to round ticks about as many as wanted.
     *
     * @param words writes a tick
     */
    public static Axis round(double from, double to, int wanted, DoubleFunction<String> words) {
        double span = to > from ? to - from : Math.max(1e-9, Math.abs(to));
        double raw = span / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power <= 1 ? power : raw / power <= 2 ? 2 * power : raw / power <= 5 ? 5 * power : 10 * power;
        long first = (long) Math.floor(from / step + 1e-9);
        long last = (long) Math.ceil((from + span) / step - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (long at = first; at <= last; at++) {
            ticks.add(new Tick(at * step, words.apply(at * step)));
        }
        return new Axis(first * step, last * step, ticks);
    }

    /**
     * A scale of ratios, on which halving and doubling are equally far: its places are natural logarithms.
     *
     * @param from  smallest ratio shown, above 0
     * @param to    largest ratio shown
     * @param words writes a ratio
     */
    public static Axis ratios(double from, double to, DoubleFunction<String> words) {
        List<Double> fitting = RATIOS.stream().filter(ratio -> ratio >= from && ratio <= to).toList();
        return new Axis(Math.log(from), Math.log(to), (fitting.isEmpty() ? List.of(from, to) : fitting).stream()
                .map(ratio -> new Tick(Math.log(ratio), words.apply(ratio))).toList());
    }

    double position(double value, double left, double width) {
        return left + width * Math.clamp((value - from) / (to - from), 0, 1);
    }
}
