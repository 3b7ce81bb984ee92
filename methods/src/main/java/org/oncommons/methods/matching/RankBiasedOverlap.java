package org.oncommons.methods.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rank-biased overlap of two rankings that may be partial and of different length: how much a reader who goes on to the next place
 * with probability p finds in both lists (Webber, Moffat and Zobel 2010, ACM Trans. Inf. Syst. 28:4, article 20). Accurate to 1e-12.
 *
 * @param first        items from the best on, without repetition and ties
 * @param second       likewise
 * @param p            persistence in (0, 1); at 0.9 the first ten places carry 86 % of the weight
 * @param extrapolated equation 32: the agreement seen goes on beyond the ends, in [0, 1]
 * @param minimum      equation 11 at the depth of the shorter list: nothing further is shared, in [0, extrapolated]
 * @param overlap      number of common items in the first d places, for d = 1 to the longer length
 */
public record RankBiasedOverlap(List<String> first, List<String> second, double p, double extrapolated, double minimum,
                                List<Integer> overlap) {

    /** Persistence that is used for shared priorities. */
    public static final double DEFAULT_PERSISTENCE = 0.9;

    /**
     * @throws IllegalArgumentException when a list is empty or names an item twice, or p is outside (0, 1)
     */
    public static RankBiasedOverlap of(List<String> first, List<String> second, double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("Persistence is outside 0 to 1: " + p);
        }
        check(first);
        check(second);
        List<String> shorter = first.size() <= second.size() ? first : second;
        List<String> longer = shorter == first ? second : first;
        List<Integer> overlap = overlap(shorter, longer);
        return new RankBiasedOverlap(List.copyOf(first), List.copyOf(second), p, extrapolated(overlap, shorter.size(), p),
                minimum(overlap, shorter.size(), p), overlap);
    }

    private static void check(List<String> ranking) {
        if (ranking.isEmpty() || new HashSet<>(ranking).size() < ranking.size()) {
            throw new IllegalArgumentException("A ranking needs at least one item and each only once: " + ranking);
        }
    }

    private static List<Integer> overlap(List<String> shorter, List<String> longer) {
        Set<String> onlyShorter = new HashSet<>();
        Set<String> onlyLonger = new HashSet<>();
        List<Integer> overlap = new ArrayList<>();
        int common = 0;
        for (int d = 0; d < longer.size(); d++) {
            String deep = longer.get(d);
            if (onlyShorter.remove(deep)) {
                common++;
            } else {
                onlyLonger.add(deep);
            }
            if (d < shorter.size()) {
                String other = shorter.get(d);
                if (onlyLonger.remove(other)) {
                    common++;
                } else {
                    onlyShorter.add(other);
                }
            }
            overlap.add(common);
        }
        return List.copyOf(overlap);
    }

    private static double extrapolated(List<Integer> overlap, int s, double p) {
        int l = overlap.size();
        double atShorter = overlap.get(s - 1);
        double sum = 0;
        double power = 1;
        for (int d = 1; d <= l; d++) {
            power *= p;
            sum += overlap.get(d - 1) * power / d;
            sum += d > s ? atShorter * (d - s) * power / ((double) s * d) : 0;
        }
        double value = (1 - p) / p * sum + ((overlap.get(l - 1) - atShorter) / l + atShorter / s) * power;
        return Math.min(1, value);
    }

    private static double minimum(List<Integer> overlap, int k, double p) {
        double common = overlap.get(k - 1);
        double sum = 0;
        double power = 1;
        for (int d = 1; d <= k; d++) {
            power *= p;
            sum += (overlap.get(d - 1) - common) * power / d;
        }
        return Math.max(0, (1 - p) / p * (sum - common * Math.log1p(-p)));
    }
}
