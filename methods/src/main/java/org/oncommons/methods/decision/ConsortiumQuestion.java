package org.oncommons.methods.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which group of institutions to look for.
 *
 * @param candidates   institutions in a stable order; it decides nothing but the order of equal results
 * @param capabilities required and wished capabilities with their weights
 * @param wishes       hard wishes; without a {@link Wish.Size} any number of members is allowed
 * @param give         n x n, row gives to column, finite and not negative, in the order of the candidates; null: mutual give is left out
 * @param objectives   parts of the objective that are used, always in the order of {@link Objective}
 * @param timeLimit    for each search; when it ends the best group found is returned with the bound reached
 */
public record ConsortiumQuestion(List<Candidate> candidates, List<Capability> capabilities, List<Wish> wishes,
                                 double @Nullable [][] give, Set<Objective> objectives, Duration timeLimit) {

    public ConsortiumQuestion {
        candidates = List.copyOf(candidates);
        capabilities = List.copyOf(capabilities);
        wishes = List.copyOf(wishes);
        objectives = Set.copyOf(objectives);
        unique("institution", candidates.stream().map(Candidate::id).toList());
        unique("capability", capabilities.stream().map(Capability::id).toList());
        unique("wish", wishes.stream().map(Wish::name).toList());
        checkGive(give, candidates.size());
        Set<String> known = new HashSet<>(candidates.stream().map(Candidate::id).toList());
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Must must && !known.contains(must.candidate())
                    || wish instanceof Wish.MustNot not && !known.contains(not.candidate())) {
                throw new IllegalArgumentException("Wish " + wish.name() + " names an institution that is no candidate");
            }
        }
    }

    /** The same question with one more wish. */
    public ConsortiumQuestion with(Wish wish) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(wish);
        return withWishes(more);
    }

    /** The same question with these wishes instead. */
    public ConsortiumQuestion withWishes(List<Wish> others) {
        return new ConsortiumQuestion(candidates, capabilities, others, give, objectives, timeLimit);
    }

    private static void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("Two of " + what + " " + name);
            }
        }
    }

    private static void checkGive(double @Nullable [][] give, int n) {
        if (give == null) {
            return;
        }
        if (give.length != n) {
            throw new IllegalArgumentException("Give has " + give.length + " rows for " + n + " candidates");
        }
        for (double[] row : give) {
            if (row.length != n) {
                throw new IllegalArgumentException("Give is not square");
            }
            for (double value : row) {
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw new IllegalArgumentException("Give must be finite and not negative: " + value);
                }
            }
        }
    }
}
