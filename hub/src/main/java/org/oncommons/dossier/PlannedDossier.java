package org.oncommons.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncommons.methods.margin.MarginTable;
import org.oncommons.methods.margin.MarginUnit;
import org.oncommons.methods.margin.PlannedMargin;
import org.oncommons.protocols.Protocol;

/**
 * The margin of a record as the methods take it.
 *
 * @param missing codes of the fields without which nothing can be computed
 */
public record PlannedDossier(Protocol protocol, List<String> missing) {

    private static final List<String> NEEDED =
            List.of("margin", "margin-scale", "control-rate", "endpoint-months", "patients", "alpha", "power");
    private static final int POINTS = 40;
    private static final double LOWEST = 0.005;
    private static final double HIGHEST = 0.95;

    public PlannedDossier {
        missing = List.copyOf(missing);
    }

    public static PlannedDossier of(Protocol protocol) {
        return new PlannedDossier(protocol, NEEDED.stream().filter(field -> !protocol.has(field)).toList());
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public double controlRate() {
        return number("control-rate");
    }

    /** What the margin is at these control rates; the record must be complete. */
    public MarginTable at(List<Double> rates) {
        return MarginTable.of(new PlannedMargin(controlRate(), number("margin"), MarginUnit.valueOf(protocol.text("margin-scale")),
                number("endpoint-months"), 1, number("patients"), Optional.ofNullable(protocol.number("allocation")).orElse(1.0), 1, number("alpha"),
                number("power"), rates));
    }

    /** Rates around the planned one, on which a curve is drawn. */
    public List<Double> curve(double also) {
        double from = Math.max(LOWEST, Math.min(also, controlRate() / 4));
        double to = Math.min(HIGHEST, Math.max(also, 2.5 * controlRate()));
        return IntStream.rangeClosed(0, POINTS).mapToObj(at -> from + (to - from) * at / POINTS).toList();
    }

    private double number(String field) {
        Double found = protocol.number(field);
        if (found == null) {
            throw new IllegalStateException(field + " is missing");
        }
        return found;
    }
}
