package org.oncommons.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oncommons.protocols.Protocol;

/**
 * What a guideline asks a protocol or report to say, and the fields of the record that say it. The words of the items are ours, in the
 * messages; the guidelines themselves decide.
 *
 * @param code  as in addresses and keys
 * @param items in the order of the guideline
 */
public record Checklist(String code, List<Item> items) {

    /** SPIRIT 2025 (BMJ 389 (2025) e081477), in its numbers. */
    public static final Checklist SPIRIT = of("spirit", "1a title-scientific", "1b lay-summary registry-ids", "2", "3 roles contact", "4 registry-ids",
            "5 data-sharing", "6 data-sharing", "7 funders interests", "8 dissemination", "9a rationale", "9b standard-arm history-how",
            "10 objectives", "11 partners influence", "12 design-kind allocation margin", "13 sites", "14a inclusion exclusion", "14b sites",
            "15a standard-arm less-arm reduction", "15b rescue-rule", "15c adherence", "15d",
            "16 endpoint endpoint-months estimand-population estimand-treatment estimand-variable estimand-intercurrent estimand-summary secondary",
            "17 harms late-effects", "18 endpoint-months follow-up-months outcomes-reported",
            "19 patients alpha power control-rate margin margin-scale", "20 recruitment-plan eligible-yearly", "21 randomisation",
            "22 randomisation", "23 randomisation", "24 masking", "25a data-management outcomes-reported", "25b reported-missing drop-out",
            "26 data-management", "27a analysis", "27b analysis-sets", "27c missing-data", "27d sensitivity", "28a monitoring-committee", "28b looks",
            "29", "30 approvals", "31", "32a consent", "32b", "33 data-protection", "34 aftercare insurance");

    /** The extension of CONSORT for non-inferiority (JAMA 308 (2012) 2594), in the order of a report. */
    public static final Checklist CONSORT = of("consort", "1 title-scientific", "2 rationale history-how", "3 inclusion standard-arm endpoint",
            "4 objectives margin margin-scale patients-how decision-how", "5 patients alpha power control-rate margin", "6 looks monitoring-committee",
            "7 alpha analysis", "8 analysis-sets", "9 results", "10 results results-harms results-link");

    public Checklist {
        items = List.copyOf(items);
    }

    /** How far the record says what an item asks. */
    public enum Standing {
        FULL,
        PARTLY,
        MISSING,
        /** The record has no field for it: the protocol document must say it. */
        ELSEWHERE
    }

    /**
     * One item.
     *
     * @param code   number in the guideline
     * @param fields of the record that say it
     */
    public record Item(String code, List<String> fields) {

        public Item {
            fields = List.copyOf(fields);
        }

        public Standing standing(Protocol protocol) {
            long filled = fields.stream().filter(protocol::has).count();
            return fields.isEmpty() ? Standing.ELSEWHERE : filled == fields.size() ? Standing.FULL : filled > 0 ? Standing.PARTLY : Standing.MISSING;
        }
    }

    private static Checklist of(String code, String... lines) {
        return new Checklist(code, Arrays.stream(lines).map(line -> line.split(" "))
                .map(parts -> new Item(parts[0], List.of(parts).subList(1, parts.length))).toList());
    }

    public static Optional<Checklist> find(String code) {
        return List.of(SPIRIT, CONSORT).stream().filter(list -> list.code().equals(code)).findFirst();
    }

    public long standing(Protocol protocol, Standing standing) {
        return items.stream().filter(item -> item.standing(protocol) == standing).count();
    }
}
