package org.hashgnn.experiments.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.folder.RunSession;

/**
 * A trial that is being run.
 *
 * @param trial which one
 * @param process its process
 * @param logged the length of its log before it began
 * @param started when, by {@link System#nanoTime}
 */
record RunningTrial(Trial trial, Process process, long logged, long started) {
    private static final String ERROR = "error";
    private static final String WARNING = "warning: ";

    /** The exit statuses of a process that SIGINT or SIGTERM has ended. */
    private static final Set<Integer> INTERRUPTED = Set.of(128 + 2, 128 + 15);

    /** How long it has been running, in seconds. */
    double seconds() {
        return (System.nanoTime() - started) * 1e-9;
    }

    /** The last line it printed; empty before the first. */
    String lastLine() {
        List<String> lines = lines();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** The warnings that it printed. */
    List<String> warnings() {
        return lines().stream().filter(line -> line.startsWith(WARNING)).toList();
    }

    /** Whether it gave way to a process that held the folder when it began, if only to prepare the trial. */
    boolean gaveWay() {
        return lines().stream().anyMatch(line -> line.contains(RunSession.TAKEN));
    }

    /** Whether a signal such as Ctrl-C ended it: it has not failed. */
    boolean interrupted() {
        return INTERRUPTED.contains(process.exitValue());
    }

    /** Writes down why it failed, and gives the reason: its first line from an error on, or its last one, or its exit status. */
    String failed() {
        List<String> lines = lines();
        int first = 0;
        while (first < lines.size() && !lines.get(first).contains(ERROR)) {
            first++;
        }
        String reason = "ended with status " + process.exitValue();
        if (!lines.isEmpty()) {
            reason = String.join("\n", lines.subList(Math.min(first, lines.size() - 1), lines.size())) + "\n" + reason;
        }
        if (Files.isDirectory(trial.folder().root())) { // it may have been deleted under the trial
            AtomicFile.write(trial.folder().failure(), reason + "\n");
        }
        return reason.lines().findFirst().orElse(reason);
    }

    private List<String> lines() {
        if (!Files.exists(trial.folder().log())) {
            return List.of();
        }
        try {
            byte[] log = Files.readAllBytes(trial.folder().log());
            int from = (int) Math.min(logged, log.length);
            return new String(log, from, log.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw DiskFault.of("read", trial.folder().log(), e);
        }
    }
}
