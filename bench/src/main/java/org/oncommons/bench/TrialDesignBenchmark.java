package org.oncommons.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oncommons.methods.margin.MarginMethods;
import org.oncommons.methods.margin.MarginTable;
import org.oncommons.methods.margin.PlannedMargin;
import org.oncommons.methods.sequential.Boundaries;
import org.oncommons.methods.sequential.SequentialDesign;
import org.oncommons.methods.sequential.SequentialPlan;
import org.oncommons.methods.sequential.Spending;
import org.oncommons.methods.survival.SurvivalDesign;
import org.oncommons.methods.survival.SurvivalFormula;
import org.oncommons.methods.survival.SurvivalSize;
import org.oncommons.methods.survival.SurvivalSizing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long trial designs take. For the same jobs on two cores, R 4.2 needs 22 ms with gsDesign 3.11 and 320 ms with rpact (five looks, futility
 * not binding), and 1.3 ms with gsDesign's nSurv.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrialDesignBenchmark {

    private final SequentialDesign fiveLooks = five(false);
    private final SequentialDesign fiveLooksBinding = five(true);
    private final SurvivalDesign survival = new SurvivalDesign(1.3, 1, 0.025, 0.8, 1, List.of(36.0), List.of(0.9), List.of(36.0),
            List.of(1.0), 36, 0.05);

    private final PlannedMargin persephone = (PlannedMargin) (Record) MarginMethods.all().getFirst().example();

    private static SequentialDesign five(boolean binding) {
        return SequentialDesign.equal(5, 0.025, 0.9, Spending.HWANG_SHIH_DECANI, -4, Spending.HWANG_SHIH_DECANI, -2, binding);
    }

    @Benchmark
    public Boundaries fiveLooks() {
        return Boundaries.of(fiveLooks);
    }

    @Benchmark
    public Boundaries fiveLooksBinding() {
        return Boundaries.of(fiveLooksBinding);
    }

    /** The slider of the margin: 99 control rates under three rules, with power and size. */
    @Benchmark
    public MarginTable marginSlider() {
        return MarginTable.of(persephone);
    }

    /** With hazard ratios at the bounds and the derivation in words. */
    @Benchmark
    public SequentialPlan fiveLooksExplained() {
        return SequentialPlan.of(fiveLooks);
    }

    @Benchmark
    public SurvivalSize lachinFoulkes() {
        return SurvivalSizing.size(survival, SurvivalFormula.LACHIN_FOULKES);
    }

    @Benchmark
    public double followUp() {
        return SurvivalSizing.followUpMonths(survival, SurvivalFormula.LACHIN_FOULKES, 3_000);
    }
}
