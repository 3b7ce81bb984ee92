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
import org.oncommons.methods.ranking.RankStability;

/** Puts what the three methods say of the same votes into one table. */
final class Standings {

    private Standings() {}

    /** @param stability null: too few votes */
    static Consensus of(Priorities priorities, @Nullable RankStability stability) {
        KemenyConsensus kemeny = priorities.kemeny();
        List<Consensus.Difference> differences = priorities.differences().stream()
                .map(difference -> new Consensus.Difference(difference.item(), difference.other(), difference.votesFor(),
                        difference.votesAgainst(), difference.bordaAgrees(), difference.plackettLuceAgrees()))
                .toList();
        List<List<String>> tied = kemeny.withTies().filter(KemenyConsensus.WithTies::strictlyCheaper)
                .map(ties -> ties.orders().getFirst()).orElse(List.of());
        List<String> smith = priorities.majorities().smithSet();
        return new Consensus(priorities.ballots().ballots().size(), standings(priorities, stability(stability)), differences,
                priorities.majorities().condorcetWinner().orElse(""), smith.size() > 1 ? smith : List.of(), kemeny.proven(), kemeny.gap(),
                kemeny.orderCount(), tied, influence(stability));
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

    private static Consensus.@Nullable Influence influence(@Nullable RankStability stability) {
        return stability == null ? null : stability.influences().stream().findFirst()
                .map(most -> new Consensus.Influence(most.left(), most.pairsChanged(), most.firstThreeChanged())).orElse(null);
    }

    private static Map<String, Consensus.Stability> stability(@Nullable RankStability stability) {
        Map<String, Consensus.Stability> byItem = new HashMap<>();
        if (stability != null) {
            for (RankStability.ItemRank item : stability.items()) {
                List<String> swaps = stability.swaps().stream()
                        .filter(swap -> swap.above().equals(item.item()) || swap.below().equals(item.item()))
                        .map(swap -> swap.above().equals(item.item()) ? swap.below() : swap.above()).toList();
                byItem.put(item.item(),
                        new Consensus.Stability(item.rank(), item.lowerRank(), item.upperRank(), item.firstThree(), swaps));
            }
        }
        return byItem;
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
