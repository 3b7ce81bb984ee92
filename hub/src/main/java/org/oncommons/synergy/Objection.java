package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What speaks against a match. */
public enum Objection {
    /** The other one gives little of what is needed here. */
    GIVES_LITTLE,
    /** The other one needs little of what is given here. */
    NEEDS_LITTLE,
    /** Its first topics are other ones. */
    OTHER_TOPICS,
    /** No case interests both. */
    NO_COMMON_CASE,
    /** Same country, same type, same capacity: little breadth. */
    MUCH_ALIKE,
    /** An answer that a part needs is missing. */
    UNANSWERED,
    /** It is among the best only for some weights. */
    UNSTABLE;

    /** Below this percentile a part speaks against the match. */
    static final double LOW = 0.25;
    /** Below this share of weights the place among the best depends on them. */
    static final double SHAKY = 0.5;
    private static final int MOST = 3;
    private static final Map<MatchPart, Objection> BY_PART = Map.of(
            MatchPart.TAKE, GIVES_LITTLE, MatchPart.GIVE, NEEDS_LITTLE, MatchPart.PRIORITIES, OTHER_TOPICS, MatchPart.CASES, NO_COMMON_CASE,
            MatchPart.BREADTH, MUCH_ALIKE);

    /**
     * The weightiest first, at most three.
     *
     * @param best whether the match is among the best, so that its stability matters
     */
    public static List<Objection> of(Match match, boolean best) {
        List<Objection> found = new ArrayList<>();
        match.parts().stream().filter(part -> part.weight() > 0 && BY_PART.containsKey(part.part()) && low(part))
                .sorted(Comparator.comparingDouble((PartScore part) -> part.weight() * (LOW - part.percentile())).reversed())
                .map(part -> BY_PART.get(part.part())).forEach(found::add);
        if (match.parts().stream().anyMatch(part -> part.weight() > 0 && !part.known())) {
            found.add(UNANSWERED);
        }
        if (best && match.stability() < SHAKY) {
            found.addFirst(UNSTABLE);
        }
        return found.stream().limit(MOST).toList();
    }

    /** Low among all pairs; for cases, which have few values, only when there is nothing in common. */
    private static boolean low(PartScore part) {
        return part.part() == MatchPart.CASES ? part.raw() == 0 : part.percentile() < LOW;
    }
}
