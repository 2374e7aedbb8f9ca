package org.hashgnn.experiments.folder;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.data.DataFacts;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.experiments.environment.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's figures come from: the content of {@code environment.json}. It tells of the start of the run and, if it was stopped, of each time that
 * it was taken up.
 *
 * @param configSha256 the identity of the run, {@link RunIdentity#sha256}
 * @param dataSha256 the hash of ids, training, validation and test interactions
 * @param data the size of the data
 * @param seed the run's seed
 * @param started when the run began, in UTC
 * @param threads the threads of the kernels
 * @param kernels the kernels and the BLAS chosen
 * @param jvmArguments the flags of the Java runtime
 * @param machine versions, commit and processor; {@code null} if they are not told, as nothing depends on them
 * @param continued the times it was taken up, in their order
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
        @Nullable Environment machine,
        List<Continuation> continued) {

    /** On what a run was taken up; see the components of {@link Provenance}. */
    public record Continuation(
            String started,
            int threads,
            String kernels,
            @Nullable Environment machine) {}

    public static Provenance of(String configSha256, Dataset dataset, long seed, int threads, Compute compute) {
        return new Provenance(
                configSha256,
                dataset.sha256(),
                DataFacts.of(dataset),
                seed,
                Instant.now().toString(),
                threads,
                compute.description(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Environment.current(),
                List.of());
    }

    /** The same run, taken up once more. */
    public Provenance continuedBy(Provenance now) {
        List<Continuation> all = new ArrayList<>(continued);
        all.add(new Continuation(now.started, now.threads, now.kernels, now.machine));
        return new Provenance(
                configSha256,
                dataSha256,
                data,
                seed,
                started,
                threads,
                kernels,
                jvmArguments,
                machine,
                List.copyOf(all));
    }

    /** What a result depends on in its last bits and is not as at the start, a sentence for each. */
    public List<String> differences(Provenance now) {
        List<String> differences = new ArrayList<>();
        add(differences, "threads", threads, now.threads);
        add(differences, "kernels", kernels, now.kernels);
        if (machine != null && now.machine != null) {
            add(differences, "commit", machine.commit(), now.machine.commit());
            add(differences, "processor", machine.cpu(), now.machine.cpu());
        }
        return differences;
    }

    private static void add(List<String> differences, String what, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            differences.add("warning: this run began with " + what + " " + before + " and goes on with " + now
                    + "; the result may differ in its last bits from that of an uninterrupted run");
        }
    }
}
