package org.oncommons.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.oncommons.methods.matching.Give;
import org.oncommons.methods.matching.GiveInput;
import org.oncommons.methods.matching.Link;
import org.oncommons.methods.matching.Percentiles;
import org.oncommons.methods.matching.RankBiasedOverlap;
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

/** What a wave costs before its first page of matches: what each can give each, shared priorities, and the percentiles of all pairs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
public class MatchingBenchmark {

    private static final int STRENGTHS = 90;
    private static final int NEEDS = 110;
    private static final int LINKS = 200;
    private static final int TOPICS = 14;
    private static final int RANKED = 5;

    @Param({"46", "1000"})
    int institutions;

    private GiveInput input;
    private List<List<String>> rankings;

    @Setup
    public void invent() {
        Random random = new Random(1);
        List<Link> links = random.ints(LINKS, 0, STRENGTHS).mapToObj(from -> new Link(from, random.nextInt(NEEDS), random.nextDouble())).toList();
        input = new GiveInput(names("i", institutions), names("s", STRENGTHS), names("n", NEEDS), levels(random, STRENGTHS), levels(random, NEEDS),
                links);
        rankings = IntStream.range(0, institutions).mapToObj(i -> ranking(random)).toList();
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private double[][] levels(Random random, int concepts) {
        return IntStream.range(0, institutions).mapToObj(i -> random.ints(concepts, 0, 5).mapToDouble(level -> level / 4.0).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> ranking(Random random) {
        List<String> topics = new ArrayList<>(names("t", TOPICS));
        Collections.shuffle(topics, random);
        return List.copyOf(topics.subList(0, RANKED));
    }

    @Benchmark
    public double[][] allPairs() {
        Give give = new Give(input);
        double[] gives = new double[institutions * institutions];
        double[] shared = new double[gives.length];
        Arrays.fill(shared, Double.NaN);
        for (int i = 0; i < institutions; i++) {
            for (int j = 0; j < institutions; j++) {
                gives[i * institutions + j] = i == j ? Double.NaN : give.give(i, j);
                shared[i * institutions + j] = i == j ? Double.NaN : RankBiasedOverlap.of(rankings.get(i), rankings.get(j),
                        RankBiasedOverlap.DEFAULT_PERSISTENCE).extrapolated();
            }
        }
        return new double[][] {Percentiles.midRank(gives), Percentiles.midRank(shared)};
    }
}
