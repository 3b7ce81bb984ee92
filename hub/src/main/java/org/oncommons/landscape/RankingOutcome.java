package org.oncommons.landscape;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Kind;

/**
 * What the rankings that were given to one question come to.
 *
 * @param question       its code
 * @param places         how many places a voter could give
 * @param perInstitution every institution has one vote
 * @param perCountry     every country has one vote, shared by its institutions
 * @param countries      how many there are
 * @param patients       patient organisations alone, with equal weight; null: none ranked
 * @param flips          methods whose first three differ between the two ways of voting
 * @param agreement      of all voters; null: fewer than two
 * @param groups         agreement within the types of institution
 * @param support        how much the groups support each item, what all support first
 */
public record RankingOutcome(
        Kind kind, String question, int places, Consensus perInstitution, Consensus perCountry, int countries,
        @Nullable Consensus patients, List<Flip> flips, @Nullable Agreement agreement, List<Agreement> groups, List<Support> support) {

    public RankingOutcome {
        flips = List.copyOf(flips);
        groups = List.copyOf(groups);
        support = List.copyOf(support);
    }

    /**
     * The first three differ.
     *
     * @param method         {@code KEMENY}, {@code BORDA} or {@code PLACKETT_LUCE}
     * @param perInstitution the first three with one vote per institution
     * @param perCountry     the first three with one vote per country
     */
    public record Flip(String method, List<String> perInstitution, List<String> perCountry) {}

    /**
     * Kendall's W.
     *
     * @param group type of institution; empty: all voters
     * @param w     0 (no agreement) to 1 (all rank alike)
     * @param p     of the test that there is no agreement; null: not to be had
     */
    public record Agreement(String group, int voters, double w, @Nullable Double p) {}

    /**
     * How many of each group have the item among their first three.
     *
     * @param common product over the groups of the smoothed shares: high where every group supports it
     * @param spread largest less smallest of these shares: high where it divides the groups
     */
    public record Support(String item, List<Share> shares, double common, double spread) {

        public Support {
            shares = List.copyOf(shares);
        }
    }

    /**
     * {@code count} of {@code voters} of a type of institution.
     *
     * @param smoothed (count + 1)/(voters + 2), which does not jump to 0 or 1 in small groups
     */
    public record Share(String group, int count, int voters, double smoothed) {}

    /** What divides the groups most, first. */
    public List<Support> byDivision() {
        return support.stream().sorted(Comparator.comparingDouble(Support::spread).reversed()).toList();
    }
}
