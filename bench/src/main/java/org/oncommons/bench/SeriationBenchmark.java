package org.oncommons.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.oncommons.methods.seriation.Seriation;
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

/** How long the order of a heat map of 200 columns takes, a tenth of its cells missing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SeriationBenchmark {

    @Param({"46", "200", "1000"})
    int rows;

    private double[][] cells;

    @Setup
    public void invent() {
        Random random = new Random(1);
        cells = IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(200).map(x -> random.nextInt(10) == 0 ? Double.NaN : x).toArray())
                .toArray(double[][]::new);
    }

    @Benchmark
    public Seriation order() {
        return Seriation.of(cells);
    }
}
