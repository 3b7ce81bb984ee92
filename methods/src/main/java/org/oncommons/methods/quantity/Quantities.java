package org.oncommons.methods.quantity;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The {@link Quantity} components of an input record: listed, and checked against their ranges. */
public final class Quantities {

    /** Annotations are read once for each record: inputs are checked in the inner loops of tables and curves. */
    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> inputs) {
            return Known.of(inputs);
        }
    };

    private Quantities() {}

    /**
     * One input.
     *
     * @param name      of the component
     * @param quantity  unit, range and help
     * @param wholeOnly whether only whole numbers are taken
     * @param several   whether it is a list of numbers
     */
    public record Input(String name, Quantity quantity, boolean wholeOnly, boolean several) {

        /** The range in words, empty where every number is allowed. */
        public String range() {
            List<String> bounds = new ArrayList<>();
            bound(bounds, "at least ", quantity.least());
            bound(bounds, "above ", quantity.above());
            bound(bounds, "at most ", quantity.most());
            bound(bounds, "below ", quantity.below());
            return String.join(" and ", bounds);
        }

        private static void bound(List<String> bounds, String word, double value) {
            if (!Double.isInfinite(value)) {
                bounds.add(word + plain(value));
            }
        }

        boolean allows(double value) {
            return Bounds.of(quantity).allow(value);
        }
    }

    /** The range of one input, read from its annotation. */
    private record Bounds(double least, double most, double above, double below) {

        static Bounds of(Quantity quantity) {
            return new Bounds(quantity.least(), quantity.most(), quantity.above(), quantity.below());
        }

        boolean allow(double value) {
            return Double.isFinite(value) && value >= least && value <= most && value > above && value < below;
        }
    }

    /**
     * What is known of a record.
     *
     * @param inputs  all numbers
     * @param single  those that are not lists, in order
     * @param bounds  of the single ones
     */
    private record Known(List<Input> inputs, List<Input> single, Bounds[] bounds) {

        static Known of(Class<?> record) {
            List<Input> inputs = Arrays.stream(record.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Quantity.class)).map(Quantities::input).toList();
            List<Input> single = inputs.stream().filter(input -> !input.several()).toList();
            return new Known(inputs, single, single.stream().map(input -> Bounds.of(input.quantity())).toArray(Bounds[]::new));
        }
    }

    /** The numbers that a record takes, in order. */
    public static List<Input> of(Class<? extends Record> inputs) {
        return KNOWN.get(inputs).inputs();
    }

    private static Input input(RecordComponent component) {
        Class<?> type = component.getType();
        return new Input(component.getName(), component.getAnnotation(Quantity.class), type == int.class || type == long.class,
                List.class.isAssignableFrom(type));
    }

    /**
     * Refuses numbers outside their ranges.
     *
     * @param inputs the record whose components they are
     * @param values of the single numbers with a {@link Quantity}, in order; lists are checked by {@link #requireEach}
     * @throws ImpossibleInput if one is not a finite number in its range
     */
    public static void require(Class<? extends Record> inputs, double... values) {
        Known known = KNOWN.get(inputs);
        if (known.bounds().length != values.length) {
            throw new IllegalStateException(inputs + " takes " + known.bounds().length + " numbers, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!known.bounds()[i].allow(values[i])) {
                Input input = known.single().get(i);
                throw new ImpossibleInput(refusal(input, values[i]), input.name());
            }
        }
    }

    /**
     * Refuses a list with a number outside the range of its elements.
     *
     * @param inputs the record
     * @param name   of its component that is a list
     * @throws ImpossibleInput if one of the values is not a finite number in the range
     */
    public static void requireEach(Class<? extends Record> inputs, String name, List<Double> values) {
        Input list = of(inputs).stream().filter(input -> input.name().equals(name) && input.several()).findFirst()
                .orElseThrow(() -> new IllegalStateException(inputs + " has no list " + name));
        Bounds bounds = Bounds.of(list.quantity());
        for (double value : values) {
            if (!bounds.allow(value)) {
                throw new ImpossibleInput(refusal(list, value), name);
            }
        }
    }

    private static String refusal(Input input, double value) {
        String range = input.range();
        return input.name() + " is " + (Double.isNaN(value) ? "no number" : plain(value)) + ": give " + (range.isEmpty() ? "a finite number"
                : "a number " + range) + " (" + input.quantity().unit() + ").";
    }

    /** A number as people write it: 0.025, 1200, 2.5e-7. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinite" : "minus infinite";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros();
        boolean tiny = value != 0 && Math.abs(value) < 1e-6;
        return tiny || Math.abs(value) >= 1e12 ? rounded.toString() : rounded.toPlainString();
    }
}
