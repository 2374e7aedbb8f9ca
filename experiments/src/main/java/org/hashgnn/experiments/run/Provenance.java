package org.hashgnn.experiments.run;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.hashgnn.core.data.DataFacts;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.experiments.environment.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's figures come from: the content of {@code environment.json}.
 *
 * @param configSha256 the hash of the effective configuration
 * @param dataSha256 the hash of ids, training, validation and test interactions
 * @param data the size of the data
 * @param seed the run's seed
 * @param started when the run began, in UTC
 * @param threads the threads of the kernels
 * @param kernels the kernels and the BLAS chosen
 * @param jvmArguments the flags of the Java runtime
 * @param machine versions, commit and processor; {@code null} if they are not told, as nothing depends on them
 */
public record Provenance(
        String configSha256,
        String dataSha256,
        DataFacts data,
        long seed,
        String started,
        int threads,
        String kernels,
        List<String> jvmArguments,
        @Nullable Environment machine) {

    static Provenance of(String configSha256, Dataset dataset, long seed, int threads, String kernels) {
        return new Provenance(
                configSha256,
                dataset.sha256(),
                DataFacts.of(dataset),
                seed,
                Instant.now().toString(),
                threads,
                kernels,
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Environment.current());
    }
}
