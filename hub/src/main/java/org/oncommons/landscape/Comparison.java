package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.oncommons.methods.resampling.BenjaminiHochberg;
import org.oncommons.methods.resampling.GroupDifference;
import org.oncommons.profiles.EcosystemProfiles.Profile;

/** Answers the question whether two groups of institutions differ. */
final class Comparison {

    private static final int FEWEST = 3;

    private Comparison() {}

    /** One per concept that at least three of each group answered, the greatest difference first. */
    static List<Difference> of(Cells cells, View view, Predicate<Profile> a, Predicate<Profile> b) {
        Map<String, GroupDifference> compared = new TreeMap<>();
        for (int column = 0; column < cells.concepts().size(); column++) {
            double[] left = answers(cells, view, column, a);
            double[] right = answers(cells, view, column, b);
            if (left.length >= FEWEST && right.length >= FEWEST) {
                compared.put(cells.concepts().get(column),
                        GroupDifference.of(left, right, Estimation.LEVEL, Estimation.REPLICATES, Estimation.SEED));
            }
        }
        double[] adjusted = BenjaminiHochberg.adjust(compared.values().stream().mapToDouble(GroupDifference::p).toArray());
        List<Difference> differences = new ArrayList<>();
        compared.forEach((concept, found) -> differences.add(new Difference(concept, found.countA(), found.countB(), found.meanA(), found.meanB(),
                found.difference(), found.lower(), found.upper(), found.p(), adjusted[differences.size()])));
        differences.sort(Comparator.comparingDouble((Difference one) -> -Math.abs(one.difference())).thenComparing(Difference::concept));
        return differences;
    }

    private static double[] answers(Cells cells, View view, int column, Predicate<Profile> group) {
        double[] all = Arrays.stream(cells.in(view)).mapToDouble(row -> row[column]).toArray();
        return IntStream.range(0, all.length).filter(row -> group.test(cells.profiles().get(row)) && !Double.isNaN(all[row]))
                .mapToDouble(row -> all[row]).toArray();
    }
}
