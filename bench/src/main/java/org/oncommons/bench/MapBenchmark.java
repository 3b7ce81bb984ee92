package org.oncommons.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.oncommons.methods.interval.Wilson;
import org.oncommons.methods.ranking.Ballot;
import org.oncommons.methods.ranking.Ballots;
import org.oncommons.methods.ranking.GroupSupport;
import org.oncommons.methods.ranking.KendallW;
import org.oncommons.methods.ranking.PriorityViews;
import org.oncommons.methods.ranking.RankStability;
import org.oncommons.methods.ranking.RankingMethod;
import org.oncommons.methods.ranking.StabilityPlan;
import org.oncommons.methods.resampling.BootstrapMean;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the numbers of a map take, cold: all that the hub asks of the methods when a wave is frozen, with 2,000 bootstrap replicates.
 * The demo network answers the shipped questionnaire: 146 rated concepts in both views, and two rankings of the first 5 of 14 things.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MapBenchmark {

    private static final int REPLICATES = 2000;
    private static final double LEVEL = 0.95;
    private static final double STABILITY_LEVEL = 0.90;
    private static final long SEED = 1;
    private static final int THINGS = 14;
    private static final int PLACES = 5;
    private static final int RANKINGS = 2;

    /** Institutions x concepts. */
    @Param({"46x146", "1000x200"})
    String size;

    private int institutions;
    private double[][] absolute;
    private double[][] ipsative;
    private final List<Ballots> byCountry = new ArrayList<>();
    private final List<Ballots> byType = new ArrayList<>();

    @Setup
    public void invent() {
        institutions = Integer.parseInt(size.replaceAll("x.*", ""));
        int concepts = Integer.parseInt(size.replaceAll(".*x", ""));
        Random random = new Random(1);
        absolute = IntStream.range(0, institutions).mapToObj(i -> random.ints(concepts, 0, 5)
                .mapToDouble(answer -> random.nextInt(10) == 0 ? Double.NaN : answer / 4.0).toArray()).toArray(double[][]::new);
        ipsative = Arrays.stream(absolute).map(row -> {
            double mean = Arrays.stream(row).filter(x -> !Double.isNaN(x)).average().orElse(0);
            return Arrays.stream(row).map(x -> x - mean + 0.5).toArray();
        }).toArray(double[][]::new);
        for (int ranking = 0; ranking < RANKINGS; ranking++) {
            List<List<List<Integer>>> votes = IntStream.range(0, institutions).mapToObj(i -> vote(random)).toList();
            byCountry.add(ballots(votes, 23));
            byType.add(ballots(votes, 4));
        }
    }

    /** Things with a lower number are somewhat more popular. */
    private static List<List<Integer>> vote(Random random) {
        double[] liking = IntStream.range(0, THINGS).mapToDouble(thing -> thing * 0.15 + random.nextGaussian()).toArray();
        return IntStream.range(0, THINGS).boxed().sorted((a, b) -> Double.compare(liking[a], liking[b])).limit(PLACES).map(List::of).toList();
    }

    private static Ballots ballots(List<List<List<Integer>>> votes, int groups) {
        return new Ballots(IntStream.range(0, THINGS).mapToObj(thing -> "thing " + thing).toList(), IntStream.range(0, votes.size())
                .mapToObj(i -> new Ballot("voter " + i, "group " + i % groups, 1, votes.get(i))).toList());
    }

    @Benchmark
    public void map(Blackhole result) {
        OptionalInt population = OptionalInt.of(institutions + institutions / 10);
        result.consume(BootstrapMean.ofColumns(absolute, population, LEVEL, REPLICATES, SEED));
        result.consume(BootstrapMean.ofColumns(ipsative, population, LEVEL, REPLICATES, SEED));
        for (int column = 0; column < absolute[0].length; column++) {
            int at = column;
            int strong = (int) Arrays.stream(absolute).filter(row -> row[at] >= 0.75).count();
            int answered = (int) Arrays.stream(absolute).filter(row -> !Double.isNaN(row[at])).count();
            result.consume(Wilson.of(strong, answered, LEVEL).within(population.getAsInt()));
        }
        for (int ranking = 0; ranking < RANKINGS; ranking++) {
            PriorityViews views = PriorityViews.of(byCountry.get(ranking));
            result.consume(stability(views.perVoter().ballots(), StabilityPlan.Unit.VOTERS));
            result.consume(stability(views.perGroup().ballots(), StabilityPlan.Unit.GROUPS));
            result.consume(KendallW.of(byCountry.get(ranking)));
            result.consume(KendallW.withinGroups(byType.get(ranking)));
            result.consume(GroupSupport.of(byType.get(ranking)));
        }
    }

    private static RankStability stability(Ballots ballots, StabilityPlan.Unit unit) {
        return RankStability.of(ballots, RankingMethod.KEMENY, new StabilityPlan(unit, REPLICATES, STABILITY_LEVEL, SEED));
    }
}
