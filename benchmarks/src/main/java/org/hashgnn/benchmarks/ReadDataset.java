package org.hashgnn.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads interactions in LightGCN's text format; {@code -p file=...} names the file, plain or gzip. A single shot is the first read of a JVM. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SingleShotTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class ReadDataset {
    /** The file. */
    @Param("data/yelp2018/train.txt")
    public String file = "";

    /** One read. */
    @Benchmark
    public RawInteractions read() {
        return new LightGcnDataset(Path.of(file), null).read();
    }
}
