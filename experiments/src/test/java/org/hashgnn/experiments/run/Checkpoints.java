package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hashgnn.experiments.folder.RunFolder;

/** Waits for the checkpoints of runs in other processes. */
final class Checkpoints {
    private static final int WAIT_MILLIS = 20;
    private static final int MOST_WAITS = 3000;

    private Checkpoints() {}

    /** Waits until a run below the folder has written a checkpoint since the process began, or the process has ended. */
    static void await(Path output, Process process) throws IOException, InterruptedException {
        long began = process.info().startInstant().orElseThrow().toEpochMilli();
        try (WatchService changes = output.getFileSystem().newWatchService()) {
            Files.createDirectories(output).register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            for (int wait = 0; wait < MOST_WAITS && process.isAlive(); wait++) {
                if (last(output) > began) {
                    return;
                }
                changes.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        assertThat(process.isAlive()).as("no checkpoint within a minute").isFalse();
    }

    private static long last(Path output) throws IOException {
        try (Stream<Path> runs = Files.list(output)) {
            return runs.map(RunFolder::new)
                    .flatMap(run -> Stream.of(run.checkpoint(), run.pretrainingCheckpoint()))
                    .mapToLong(checkpoint -> checkpoint.toFile().lastModified())
                    .max()
                    .orElse(0);
        }
    }
}
