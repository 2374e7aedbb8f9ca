package org.hashgnn.experiments.sweep;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.config.ConfigHash;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.Provenance;
import org.hashgnn.experiments.folder.RunFolder;

/**
 * Spares a trial a pretraining that a finished trial of the sweep has been through. Its end follows from settings that both have, so that the trial
 * ends bit for bit as if it had done it all itself; the time that it took is counted to both.
 */
final class SharedPretraining {
    private final List<Trial> trials;

    SharedPretraining(List<Trial> trials) {
        this.trials = trials;
    }

    /** Copies the end of the same pretraining into the folder of a trial that has not begun its own, where a finished trial has one. */
    void give(Trial trial) {
        Optional<String> wanted = pretraining(trial);
        if (wanted.isEmpty() || Files.exists(trial.folder().pretrainingCheckpoint())) {
            return;
        }
        trials.stream()
                .filter(other -> other.folder().finished() && pretraining(other).equals(wanted) && alike(other, trial))
                .findFirst()
                .ifPresent(other -> copy(other.folder(), trial.folder()));
    }

    /** Whether the other one was computed as this one is to be; other threads may give other last bits. */
    private static boolean alike(Trial other, Trial trial) {
        Provenance provenance = Json.read(other.folder().environment(), Provenance.class);
        return provenance.threads() == trial.experiment().threads();
    }

    private static Optional<String> pretraining(Trial trial) {
        return ConfigHash.ofPretraining(trial.experiment().settings());
    }

    private static void copy(RunFolder from, RunFolder to) {
        AtomicFile.copy(from.pretrainingHistory(), to.pretrainingHistory());
        AtomicFile.copy(from.pretrainingCheckpoint(), to.pretrainingCheckpoint());
    }
}
