package org.oncommons.methods.ranking;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Kendall's coefficient of concordance with the correction for ties,
 * <pre>
 * W = 12 S / (n<sup>2</sup>(m<sup>3</sup> - m) - n &Sigma;<sub>v</sub> T<sub>v</sub>)
 * S = &Sigma;<sub>i</sub> (R<sub>i</sub> - n(m + 1)/2)<sup>2</sup>
 * </pre>
 * R<sub>i</sub> the sum of the voters' mid-ranks of item i, T<sub>v</sub> = &Sigma; (t<sup>3</sup> - t) over voter v's sets of t tied
 * items, the unranked ones being one set. 0: no agreement, 1: all rank alike. Each voter counts once, whatever the weight.
 *
 * <p>Tests of no agreement: chi-squared n(m - 1)W with m - 1 degrees of freedom, and the better F = (n - 1)W / (1 - W) with m - 1 - 2/n and
 * (n - 1) times as many. Sources: Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939) 275; ties and F: Legendre, JABES
 * 10 (2005) 226.
 *
 * @param voters       n, at least 2
 * @param items        m, at least 2
 * @param squares      S
 * @param tieSum       &Sigma;<sub>v</sub> T<sub>v</sub>
 * @param w            0 to 1
 * @param wWithoutTieCorrection at most w
 * @param chiSquared   test statistic
 * @param degreesOfFreedom of the chi-squared distribution
 * @param pChiSquared  upper tail
 * @param f            test statistic, infinite when w is 1
 * @param fNumerator   degrees of freedom, above 0 only when m &gt; 2 or n &gt; 2
 * @param fDenominator degrees of freedom
 * @param pF           upper tail; NaN where m = n = 2, for which there is no F distribution
 * @param meanSpearman (nW - 1)/(n - 1), the mean rank correlation between two voters where there are no ties
 */
public record KendallW(int voters, int items, double squares, double tieSum, double w, double wWithoutTieCorrection, double chiSquared,
        int degreesOfFreedom, double pChiSquared, double f, double fNumerator, double fDenominator, double pF, double meanSpearman) {

    /**
     * Agreement of all voters.
     *
     * @throws IllegalArgumentException if there is only one voter, or every voter tied all items
     */
    public static KendallW of(Ballots ballots) {
        int n = ballots.ballots().size();
        int m = ballots.items().size();
        double[] rankSum = new double[m];
        double ties = 0;
        for (Ballot ballot : ballots.ballots()) {
            double[] rank = ballot.midRanks(m);
            for (int i = 0; i < m; i++) {
                rankSum[i] += rank[i];
            }
            ties += ballot.ranked().stream().mapToDouble(tied -> cubeLess(tied.size())).sum() + cubeLess(m - ballot.rankedCount());
        }
        double squares = 0;
        for (double sum : rankSum) {
            squares += (sum - n * (m + 1) / 2.0) * (sum - n * (m + 1) / 2.0);
        }
        double most = (double) n * n * cubeLess(m);
        if (n < 2 || !(most - n * ties > 0)) {
            throw new IllegalArgumentException("Agreement needs at least 2 voters, one of whom ranks some item above another; here are " + n
                    + ": leave this group out.");
        }
        return tested(n, m, squares, ties, 12 * squares / (most - n * ties), 12 * squares / most);
    }

    private static double cubeLess(double t) {
        return t * t * t - t;
    }

    private static KendallW tested(int n, int m, double squares, double ties, double ratio, double uncorrected) {
        double w = Math.min(1, ratio);
        double chiSquared = n * (m - 1) * w;
        double f = (n - 1) * w / (1 - w);
        double numerator = m - 1 - 2.0 / n;
        double denominator = (n - 1) * numerator;
        double pF = numerator > 0 ? Double.isInfinite(f) ? 0 : FDistribution.of(numerator, denominator).survivalProbability(f) : Double.NaN;
        return new KendallW(n, m, squares, ties, w, uncorrected, chiSquared, m - 1,
                ChiSquaredDistribution.of(m - 1).survivalProbability(chiSquared), f, numerator, denominator, pF, (n * w - 1) / (n - 1));
    }

    /** Agreement within each group of at least 2 voters who do not tie everything; smaller groups are absent. */
    public static Map<String, KendallW> withinGroups(Ballots ballots) {
        Map<String, KendallW> result = new TreeMap<>();
        for (String group : ballots.groups()) {
            Ballots members = ballots.ofGroup(group);
            if (members.ballots().size() > 1 && members.ballots().stream().anyMatch(b -> b.ranked().size() > 1
                    || b.rankedCount() < ballots.items().size())) {
                result.put(group, of(members));
            }
        }
        return result;
    }
}
