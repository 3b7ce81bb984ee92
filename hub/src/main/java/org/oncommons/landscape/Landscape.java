package org.oncommons.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncommons.vocabulary.Kind;

/**
 * The map of a whole network, as it is stored.
 *
 * @param method   version of the methods that made it
 * @param inputs   SHA-256 of what it was made from
 * @param blocks   by kind and scheme
 * @param rankings one per question that ranks, in the questionnaire's order
 */
public record Landscape(String method, String inputs, List<Block> blocks, List<RankingOutcome> rankings) {

    /** Raised whenever the same answers would give other numbers, so that stored maps are made again. */
    static final String METHOD = "2";

    public Landscape {
        blocks = List.copyOf(blocks);
        rankings = List.copyOf(rankings);
    }

    public List<Block> blocks(Kind kind) {
        return blocks.stream().filter(block -> block.kind() == kind).toList();
    }

    public Optional<Block> block(Kind kind, String scheme) {
        return blocks(kind).stream().filter(block -> block.scheme().equals(scheme)).findFirst();
    }

    /** The block of a kind that speaks for it: of the scheme where the network was asked about that, else the one with most concepts. */
    public Optional<Block> leading(Kind kind, String scheme) {
        return block(kind, scheme).or(() -> blocks(kind).stream()
                .max(Comparator.comparingInt((Block block) -> block.estimates().size()).thenComparing(Block::scheme)));
    }

    /** The first question that ranks things of the kind. */
    public Optional<RankingOutcome> ranking(Kind kind) {
        return rankings.stream().filter(ranking -> ranking.kind() == kind).findFirst();
    }
}
