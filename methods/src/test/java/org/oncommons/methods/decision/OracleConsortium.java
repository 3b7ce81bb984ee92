package org.oncommons.methods.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * The 46 institutions and 30 capabilities of the reference instance, solved by GLPK 5.0, CBC 2.10.8 and enumeration of all 6,096,454
 * sets.
 */
final class OracleConsortium {

    private static final String FOLDER = "oracles/ranking/";
    private static final double LEVEL = 0.70;

    private OracleConsortium() {}

    static JsonNode expected() {
        return SharedData.json(FOLDER + "oracles.json").get("consortium");
    }

    static List<Candidate> candidates() {
        List<String> lines = SharedData.lines(FOLDER + "consortium_institutions.csv");
        String[] head = lines.getFirst().split(",");
        List<Candidate> candidates = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, Double> levels = new HashMap<>();
            for (int k = 3; k < cells.length; k++) {
                levels.put(head[k], Double.valueOf(cells[k]));
            }
            candidates.add(new Candidate(cells[0], cells[1], cells[2].equals("1"), Set.of(), levels));
        }
        return candidates;
    }

    static List<Capability> capabilities() {
        List<String> lines = SharedData.lines(FOLDER + "consortium_weights.csv");
        return lines.stream().skip(1).map(line -> line.split(","))
                .map(cells -> new Capability(cells[0], Double.parseDouble(cells[1]), LEVEL, false)).toList();
    }

    static ConsortiumQuestion question(int size, int countries, int low, List<String> must, List<String> mustNot, List<String> cover) {
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.Size.exactly("size", size));
        wishes.add(new Wish.Countries("countries", countries));
        wishes.add(new Wish.LowCapacity("low", low));
        must.forEach(id -> wishes.add(new Wish.Must("must_" + id, id)));
        mustNot.forEach(id -> wishes.add(new Wish.MustNot("forbid_" + id, id)));
        cover.forEach(id -> wishes.add(new Wish.AtLevel("cover_" + id, id, 1, LEVEL)));
        return new ConsortiumQuestion(candidates(), capabilities(), wishes, null, EnumSet.of(Objective.COVERAGE), Duration.ofSeconds(60));
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    static List<List<String>> sets(JsonNode arrays) {
        List<List<String>> sets = new ArrayList<>();
        arrays.forEach(array -> sets.add(strings(array)));
        return sets;
    }

    static List<String> list(String... ids) {
        return Arrays.asList(ids);
    }
}
