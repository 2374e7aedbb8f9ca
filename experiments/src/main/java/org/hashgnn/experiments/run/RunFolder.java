package org.hashgnn.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.config.Experiment;

/**
 * The folder of one run. Every file in it is written whole or not at all.
 *
 * <ul>
 *   <li>{@code config.yaml}: the effective configuration, every default filled in; {@code hashgnn run} on it repeats the run
 *   <li>{@code environment.json}: what the run ran on
 *   <li>{@code reading.json}: how each table was read: format, encoding, separator, header, columns; only for {@code type: table}
 *   <li>{@code history.jsonl}: a line per epoch
 *   <li>{@code result.json}: the measures, there once the run has ended
 *   <li>{@code per_user/PROFILE.MODE.csv.gz}: the measures of each test user
 *   <li>{@code embeddings.npy}: z of all nodes, float32 {@code [users + items, K]}, users first
 *   <li>{@code codes.npy}: sign(z) packed, uint8 {@code [users + items, ceil(K / 8)]}
 *   <li>{@code user_ids.txt}, {@code item_ids.txt}: the original id of each row, a line each
 *   <li>{@code report.html}, {@code report-charts/}: the report and its charts as files
 *   <li>{@code checkpoint.bin}: what a stopped run resumes from, and the trained parameters of one that has ended; 16 bytes for each number that
 *       is trained
 *   <li>{@code log.txt}, {@code failure.txt}: what a trial of a sweep printed, and why it failed
 *   <li>{@code lock}: empty, held by the process that runs here
 *   <li>{@code pretraining-checkpoint.bin}, {@code pretraining-history.jsonl}: the same of a pretraining, where there is one
 * </ul>
 *
 * @param root the folder
 */
public record RunFolder(Path root) {
    private static final int KEY_LENGTH = 10;

    /** The folder of an experiment: its name and the start of its configuration's hash, so that equal configurations share one. */
    public static RunFolder of(Experiment experiment) {
        String key = experiment.hash().substring(0, KEY_LENGTH);
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
        return root.resolve("per_user").resolve(profile + "." + mode + ".csv.gz");
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

    /** Deletes what a former run left, the result first; the folder itself stays. */
    public void clear() {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.deleteIfExists(result());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.equals(lock()))
                        .toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw DiskFault.of("delete", root, e);
        }
    }

    /** Whether the run has ended. */
    public boolean finished() {
        return Files.exists(result());
    }
}
