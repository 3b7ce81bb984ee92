package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.ranking.Borda;
import org.oncommons.methods.ranking.KemenyConsensus;
import org.oncommons.methods.ranking.PlackettLuceFit;
import org.oncommons.methods.ranking.Priorities;

/** Puts what the three methods say of the same votes into one table. */
final class Standings {

    private Standings() {}

    static Consensus of(Priorities priorities, Map<String, Consensus.Stability> stability) {
        KemenyConsensus kemeny = priorities.kemeny();
        List<Consensus.Difference> differences = priorities.differences().stream()
                .map(difference -> new Consensus.Difference(difference.item(), difference.other(), difference.votesFor(),
                        difference.votesAgainst(), difference.bordaAgrees(), difference.plackettLuceAgrees()))
                .toList();
        List<List<String>> tied = kemeny.withTies().filter(KemenyConsensus.WithTies::strictlyCheaper)
                .map(ties -> ties.orders().getFirst()).orElse(List.of());
        List<String> smith = priorities.majorities().smithSet();
        return new Consensus(priorities.ballots().ballots().size(), standings(priorities, stability), differences,
                priorities.majorities().condorcetWinner().orElse(""), smith.size() > 1 ? smith : List.of(), kemeny.proven(), kemeny.gap(),
                kemeny.orderCount(), tied);
    }

    private static List<Consensus.Standing> standings(Priorities priorities, Map<String, Consensus.Stability> stability) {
        Map<String, Integer> bordaRanks = bordaRanks(priorities.borda());
        Map<String, Borda.Score> scores = new HashMap<>();
        priorities.borda().scores().forEach(score -> scores.put(score.item(), score));
        List<PlackettLuceFit.Worth> worths = priorities.plackettLuce().worths();
        int m = priorities.ballots().items().size();
        List<Consensus.Standing> standings = new ArrayList<>();
        for (String item : priorities.kemeny().order()) {
            int worthRank = 0;
            while (!worths.get(worthRank).item().equals(item)) {
                worthRank++;
            }
            PlackettLuceFit.Worth worth = worths.get(worthRank);
            @Nullable Double error = worth.quasiStandardError().isPresent() ? worth.quasiStandardError().getAsDouble() : null;
            standings.add(new Consensus.Standing(item, standings.size() + 1, bordaRanks.get(item), m - scores.get(item).meanRank(),
                    worthRank + 1, worth.worth(), error, stability.get(item)));
        }
        return standings;
    }

    /** Equal points share the better rank. */
    private static Map<String, Integer> bordaRanks(Borda borda) {
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 1;
        for (int place = 0; place < borda.scores().size(); place++) {
            ranks.put(borda.scores().get(place).item(), rank);
            if (!borda.scores().get(place).tiedWithNext()) {
                rank = place + 2;
            }
        }
        return ranks;
    }
}
