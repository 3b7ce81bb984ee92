package org.oncommons.methods.decision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as arrays. Weights are divided by the largest one and both matrices by their largest entry, so that 1e-9 is small
 * everywhere.
 */
final class Model {

    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = 2;
    /**
     * Relative to the largest weight or matrix entry, which is 1 here: far above rounding of some hundred sums, far below any real
     * difference.
     */
    static final double EPSILON = 1e-9;

    final ConsortiumQuestion question;
    final int n;
    final int[][] capabilitiesOf;
    final double[] weight;
    final double[] secondWeight;
    final double weightUnit;
    final int[] country;
    final int countries;
    final byte[] start;
    final List<Row> rows = new ArrayList<>();
    final double @Nullable [][] give;
    final double[][] abroad;
    final double largestGive;
    final boolean contradictory;
    int minimumSize;
    int maximumSize;
    int minimumCountries;

    private final double largestWeight;

    Model(ConsortiumQuestion question) {
        this.question = question;
        List<Candidate> candidates = question.candidates();
        n = candidates.size();
        maximumSize = n;
        largestWeight = Math.max(Double.MIN_NORMAL, question.capabilities().stream().mapToDouble(Capability::weight).max().orElse(0));
        weight = question.capabilities().stream().mapToDouble(c -> c.weight() / largestWeight).toArray();
        secondWeight = question.capabilities().stream().mapToDouble(c -> c.critical() ? c.weight() / largestWeight : 0).toArray();
        weightUnit = unit(question.capabilities()) / largestWeight;
        capabilitiesOf = candidates.stream().map(this::capabilitiesOf).toArray(int[][]::new);
        Map<String, Integer> codes = new LinkedHashMap<>();
        country = candidates.stream().mapToInt(c -> codes.computeIfAbsent(c.country(), k -> codes.size())).toArray();
        countries = codes.size();
        largestGive = largestPair(question.give());
        give = largestGive > 0 ? symmetric(question.give(), largestGive) : null;
        abroad = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                abroad[i][j] = country[i] == country[j] ? 0 : 1;
            }
        }
        start = new byte[n];
        boolean clash = false;
        for (Wish wish : question.wishes()) {
            clash |= !add(wish);
        }
        contradictory = clash || minimumSize > maximumSize;
    }

    private boolean add(Wish wish) {
        switch (wish) {
            case Wish.Size size -> {
                minimumSize = Math.max(minimumSize, size.minimum());
                maximumSize = Math.min(maximumSize, size.maximum());
            }
            case Wish.Countries distinct -> minimumCountries = Math.max(minimumCountries, distinct.minimum());
            case Wish.LowCapacity low -> count(Candidate::lowCapacity, low.minimum());
            case Wish.LowCapacityShare share ->
                rows.add(new Row(coefficients(c -> (c.lowCapacity() ? 1 : 0) - share.minimum()), -EPSILON));
            case Wish.AtLevel level -> count(c -> c.has(level.capability(), level.level()), level.minimum());
            case Wish.FromGroup group -> count(c -> c.groups().contains(group.group()), group.minimum());
            case Wish.Must must -> {
                return fix(must.candidate(), IN);
            }
            case Wish.MustNot not -> {
                return fix(not.candidate(), OUT);
            }
        }
        return true;
    }

    /** At most {@code maximum} of the given candidates are chosen. */
    void atMost(List<String> ids, int maximum) {
        rows.add(new Row(coefficients(c -> ids.contains(c.id()) ? -1 : 0), -maximum));
    }

    private void count(Predicate<Candidate> counts, int minimum) {
        rows.add(new Row(coefficients(c -> counts.test(c) ? 1 : 0), minimum));
    }

    private double[] coefficients(ToDoubleFunction<Candidate> coefficient) {
        return question.candidates().stream().mapToDouble(coefficient).toArray();
    }

    private boolean fix(String id, byte status) {
        for (int i = 0; i < n; i++) {
            if (question.candidates().get(i).id().equals(id)) {
                boolean agrees = start[i] == FREE || start[i] == status;
                start[i] = status;
                return agrees;
            }
        }
        throw new IllegalArgumentException("No candidate " + id);
    }

    private int[] capabilitiesOf(Candidate candidate) {
        List<Capability> all = question.capabilities();
        return IntStream.range(0, all.size()).filter(k -> candidate.has(all.get(k).id(), all.get(k).level())).toArray();
    }

    /** What a part is worth in the unit of the question. */
    double scale(Objective objective) {
        return switch (objective) {
            case COVERAGE, SECOND -> largestWeight;
            case GIVE -> largestGive;
            case BALANCE -> 1;
        };
    }

    double @Nullable [][] pairs(Objective objective) {
        return switch (objective) {
            case COVERAGE, SECOND -> null;
            case GIVE -> give;
            case BALANCE -> abroad;
        };
    }

    /** Two different values of the part differ by at least this; 0 when unknown. */
    double unit(Objective objective) {
        return switch (objective) {
            case COVERAGE, SECOND -> weightUnit;
            case GIVE -> 0;
            case BALANCE -> 1;
        };
    }

    /** Greatest common divisor of weights with at most three decimals, else 0. */
    private static double unit(List<Capability> capabilities) {
        long divisor = 0;
        for (Capability capability : capabilities) {
            double thousandths = capability.weight() * 1000;
            if (Math.abs(thousandths - Math.rint(thousandths)) > 1e-7 || thousandths > 1e12) {
                return 0;
            }
            divisor = BigInteger.valueOf(divisor).gcd(BigInteger.valueOf((long) Math.rint(thousandths))).longValue();
        }
        return divisor / 1000.0;
    }

    private static double largestPair(double @Nullable [][] give) {
        double largest = 0;
        for (int i = 0; give != null && i < give.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, give[i][j] + give[j][i]);
            }
        }
        return largest;
    }

    private static double[][] symmetric(double @Nullable [][] give, double scale) {
        int n = give == null ? 0 : give.length;
        double[][] sum = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum[i][j] = i == j ? 0 : (give[i][j] + give[j][i]) / scale;
            }
        }
        return sum;
    }
}
