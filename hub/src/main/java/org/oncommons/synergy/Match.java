package org.oncommons.synergy;

import java.util.List;
import org.oncommons.profiles.EcosystemProfiles.Profile;

/**
 * How well another institution fits one's own.
 *
 * @param own       who looks for partners
 * @param other     who might be one
 * @param score     weighted mean of the parts' percentiles, in [0, 1]
 * @param stability share of weights drawn at random that put it among the best {@link MatchNetwork#BEST}, in [0, 1]
 * @param parts     all parts that can be computed in this network
 */
public record Match(Profile own, Profile other, double score, double stability, List<PartScore> parts) {

    public Match {
        parts = List.copyOf(parts);
    }

    /** The part; a part that this network does not have is unknown and weighs nothing. */
    public PartScore part(MatchPart wanted) {
        return parts.stream().filter(part -> part.part() == wanted).findFirst()
                .orElse(new PartScore(wanted, Double.NaN, Double.NaN, 0));
    }
}
