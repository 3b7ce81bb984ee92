package org.oncommons.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.oncommons.methods.decision.Candidate;
import org.oncommons.methods.decision.Capability;
import org.oncommons.methods.decision.ConsortiumQuestion;
import org.oncommons.methods.decision.Objective;
import org.oncommons.methods.decision.Wish;

/** Invented networks of any size in 23 countries of uneven size, with 30 capabilities and a give matrix. */
final class ConsortiumInstances {

    private static final int CAPABILITIES = 30;
    private static final int CONCEPTS = 40;
    private static final double LEVEL = 0.7;

    private ConsortiumInstances() {}

    /**
     * @param structured whether give comes from strengths and needs as in the real thing, or is uniform noise, which is much harder
     * to bound
     */
    static ConsortiumQuestion random(int institutions, int size, boolean structured, long seed, Duration limit) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < institutions; i++) {
            int country = (int) (23 * Math.pow(random.nextDouble(), 1.7));
            Map<String, Double> levels = new HashMap<>();
            for (int k = 0; k < CAPABILITIES; k++) {
                levels.put("K" + k, Math.pow(random.nextDouble(), 1 + 0.15 * k));
            }
            candidates.add(new Candidate("N" + i, "C" + country, country > 11, Set.of(), levels));
        }
        List<Capability> capabilities = new ArrayList<>();
        for (int k = 0; k < CAPABILITIES; k++) {
            capabilities.add(new Capability("K" + k, random.nextInt(1, 21), LEVEL, k % 3 == 0));
        }
        List<Wish> wishes = List.of(Wish.Size.exactly("size", size), new Wish.Countries("countries", 5),
                new Wish.LowCapacityShare("low", 0.25),
                new Wish.Must("must", "N3"), new Wish.MustNot("not", "N7"), new Wish.AtLevel("two of K1", "K1", 2, LEVEL));
        double[][] give = structured ? give(institutions, random) : noise(institutions, random);
        return new ConsortiumQuestion(candidates, capabilities, wishes, give, EnumSet.allOf(Objective.class), limit);
    }

    private static double[][] noise(int n, SplittableRandom random) {
        double[][] give = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                give[i][j] = i == j ? 0 : random.nextDouble();
            }
        }
        return give;
    }

    private static double[][] give(int n, SplittableRandom random) {
        double[][] strength = new double[n][CONCEPTS];
        double[][] need = new double[n][CONCEPTS];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < CONCEPTS; c++) {
                strength[i][c] = Math.pow(random.nextDouble(), 2);
                need[i][c] = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            }
        }
        double[][] give = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < CONCEPTS && i != j; c++) {
                    give[i][j] += strength[i][c] * need[j][c];
                }
            }
        }
        return give;
    }
}
