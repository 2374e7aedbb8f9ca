package org.hashgnn.experiments.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.config.Experiment;

/**
 * The folder of one run. It needs nothing outside: it can be moved or copied, and what reads a finished run reads this folder alone. Every file in it
 * is written whole or not at all.
 *
 * <ul>
 *   <li>{@code config.yaml}: the effective configuration, every default filled in, paths relative to this folder; {@code hashgnn run} on it
 *       repeats the run
 *   <li>{@code identity.json}: all that the result follows from, with the hashes of the inputs; see {@link RunIdentity}
 *   <li>{@code inputs/data.gz}, {@code inputs/features.npy}, {@code inputs/plugin-0.jar}: copies of the inputs; see {@link KeptInputs}
 *   <li>{@code environment.json}: what the run ran on
 *   <li>{@code reading.json}: how each table was read: format, encoding, separator, header, columns; only for {@code type: table}
 *   <li>{@code history.jsonl}: a line per epoch
 *   <li>{@code result.json}: the metrics, there once the run has ended
 *   <li>{@code sha256sums.txt}: the checksums of what a finished run is read from, as {@code sha256sum -c} takes them
 *   <li>{@code per_user/PROFILE.MODE.csv.gz}: the measures of each test user
 *   <li>{@code embeddings.npy}: z of all nodes, float32 {@code [users + items, K]}, users first
 *   <li>{@code codes.npy}: sign(z) packed, uint8 {@code [users + items, ceil(K / 8)]}
 *   <li>{@code user_ids.txt}, {@code item_ids.txt}: the original id of each row, a line each; a backslash, a tab or a line end in an id is escaped as in JSON
 *   <li>{@code report.html}, {@code report-charts/}: the report and its charts as files
 *   <li>{@code checkpoint.bin}: what a stopped run resumes from, and the trained parameters of one that has ended; 16 bytes for each number that
 *       is trained
 *   <li>{@code log.txt}, {@code failure.txt}: what a trial of a sweep printed, and why it failed
 *   <li>{@code lock}: empty, held by the process that runs here
 *   <li>{@code pretraining-checkpoint.bin}, {@code pretraining-history.jsonl}: the same of a pretraining, if there is one
 *   <li>{@code fresh/}: a training anew that has not ended, with the same files; what it replaces stays until then
 * </ul>
 *
 * @param root the folder
 */
public record RunFolder(Path root) {
    private static final int KEY_LENGTH = 10;

    /** The name of a folder in a run folder. */
    static final String FRESH = "fresh";

    /**
     * The folder of an experiment: its name and the start of its identity, so that equal configurations of equal inputs share one.
     */
    public static RunFolder of(Experiment experiment, RunIdentity identity) {
        String key = identity.sha256().substring(0, KEY_LENGTH);
        return new RunFolder(
                experiment.config().output().resolve(experiment.config().name() + "-" + key));
    }

    /** The effective configuration. */
    public Path config() {
        return root.resolve("config.yaml");
    }

    /** What the run ran on. */
    public Path environment() {
        return root.resolve("environment.json");
    }

    /** How each table was read. */
    public Path reading() {
        return root.resolve("reading.json");
    }

    /** A line per epoch. */
    public Path history() {
        return root.resolve("history.jsonl");
    }

    /** The measures. */
    public Path result() {
        return root.resolve("result.json");
    }

    /** The measures of each test user by one profile and mode. */
    public Path perUser(String profile, String mode) {
        return perUser().resolve(profile + "." + mode + ".csv.gz");
    }

    /** The folder of the measures of each test user. */
    public Path perUser() {
        return root.resolve("per_user");
    }

    /** The continuous codes. */
    public Path embeddings() {
        return root.resolve("embeddings.npy");
    }

    /** The packed codes. */
    public Path codes() {
        return root.resolve("codes.npy");
    }

    /** The original ids of the users. */
    public Path userIds() {
        return root.resolve("user_ids.txt");
    }

    /** The original ids of the items. */
    public Path itemIds() {
        return root.resolve("item_ids.txt");
    }

    /** The report for people. */
    public Path report() {
        return root.resolve("report.html");
    }

    /** What a stopped run resumes from, and the trained parameters of one that has ended. */
    public Path checkpoint() {
        return root.resolve("checkpoint.bin");
    }

    /** What a process that runs here holds a lock on; it stays empty. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** What a trial of a sweep printed. */
    public Path log() {
        return root.resolve("log.txt");
    }

    /** Why a trial of a sweep failed. */
    public Path failure() {
        return root.resolve("failure.txt");
    }

    /** What a run that was stopped in its pretraining resumes from. */
    public Path pretrainingCheckpoint() {
        return root.resolve("pretraining-checkpoint.bin");
    }

    /** A line per epoch of the pretraining. */
    public Path pretrainingHistory() {
        return root.resolve("pretraining-history.jsonl");
    }

    /** All that the result follows from. */
    public Path identity() {
        return root.resolve("identity.json");
    }

    /** The checksums of what a finished run is read from. */
    public Path sums() {
        return root.resolve("sha256sums.txt");
    }

    /** The folder of the copies of the inputs. */
    public Path inputs() {
        return root.resolve("inputs");
    }

    /** The packed data set. */
    public Path data() {
        return inputs().resolve("data.gz");
    }

    /** The copy of the features. */
    public Path features() {
        return inputs().resolve("features.npy");
    }

    /** The copy of a plug-in, by its place in the configuration from 0. */
    public Path plugin(int place) {
        return inputs().resolve("plugin-" + place + ".jar");
    }

    /**
     * Makes a folder in one that is there.
     *
     * @throws InputException if the disk refuses, or the outer folder is not there
     */
    public static void make(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw DiskFault.of("make", folder, e);
        }
    }

    /** The folder of the run that this is the training anew of, or this one. */
    public RunFolder home() {
        Path parent = root.getParent();
        if (parent == null || !root.endsWith(FRESH)) {
            return this;
        }
        RunFolder outer = new RunFolder(parent);
        return Files.exists(outer.lock()) ? outer : this;
    }

    /** Where a training anew goes until it is whole. */
    RunFolder fresh() {
        return new RunFolder(root.resolve(FRESH));
    }

    /** Whether the run has ended. */
    public boolean finished() {
        return Files.exists(result());
    }

    /** Whether training has come to a first checkpoint, so that there is something to resume from. */
    public boolean trained() {
        return Files.exists(checkpoint()) || Files.exists(pretrainingCheckpoint());
    }

    /** Whether the run has begun: all of its inputs are in the folder. */
    public boolean begun() {
        return Files.exists(environment());
    }
}
