package org.oncommons.methods.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * Reference values of {@code oracles/ranking}: computed with R 4.2.2 (survival, PlackettLuce 0.4.5) and Python (numpy 1.24, scipy 1.10),
 * GLPK 5.0, each in two ways; 10 significant digits. Conventions in its ORACLES.md.
 */
record RankingOracle(String name, Ballots ballots, JsonNode expected) {

    /** Printed with 10 significant digits, so half a unit of the tenth relative to the value, and nothing more for closed formulas. */
    static final double PRINTED = 1e-8;
    /** Model fits stop by their own tolerance in both programs. */
    static final double FITTED = 1e-6;

    private static final String FOLDER = "oracles/ranking/";
    static final String FILE = FOLDER + "oracles.json";

    /** Each data set with one vote per voter, then with one vote per group. */
    static Stream<RankingOracle> all() {
        JsonNode rankings = SharedData.json(FILE).get("rankings");
        return rankings.propertyNames().stream().flatMap(name -> {
            Ballots ballots = read(name, rankings.get(name));
            return Stream.of(new RankingOracle(name, ballots, rankings.get(name)),
                    new RankingOracle(name + " by group", ballots.oneVotePerGroup(), rankings.get(name).get("equal_group_weight")));
        });
    }

    static RankingOracle named(String name) {
        return all().filter(oracle -> oracle.name().equals(name)).findFirst().orElseThrow();
    }

    private static Ballots read(String name, JsonNode expected) {
        List<String> items = expected.get("items").valueStream().map(JsonNode::asString).toList();
        Map<String, int[]> ranks = new LinkedHashMap<>();
        Map<String, String> groups = new TreeMap<>();
        SharedData.lines(FOLDER + name + ".csv").stream().skip(1).map(line -> line.split(",")).forEach(cell -> {
            ranks.computeIfAbsent(cell[0], voter -> new int[items.size()])[items.indexOf(cell[2])] = Integer.parseInt(cell[3]);
            groups.put(cell[0], cell[1]);
        });
        return new Ballots(items, ranks.entrySet().stream().map(e -> Ballot.ofRanks(e.getKey(), groups.get(e.getKey()), e.getValue()))
                .toList());
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    static List<List<String>> lists(JsonNode array) {
        return array.valueStream().map(RankingOracle::strings).toList();
    }

    /** The same ballots with the items numbered the other way round and the voters in reverse. */
    static Ballots mirrored(Ballots ballots) {
        int last = ballots.items().size() - 1;
        List<Ballot> voters = ballots.ballots().reversed().stream().map(ballot -> new Ballot(ballot.voter(), ballot.group(),
                ballot.weight(),
                ballot.ranked().stream().map(tied -> tied.stream().map(item -> last - item).toList()).toList())).toList();
        return new Ballots(ballots.items().reversed(), voters);
    }

    @Override
    public String toString() {
        return name;
    }
}
