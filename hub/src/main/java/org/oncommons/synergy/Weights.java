package org.oncommons.synergy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each part of a match counts.
 *
 * @param values from 0 (switched off) to {@link #MOST}; only ratios matter
 */
public record Weights(Map<MatchPart, Double> values) {

    public static final double MOST = 5;
    public static final Weights DEFAULT = new Weights(Map.of());

    public Weights {
        Map<MatchPart, Double> all = new EnumMap<>(MatchPart.class);
        for (MatchPart part : MatchPart.values()) {
            double value = values.getOrDefault(part, part.weight);
            if (!(value >= 0 && value <= MOST)) {
                throw new IllegalArgumentException("Weight of " + part + " is outside 0 to " + MOST + ": " + value);
            }
            all.put(part, value);
        }
        values = Map.copyOf(all);
    }

    public double of(MatchPart part) {
        return values.get(part);
    }

    /** Sum of all weights; 0 when everything is switched off. */
    double sum() {
        return Arrays.stream(MatchPart.values()).mapToDouble(this::of).sum();
    }
}
