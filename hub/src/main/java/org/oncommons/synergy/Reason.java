package org.oncommons.synergy;

import java.util.Optional;
import org.oncommons.methods.matching.Contribution;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.themes.WaveTexts;
import org.oncommons.vocabulary.Link;

/** Why two institutions fit, with the answers that say so. */
public sealed interface Reason {

    /** The part of the match that it speaks for. */
    MatchPart part();

    /**
     * One can give what the other needs.
     *
     * @param link why the strength addresses the need; empty: it is the same concept
     */
    record Gift(MatchPart part, Profile giver, Profile taker, Contribution contribution, Value strength, Value need, Optional<Link> link)
            implements Reason {}

    /**
     * Both ranked the same topic high.
     *
     * @param rank    of the one who looks, from 1
     * @param itsRank of the other
     */
    record SharedTopic(String topic, int rank, int itsRank) implements Reason {

        @Override
        public MatchPart part() {
            return MatchPart.PRIORITIES;
        }
    }

    /** Both want to be in the same case. */
    record SharedCase(Value interest, Value itsInterest) implements Reason {

        @Override
        public MatchPart part() {
            return MatchPart.CASES;
        }
    }

    /** Both wrote nearly the same in their own words. */
    record SharedWords(WaveTexts.Pair texts) implements Reason {

        @Override
        public MatchPart part() {
            return MatchPart.MEANING;
        }
    }

    /** They differ in where they are and what they are. */
    record Breadth(boolean country, boolean type, boolean capacity) implements Reason {

        @Override
        public MatchPart part() {
            return MatchPart.BREADTH;
        }
    }
}
