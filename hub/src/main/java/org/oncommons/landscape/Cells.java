package org.oncommons.landscape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.vocabulary.Kind;

/**
 * The answers to one block of concepts as a matrix, in both views.
 *
 * @param concepts columns, by code
 * @param profiles rows
 * @param absolute x; NaN: not answered
 * @param ipsative x less the row's mean plus the network's mean; NaN also in rows without an ipsative profile
 */
public record Cells(Kind kind, String scheme, List<String> concepts, List<Profile> profiles, double[][] absolute, double[][] ipsative) {

    /** Ratings closer than this are the same: a row of such ratings is constant. */
    private static final double SAME = 1e-12;

    /** The blocks of all kinds, by kind and scheme; {@code scheme} tells the scheme of a concept. */
    static Map<Kind, Map<String, Cells>> all(List<Profile> profiles, UnaryOperator<String> scheme) {
        Map<Kind, Map<String, TreeSet<String>>> concepts = new TreeMap<>();
        for (Profile profile : profiles) {
            for (Value value : profile.values()) {
                concepts.computeIfAbsent(value.kind(), unused -> new TreeMap<>())
                        .computeIfAbsent(scheme.apply(value.concept()), unused -> new TreeSet<>()).add(value.concept());
            }
        }
        Map<Kind, Map<String, Cells>> cells = new TreeMap<>();
        concepts.forEach((kind, schemes) -> schemes.forEach((code, found) -> cells.computeIfAbsent(kind, unused -> new TreeMap<>())
                .put(code, of(kind, code, List.copyOf(found), profiles))));
        return cells;
    }

    static Cells of(Kind kind, String scheme, List<String> concepts, List<Profile> profiles) {
        Map<String, Integer> column = new HashMap<>();
        concepts.forEach(concept -> column.put(concept, column.size()));
        double[][] absolute = new double[profiles.size()][concepts.size()];
        for (int row = 0; row < absolute.length; row++) {
            Arrays.fill(absolute[row], Double.NaN);
            for (Value value : profiles.get(row).values()) {
                Integer at = value.kind() == kind ? column.get(value.concept()) : null;
                if (at != null) {
                    absolute[row][at] = value.x();
                }
            }
        }
        return new Cells(kind, scheme, concepts, List.copyOf(profiles), absolute, ipsative(absolute));
    }

    private static double[][] ipsative(double[][] absolute) {
        double[] own = Arrays.stream(absolute).mapToDouble(Cells::mean).toArray();
        double network = Arrays.stream(own).filter(mean -> !Double.isNaN(mean)).average().orElse(Double.NaN);
        double[][] result = new double[absolute.length][];
        for (int row = 0; row < result.length; row++) {
            double mean = constant(absolute[row]) ? Double.NaN : own[row];
            result[row] = Arrays.stream(absolute[row]).map(x -> x - mean + network).toArray();
        }
        return result;
    }

    private static double mean(double[] row) {
        return Arrays.stream(row).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }

    /** Whether the row says the same of everything that it says something of, and so nothing of what is more or less. */
    private static boolean constant(double[] row) {
        double[] answered = Arrays.stream(row).filter(x -> !Double.isNaN(x)).toArray();
        return answered.length < 2 || Arrays.stream(answered).allMatch(x -> Math.abs(x - answered[0]) < SAME);
    }

    /** Rows that answered and have no ipsative profile because they said the same everywhere. */
    public List<Profile> constantRaters() {
        return IntStream.range(0, profiles.size())
                .filter(row -> !Double.isNaN(mean(absolute[row])) && constant(absolute[row])).mapToObj(profiles::get).toList();
    }

    /** The matrix in the wanted view. */
    public double[][] in(View view) {
        return view == View.ABSOLUTE ? absolute : ipsative;
    }

    /** The same matrix with only these rows; the ipsative view keeps the mean of the whole network. */
    Cells rows(int[] kept) {
        return new Cells(kind, scheme, concepts, Arrays.stream(kept).mapToObj(profiles::get).toList(),
                Arrays.stream(kept).mapToObj(row -> absolute[row]).toArray(double[][]::new),
                Arrays.stream(kept).mapToObj(row -> ipsative[row]).toArray(double[][]::new));
    }
}
