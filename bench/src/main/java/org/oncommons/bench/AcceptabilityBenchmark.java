package org.oncommons.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.oncommons.methods.matching.BestShares;
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

/** How long it takes to say how firmly one institution's best five hold: 10,000 weights, six parts of the score. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class AcceptabilityBenchmark {

    private static final int PARTS = 6;

    @Param({"45", "999"})
    int others;

    private double[][] utilities;

    @Setup
    public void invent() {
        Random random = new Random(1);
        utilities = IntStream.range(0, others).mapToObj(i -> random.doubles(PARTS).toArray()).toArray(double[][]::new);
    }

    @Benchmark
    public BestShares bestFive() {
        return BestShares.of(utilities, new boolean[] {true, true, true, true, true, true}, 5, 10_000, 1);
    }
}
