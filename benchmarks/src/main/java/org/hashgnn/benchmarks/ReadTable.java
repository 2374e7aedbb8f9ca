package org.hashgnn.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.hashgnn.core.data.table.Repeats;
import org.hashgnn.core.data.table.TableDataset;

/**
 * Reads a table of user, item, rating and time, filters it to a k-core, splits it 63/7/30 and reports what that cost: seconds, core-seconds
 * and peak memory of the process (Linux), each of a JVM that has just started.
 *
 * <p>{@code java -Xmx3g -cp benchmarks/target/benchmarks.jar org.hashgnn.benchmarks.ReadTable FILE [CORE]}
 */
public final class ReadTable {
    private static final int CORE = 5;

    private ReadTable() {}

    /** Reads the file. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int core = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CORE;
        TableDataset source = new TableDataset(
                file,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ".",
                "0",
                "1",
                null,
                null,
                "3",
                null,
                Repeats.MERGE,
                1,
                1,
                core,
                core);
        long start = System.nanoTime();
        Dataset data = Dataset.load(String.valueOf(file.getFileName()), source, new PerUserRandomSplit(0.7, 0.1, 0));
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%,d users, %,d items, %,d interactions, sha-256 %s%n%.1f s, %.1f core-seconds, %s%n",
                data.users().size(),
                data.items().size(),
                data.interactions(),
                data.sha256(),
                seconds,
                coreSeconds(),
                peak());
    }

    private static double coreSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "peak memory unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .map(line -> "peak RSS " + line.replaceAll("\\D", "") + " KiB")
                .orElse("peak memory unknown");
    }
}
