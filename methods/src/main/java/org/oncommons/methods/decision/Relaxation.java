package org.oncommons.methods.decision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Upper bound on one part of the objective over all completions of a partial group, by Lagrangian relaxation (Fisher 1981): the conditions
 * that tie candidates to capabilities, countries, wishes and pairs are priced into the objective, after which the best completion is
 * simply the candidates
 * with the highest scores. For pairs see {@link PairShares}. Every multiplier gives a valid bound; subgradient steps
 * of Polyak's length lower it. Multipliers carry over from one partial group to the next.
 */
final class Relaxation {

    /** Low bits of a sort key that hold the candidate; the score keeps a relative precision of 1e-11. */
    private static final long INDEX = 0x3FFF;

    private final Model model;
    private final double coverageFactor;
    private final double secondFactor;
    private final double coverageFloor;
    private final double secondFloor;
    private final @Nullable PairShares pairs;

    private final double[] price;
    private final double[] rowPrice;
    private final double[] countryPrice;
    private double coverageFloorPrice;
    private double secondFloorPrice;

    final double[] score;
    final boolean[] selected;
    private final int[] free;
    private int frees;
    private final int[] members;
    private int size;
    private final int[] count;
    private final int[] available;
    private final int[] covered;
    private final int[] perCountry;
    private final int[] freePerCountry;
    private final boolean[] demanded;
    private int selectedCount;
    private double lowestSelected;
    private double highestRest;

    /** Floors are values that earlier parts must keep; negative infinity: none. A null goal asks only whether the wishes can be met. */
    Relaxation(Model model, @Nullable Objective goal, double coverageFloor, double secondFloor) {
        this.model = model;
        this.coverageFactor = goal == Objective.COVERAGE ? 1 : 0;
        this.secondFactor = goal == Objective.SECOND ? 1 : 0;
        this.coverageFloor = coverageFloor;
        this.secondFloor = secondFloor;
        double[][] matrix = goal == null ? null : model.pairs(goal);
        this.pairs = matrix == null ? null : new PairShares(model, matrix);
        int capabilities = model.weight.length;
        price = new double[capabilities];
        count = new int[capabilities];
        available = new int[capabilities];
        covered = new int[capabilities];
        rowPrice = new double[model.rows.size()];
        countryPrice = new double[model.countries];
        perCountry = new int[model.countries];
        freePerCountry = new int[model.countries];
        demanded = new boolean[model.countries];
        score = new double[model.n];
        selected = new boolean[model.n];
        free = new int[model.n];
        members = new int[model.n];
    }

    /** Whether a group keeps the values of the earlier parts. */
    boolean keepsFloors(Score group) {
        return group.part(Objective.COVERAGE) >= coverageFloor && group.part(Objective.SECOND) >= secondFloor;
    }

    /**
     * Lowers the bound by subgradient steps and fixes in {@code status} every candidate whose other choice falls below what is needed.
     *
     * @return a bound, or negative infinity when nothing in this branch reaches {@code need}
     */
    double tighten(byte[] status, double need, int steps, long deadlineNanos) {
        double best = Double.POSITIVE_INFINITY;
        double length = 1;
        int stale = 0;
        for (int step = 0; step < steps && (step == 0 || System.nanoTime() < deadlineNanos); step++) {
            double bound = bound(status);
            if (bound < best - 1e-6 * Math.abs(best)) {
                stale = 0;
            } else if (++stale == 5) {
                length /= 2;
                stale = 0;
            }
            best = Math.min(best, bound);
            if (best < need || best == Double.NEGATIVE_INFINITY) {
                return Double.NEGATIVE_INFINITY;
            }
            if (fix(status, bound, need)) {
                continue;
            }
            double target = need == Double.NEGATIVE_INFINITY ? bound - Math.abs(bound) / 100 : need - goalMargin();
            if (!descend(bound - target, length)) {
                break;
            }
        }
        return best;
    }

    /** With nothing to maximise any negative bound proves that the wishes clash, so steps aim well below zero. */
    private double goalMargin() {
        return coverageFactor == 0 && secondFactor == 0 && pairs == null ? 1 : Model.EPSILON;
    }

    private double bound(byte[] status) {
        if (!count(status)) {
            return Double.NEGATIVE_INFINITY;
        }
        double constant = capabilities() + rows() + countries();
        constant += pairs == null ? 0 : pairs.price(members, size, free, frees, score);
        return constant + select();
    }

    private boolean count(byte[] status) {
        frees = 0;
        size = 0;
        Arrays.fill(count, 0);
        Arrays.fill(available, 0);
        Arrays.fill(perCountry, 0);
        Arrays.fill(freePerCountry, 0);
        for (int i = 0; i < model.n; i++) {
            if (status[i] == Model.OUT) {
                continue;
            }
            boolean in = status[i] == Model.IN;
            if (in) {
                members[size++] = i;
            } else {
                free[frees++] = i;
            }
            score[i] = 0;
            (in ? perCountry : freePerCountry)[model.country[i]]++;
            for (int k : model.capabilitiesOf[i]) {
                (in ? count : available)[k]++;
            }
        }
        return size <= model.maximumSize && size + frees >= model.minimumSize;
    }

    private double capabilities() {
        double constant = 0;
        double coverage = coverageFactor;
        double second = secondFactor;
        if (coverageFloor > 0) {
            coverage += coverageFloorPrice;
            constant -= coverageFloorPrice * coverageFloor;
        }
        if (secondFloor > 0) {
            second += secondFloorPrice;
            constant -= secondFloorPrice * secondFloor;
        }
        for (int k = 0; k < price.length; k++) {
            constant += capability(k, coverage * model.weight[k], second * model.secondWeight[k]);
        }
        for (int f = 0; f < frees; f++) {
            int i = free[f];
            for (int k : model.capabilitiesOf[i]) {
                score[i] += count[k] < 2 && available[k] > 0 ? price[k] : 0;
            }
        }
        return constant;
    }

    /** Best of not covered, covered once, covered twice, where what is still missing is bought at the price. */
    private double capability(int k, double once, double twice) {
        covered[k] = Math.min(2, count[k]);
        double own = (count[k] > 0 ? once : 0) + (count[k] > 1 ? twice : 0);
        if (count[k] >= 2 || available[k] == 0 || once + twice == 0 || count[k] == 1 && twice == 0) {
            price[k] = 0;
            return own;
        }
        double best = own;
        double gain = own;
        for (int times = count[k] + 1; times <= Math.min(2, count[k] + available[k]); times++) {
            gain += (times == 1 ? once : twice) - price[k];
            if (gain > best) {
                best = gain;
                covered[k] = times;
            }
        }
        return best;
    }

    private double rows() {
        double constant = 0;
        for (int r = 0; r < rowPrice.length; r++) {
            if (rowPrice[r] == 0) {
                continue;
            }
            Row row = model.rows.get(r);
            double own = -row.minimum();
            for (int m = 0; m < size; m++) {
                own += row.coefficients()[members[m]];
            }
            constant += rowPrice[r] * own;
            for (int f = 0; f < frees; f++) {
                score[free[f]] += rowPrice[r] * row.coefficients()[free[f]];
            }
        }
        return constant;
    }

    /** The countries still missing are the cheapest ones that have a free candidate. */
    private double countries() {
        Arrays.fill(demanded, false);
        int missing = model.minimumCountries;
        int open = 0;
        for (int c = 0; c < model.countries; c++) {
            missing -= perCountry[c] > 0 ? 1 : 0;
            open += perCountry[c] == 0 && freePerCountry[c] > 0 ? 1 : 0;
        }
        if (missing <= 0) {
            return 0;
        }
        if (missing > open || missing > model.maximumSize - size) {
            return Double.NEGATIVE_INFINITY;
        }
        double constant = 0;
        for (int m = 0; m < missing; m++) {
            int cheapest = -1;
            for (int c = 0; c < model.countries; c++) {
                if (perCountry[c] == 0 && freePerCountry[c] > 0 && !demanded[c]
                        && (cheapest < 0 || countryPrice[c] < countryPrice[cheapest])) {
                    cheapest = c;
                }
            }
            demanded[cheapest] = true;
            constant -= countryPrice[cheapest];
        }
        for (int f = 0; f < frees; f++) {
            score[free[f]] += perCountry[model.country[free[f]]] == 0 ? countryPrice[model.country[free[f]]] : 0;
        }
        return constant;
    }

    /** Takes the highest scores: as many as the size needs, and further ones only while they are positive. */
    private double select() {
        int least = Math.max(0, model.minimumSize - size);
        int most = Math.min(frees, model.maximumSize - size);
        sortFreeByScore();
        double sum = 0;
        selectedCount = 0;
        for (int f = 0; f < frees; f++) {
            boolean take = f < least || f < most && score[free[f]] > 0;
            selected[free[f]] = take;
            if (take) {
                sum += score[free[f]];
                selectedCount++;
            }
        }
        lowestSelected = selectedCount == 0 ? Double.POSITIVE_INFINITY : score[free[selectedCount - 1]];
        highestRest = selectedCount == frees ? Double.NEGATIVE_INFINITY : score[free[selectedCount]];
        return sum;
    }

    private void sortFreeByScore() {
        long[] keys = new long[frees];
        for (int f = 0; f < frees; f++) {
            long bits = Double.doubleToLongBits(-score[free[f]] + 0.0);
            bits ^= bits >> 63 & Long.MAX_VALUE;
            keys[f] = bits & ~INDEX | free[f];
        }
        Arrays.sort(keys);
        for (int f = 0; f < frees; f++) {
            free[f] = (int) (keys[f] & INDEX);
        }
    }

    /** Reduced-cost fixing. */
    private boolean fix(byte[] status, double bound, double need) {
        boolean changed = false;
        int least = Math.max(0, model.minimumSize - size);
        int most = model.maximumSize - size;
        for (int f = 0; f < frees; f++) {
            int i = free[f];
            double other;
            if (selected[i]) {
                double replacement = selectedCount <= least ? highestRest : Math.max(0, highestRest);
                other = bound - score[i] + replacement;
            } else {
                other = bound + score[i] - (selectedCount >= most ? lowestSelected : 0);
            }
            if (other < need) {
                status[i] = selected[i] ? Model.IN : Model.OUT;
                changed = true;
            }
        }
        return changed;
    }

    private boolean descend(double excess, double length) {
        double[] gradient = new double[price.length + rowPrice.length + countryPrice.length + 2];
        double norm = gradient(gradient);
        norm += pairs == null ? 0 : pairs.oneSided(size, free, frees, selectedCount);
        if (norm < 1e-12) {
            return false;
        }
        double step = length * excess / norm;
        int g = 0;
        for (int k = 0; k < price.length; k++) {
            price[k] = Math.max(0, price[k] - step * gradient[g++]);
        }
        for (int r = 0; r < rowPrice.length; r++) {
            rowPrice[r] = Math.max(0, rowPrice[r] - step * gradient[g++]);
        }
        for (int c = 0; c < countryPrice.length; c++) {
            countryPrice[c] = Math.max(0, countryPrice[c] - step * gradient[g++]);
        }
        coverageFloorPrice = Math.max(0, coverageFloorPrice - step * gradient[g++]);
        secondFloorPrice = Math.max(0, secondFloorPrice - step * gradient[g]);
        if (pairs != null) {
            pairs.move(step, free, selectedCount);
        }
        return true;
    }

    /** How much each priced condition is over-fulfilled by the selected candidates; 0 where the price is 0 and would only fall. */
    private double gradient(double[] gradient) {
        int rowsAt = price.length;
        int countriesAt = rowsAt + rowPrice.length;
        int floorsAt = countriesAt + countryPrice.length;
        double coverage = -coverageFloor;
        double second = -secondFloor;
        for (int k = 0; k < price.length; k++) {
            gradient[k] = -(covered[k] - Math.min(2, count[k]));
            coverage += covered[k] >= 1 ? model.weight[k] : 0;
            second += covered[k] >= 2 ? model.secondWeight[k] : 0;
        }
        for (int c = 0; c < countryPrice.length; c++) {
            gradient[countriesAt + c] = demanded[c] ? -1 : 0;
        }
        for (int f = 0; f < selectedCount; f++) {
            int i = free[f];
            for (int k : model.capabilitiesOf[i]) {
                gradient[k] += 1;
            }
            gradient[countriesAt + model.country[i]] += perCountry[model.country[i]] == 0 ? 1 : 0;
        }
        for (int r = 0; r < rowPrice.length; r++) {
            gradient[rowsAt + r] = overfulfilled(model.rows.get(r));
        }
        gradient[floorsAt] = coverageFloor > 0 ? coverage : 0;
        gradient[floorsAt + 1] = secondFloor > 0 ? second : 0;
        return norm(gradient, rowsAt, countriesAt, floorsAt);
    }

    private double overfulfilled(Row row) {
        double sum = -row.minimum();
        for (int m = 0; m < size; m++) {
            sum += row.coefficients()[members[m]];
        }
        for (int f = 0; f < selectedCount; f++) {
            sum += row.coefficients()[free[f]];
        }
        return sum;
    }

    private double norm(double[] gradient, int rowsAt, int countriesAt, int floorsAt) {
        double norm = 0;
        for (int g = 0; g < gradient.length; g++) {
            double multiplier = g < rowsAt ? price[g] : g < countriesAt ? rowPrice[g - rowsAt]
                    : g < floorsAt ? countryPrice[g - countriesAt] : g == floorsAt ? coverageFloorPrice : secondFloorPrice;
            boolean unused = g < rowsAt && (count[g] >= 2 || available[g] == 0);
            if (multiplier == 0 && gradient[g] > 0 || unused) {
                gradient[g] = 0;
            }
            norm += gradient[g] * gradient[g];
        }
        return norm;
    }
}
