package org.oncommons.protocols;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a study still lacks before it can go on. Each state asks for what those before it ask for as well. */
public final class Readiness {

    private static final int KINDS_OF_ARGUMENT = 2;
    private static final String FOLLOW_UP = "follow-up-months";
    private static final String LATE = "late-effects";

    private static final Map<ProtocolState, List<String>> NEEDED = new EnumMap<>(Map.of(
            ProtocolState.DRAFTED, List.of("title-public", "cancer", "standard-arm", "less-arm", "reduction"),
            ProtocolState.IN_REVIEW, List.of("endpoint", "endpoint-months", "alpha", "power", "control-rate", "patients", "margin", "margin-scale",
                    "rescue-rule", LATE, "partners"),
            ProtocolState.APPROVED, List.of("equipoise", "consent", "approvals", "wording-tested", "monitoring-committee", "harms"),
            ProtocolState.RECRUITING, List.of("registry-ids", "sites", "insurance", "data-sharing"),
            ProtocolState.REPORTED, List.of("results", "results-harms")));

    private Readiness() {}

    /**
     * Something that is missing.
     *
     * @param key   of the sentence; empty: the field is simply not filled
     * @param field where to put it right; empty: not in a field
     */
    public record Lack(String key, String field) {}

    /** What is missing to go there; empty: nothing. */
    public static List<Lack> lacks(Protocol protocol, boolean designChosen, ProtocolState to) {
        List<Lack> lacks = new ArrayList<>();
        if (to == ProtocolState.STOPPED || to.compareTo(protocol.summary().state()) < 0) {
            return lacks;
        }
        NEEDED.forEach((state, fields) -> {
            if (state.compareTo(to) <= 0) {
                fields.stream().filter(field -> !protocol.has(field)).forEach(field -> lacks.add(new Lack("", field)));
            }
        });
        if (to.compareTo(ProtocolState.IN_REVIEW) >= 0) {
            review(protocol, lacks);
        }
        if (to.compareTo(ProtocolState.APPROVED) >= 0) {
            approval(protocol, designChosen, lacks);
        }
        if (to == ProtocolState.REPORTED && protocol.has("results") && !bothSets(protocol)) {
            lacks.add(new Lack("protocols.lack.both-results", "results"));
        }
        return lacks;
    }

    private static void review(Protocol protocol, List<Lack> lacks) {
        if (protocol.arguments().stream().filter(Argument::complete).count() < KINDS_OF_ARGUMENT) {
            lacks.add(new Lack("protocols.lack.arguments", "margin"));
        }
        if (!protocol.text("analysis-sets").equals("both")) {
            lacks.add(new Lack("protocols.lack.sets", "analysis-sets"));
        }
        if (latest(protocol) > followed(protocol) && !protocol.has("linkage-plan")) {
            lacks.add(new Lack("protocols.lack.linkage", "linkage-plan"));
        }
    }

    private static void approval(Protocol protocol, boolean designChosen, List<Lack> lacks) {
        if (!designChosen) {
            lacks.add(new Lack("protocols.lack.design", ""));
        }
        List.of("control-rate", "margin").stream().filter(field -> protocol.has(field) && protocol.source(field).isEmpty())
                .forEach(field -> lacks.add(new Lack("protocols.lack.source", field)));
    }

    /** Months until the last late effect is to be seen, by the second column of the table. */
    private static double latest(Protocol protocol) {
        return protocol.rows(LATE).stream().map(row -> FieldCheck.number(row.get(1))).filter(months -> months != null)
                .mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double followed(Protocol protocol) {
        Double months = protocol.number(FOLLOW_UP);
        return months == null ? 0 : months;
    }

    /** Verdicts of both analysis sets, by the first column of the table of results. */
    private static boolean bothSets(Protocol protocol) {
        List<String> sets = protocol.rows("results").stream().map(row -> row.getFirst().toLowerCase(Locale.ROOT)).toList();
        return sets.stream().anyMatch(set -> set.contains("intention") || set.equals("itt"))
                && sets.stream().anyMatch(set -> set.contains("per protocol") || set.contains("per-protocol") || set.equals("pp"));
    }
}
