package org.oncommons.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.oncommons.methods.decision.Consortium;
import org.oncommons.methods.decision.ConsortiumQuestion;
import org.oncommons.methods.decision.Proposal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the best group takes with all four parts of the objective, each proven or stopped at 30 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class ConsortiumBenchmark {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Whether give comes from strengths and needs, or is noise. */
    @Param({"true", "false"})
    boolean structured;

    @Param({"1", "2", "3"})
    long seed;

    private ConsortiumQuestion small;
    private ConsortiumQuestion large;

    @Setup(Level.Trial)
    public void invent() {
        small = ConsortiumInstances.random(46, 8, structured, seed, LIMIT);
        large = ConsortiumInstances.random(1000, 12, structured, seed, LIMIT);
    }

    @Benchmark
    @Warmup(iterations = 5)
    @Measurement(iterations = 10)
    public Proposal eightOfFortySix() {
        return new Consortium(small).best().orElseThrow();
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Proposal twelveOfAThousand() {
        return new Consortium(large).best().orElseThrow();
    }
}
