package org.hashgnn.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hashgnn.experiments.config.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTrialTest {
    @TempDir
    private Path folder;

    @Test
    void aTrialThatFoundItsFolderTakenGaveWayAndHasNotFailed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), """
                dataset: synthetic
                model: {encoder: lightgcn, hash: tanh, binarizer: ste}
                loss: bpr
                """);
        Trial trial = Trial.of(Experiment.read(file, List.of("output=" + folder), List.of()));
        Files.createDirectories(trial.folder().root());
        Path log = trial.folder().log();
        String taken =
                "error: " + trial.folder().root() + ": another process runs this; wait for it, or stop it first\n";
        Files.writeString(log, taken);
        Process process = new ProcessBuilder("true").start();
        RunningTrial later = new RunningTrial(trial, process, Files.size(log), 0);
        assertThat(later.gaveWay()).isFalse();
        Files.writeString(log, "error: something else\n", StandardOpenOption.APPEND);
        assertThat(later.gaveWay()).isFalse();
        Files.writeString(log, taken, StandardOpenOption.APPEND);
        assertThat(later.gaveWay()).isTrue();
    }
}
