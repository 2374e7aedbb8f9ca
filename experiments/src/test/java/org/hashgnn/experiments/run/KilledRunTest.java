package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed or interrupted, in a process of its own, ends where an uninterrupted one ends. */
class KilledRunTest {
    private static final String CONFIG = """
            threads: 1
            dataset: {type: synthetic, users: 60, items: 50, interactions: 10, groups: 4}
            model:
              encoder: {type: graphsage, layers: [16, 12], fan_outs: [5, 3], embedding: 16, initializer: xavier}
              hash: {type: tanh, bits: 16, initializer: xavier}
              binarizer: {type: guided-ste, p: {type: linear-steps, every: 12}}
            loss:
              - {type: reconstruction, logit_scale: 0.25}
              - {type: ranking, weight: 0.5, logit_scale: 0.25}
            training:
              epochs: 25
              batch_size: 32
              checkpoint_every: 7
              optimizer: {rate: 0.005}
              validation: {metric: hamming.recall@10}
            evaluation: {cutoffs: [10], candidates: 20}
            """;

    private static final String PRETRAINING = """
            pretraining:
              hash: identity
              binarizer: {type: guided-ste, p: 1}
              loss: [{type: reconstruction, logit_scale: 0.25}]
              training: {epochs: 8, batch_size: 32, checkpoint_every: 7, validation: {metric: continuous.recall@10}}
            """;

    /** What a run leaves that must be the same however often it was stopped; the other files tell times. */
    private static final List<String> LASTING = List.of(
            "codes.npy",
            "embeddings.npy",
            "user_ids.txt",
            "item_ids.txt",
            "per_user/standard.hamming.csv.gz",
            "per_user/standard.hierarchical.csv.gz",
            "per_user/standard.continuous.csv.gz");

    @TempDir
    private Path folder;

    private Path config = Path.of("");
    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve("small.yaml"), CONFIG);
        log = folder.resolve("log.txt");
    }

    @Test
    void aRunKilledThreeTimesEndsBitForBitWhereTheOtherOneEnds() throws Exception {
        Path whole = runToTheEnd("whole");
        Path killed = runKilled(3);
        assertThat(Files.readString(log)).contains("continuing at step");
        assertSameResult(whole, killed);
    }

    @Test
    void anInterruptedRunSaysHowToGoOnAndDoes() throws Exception {
        Path whole = runToTheEnd("whole");
        Path output = folder.resolve("interrupted");
        Process process = HashGnnProcess.start(log, "run", config.toString(), "--output", output.toString());
        Checkpoints.await(output, process);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log)).contains("go on with: hashgnn resume " + only(output));
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(only(output).resolve("result.json")).doesNotExist();

        assertThat(HashGnnProcess.run(log, "resume", only(output).toString()))
                .as(Files.readString(log))
                .isZero();
        assertSameResult(whole, only(output));
    }

    @Test
    void aRunKilledInItsPretrainingAndAfterEndsWhereTheOtherOneEnds() throws Exception {
        Files.writeString(config, CONFIG + PRETRAINING);
        Path whole = runToTheEnd("whole");
        Path killed = runKilled(2);
        assertThat(Files.readString(log)).contains("pretraining: continuing at step");
        assertSameResult(whole, killed);
        RunFolder expected = new RunFolder(whole);
        assertThat(Json.read(expected.result(), RunResult.class).epochs()).isEqualTo(25);
        assertThat(Files.readAllLines(expected.pretrainingHistory())).hasSize(8);
    }

    /** Kills a run so many times after a checkpoint, then lets it end. */
    private Path runKilled(int times) throws IOException, InterruptedException {
        Path output = folder.resolve("killed");
        for (int kill = 0; kill < times; kill++) {
            Process process = HashGnnProcess.start(log, "run", config.toString(), "--output", output.toString());
            Checkpoints.await(output, process);
            process.destroyForcibly().waitFor();
        }
        assertThat(HashGnnProcess.run(log, "run", config.toString(), "--output", output.toString()))
                .as(Files.readString(log))
                .isZero();
        return only(output);
    }

    private Path runToTheEnd(String name) throws IOException, InterruptedException {
        Path output = folder.resolve(name);
        assertThat(HashGnnProcess.run(log, "run", config.toString(), "--output", output.toString()))
                .as(Files.readString(log))
                .isZero();
        return only(output);
    }

    private static void assertSameResult(Path expected, Path actual) throws IOException {
        for (String file : LASTING) {
            assertThat(actual.resolve(file)).as(file).hasSameBinaryContentAs(expected.resolve(file));
        }
        RunResult first = Json.read(expected.resolve("result.json"), RunResult.class);
        RunResult second = Json.read(actual.resolve("result.json"), RunResult.class);
        assertThat(second.metrics()).isEqualTo(first.metrics());
        assertThat(second.validation()).isEqualTo(first.validation());
        assertThat(second.bestEpoch()).isEqualTo(first.bestEpoch());
        try (Stream<Path> files = Files.walk(actual)) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".tmp")))
                    .isEmpty();
        }
    }

    private static Path only(Path output) throws IOException {
        try (Stream<Path> runs = Files.list(output)) {
            return runs.toList().getFirst();
        }
    }
}
