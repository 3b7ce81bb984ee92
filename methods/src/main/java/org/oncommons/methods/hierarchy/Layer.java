package org.oncommons.methods.hierarchy;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/**
 * One outcome of the hierarchy and how two patients are compared by it.
 *
 * @param name      such as survival or fatigue
 * @param kind      how
 * @param threshold smallest difference that counts, at least 0, in the unit of the outcome
 */
public record Layer(String name, Kind kind, double threshold) {

    /** How two patients are compared. */
    public enum Kind {
        /** Time to an unwanted event, perhaps censored: who has it surely later fares better; columns time and event (1 or 0). */
        TIME_TO_EVENT(2),
        /** A number of which more is better; one column, NaN where missing. */
        MORE_IS_BETTER(1),
        /** A number of which less is better; one column, NaN where missing. */
        LESS_IS_BETTER(1);

        private final int columns;

        Kind(int columns) {
            this.columns = columns;
        }

        /** How many numbers a patient has for it. */
        public int columns() {
            return columns;
        }
    }

    /** @throws ImpossibleInput if the threshold is negative or no number */
    public Layer {
        if (!(threshold >= 0 && Double.isFinite(threshold))) {
            throw new ImpossibleInput("The threshold of " + name + " is " + Quantities.plain(threshold)
                    + ": give the smallest difference that counts, 0 or more.", "threshold");
        }
    }

    /**
     * Compares two patients.
     *
     * @param at place of the first column
     * @return above 0 if the first fares better, below 0 if the second, 0 if neither surely
     */
    int compare(double[] first, double[] second, int at) {
        return switch (kind) {
            case TIME_TO_EVENT -> later(first[at], second[at], second[at + 1]) - later(second[at], first[at], first[at + 1]);
            case MORE_IS_BETTER -> beyond(first[at] - second[at]);
            case LESS_IS_BETTER -> beyond(second[at] - first[at]);
        };
    }

    /** 1 if the other has the event surely and by more than the threshold earlier. */
    private int later(double time, double other, double otherEvent) {
        return otherEvent != 0 && time > other + threshold ? 1 : 0;
    }

    private int beyond(double difference) {
        return difference > threshold ? 1 : difference < -threshold ? -1 : 0;
    }
}
