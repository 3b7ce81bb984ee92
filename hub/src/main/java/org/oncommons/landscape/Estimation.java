package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.interval.IntervalEstimate;
import org.oncommons.methods.interval.Wilson;
import org.oncommons.methods.resampling.BootstrapMean;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;

/** Estimates the means and shares of a block for part of the network. */
final class Estimation {

    static final double LEVEL = 0.95;
    static final int REPLICATES = 2000;
    /** Any fixed number: the same answers give the same intervals. */
    static final long SEED = 20_260_101;

    private Estimation() {}

    /**
     * @param network    the block's answers of the whole network
     * @param population N of the selection; empty: unknown
     */
    static Block block(Cells network, Selection selection, OptionalInt population) {
        int[] kept = IntStream.range(0, network.profiles().size())
                .filter(row -> selection.contains(network.profiles().get(row))).toArray();
        Cells cells = network.rows(kept);
        OptionalInt size = population.isEmpty() ? population : OptionalInt.of(Math.max(population.getAsInt(), kept.length));
        List<BootstrapMean> absolute = BootstrapMean.ofColumns(cells.absolute(), size, LEVEL, REPLICATES, SEED);
        List<BootstrapMean> ipsative = BootstrapMean.ofColumns(cells.ipsative(), size, LEVEL, REPLICATES, SEED);
        List<Estimate> estimates = new ArrayList<>();
        for (int column = 0; column < absolute.size(); column++) {
            Estimate.Bounded mean = bounded(absolute.get(column).interval());
            if (mean != null) {
                int strong = strong(cells.absolute(), column);
                IntervalEstimate share = Wilson.of(strong, mean.n(), LEVEL);
                estimates.add(new Estimate(cells.concepts().get(column), mean.n(), size.orElse(0), mean,
                        bounded(ipsative.get(column).interval()), strong,
                        bounded(size.isPresent() ? share.within(size.getAsInt()) : share)));
            }
        }
        estimates.sort(Comparator.comparingDouble((Estimate estimate) -> -estimate.absolute().value()).thenComparing(Estimate::concept));
        return new Block(network.kind(), network.scheme(), estimates);
    }

    private static int strong(double[][] rows, int column) {
        return (int) Arrays.stream(rows).filter(row -> row[column] >= Selection.STRONG).count();
    }

    private static Estimate.@Nullable Bounded bounded(IntervalEstimate interval) {
        if (interval.answered() == 0) {
            return null;
        }
        return new Estimate.Bounded(interval.value(), interval.bounded() ? interval.lower() : null,
                interval.bounded() ? interval.upper() : null, interval.answered());
    }

    /** Institutions that were asked in the selection; unknown where respondents are the unit, or where the selection depends on answers. */
    static OptionalInt population(EcosystemProfiles profiles, Selection selection) {
        if (!profiles.institutionsAnswer() || profiles.invited().isEmpty() || !selection.cancer().isEmpty()) {
            return OptionalInt.empty();
        }
        long answered = profiles.profiles().stream().filter(selection::contains).count();
        long silent = profiles.silent().filter(selection::contains).count();
        return answered + silent == 0 ? OptionalInt.empty() : OptionalInt.of((int) (answered + silent));
    }

    static List<Profile> selected(EcosystemProfiles profiles, Selection selection) {
        return profiles.profiles().stream().filter(selection::contains).toList();
    }
}
