package org.oncommons.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.oncommons.deescalation.Recogniser;
import org.oncommons.formats.NamedFile;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegistryFile;
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

/** How many records a second are recognised, on one core; {@code -p file=} names a file of records, those of {@link InventedRecords} or real ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class RecogniserBenchmark {

    @Param("records.jsonl")
    private String file;

    private List<RegisteredStudy> studies;

    @Setup
    public void read() {
        studies = RegistryFile.read(NamedFile.of(Path.of(file)), done -> { });
        System.out.println(studies.size() + " records");
    }

    /** All records of the file, once. */
    @Benchmark
    public void recogniseAll(Blackhole hole) {
        studies.forEach(study -> hole.consume(Recogniser.recognise(study)));
    }
}
