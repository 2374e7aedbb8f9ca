package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result belongs to its inputs: it is found by what they hold, and a run that was stopped goes on with the same ones only. */
class RunInputsTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InputRun input;

    @BeforeEach
    void write() throws IOException {
        input = new InputRun(folder);
    }

    @Test
    void changedDataAreTrainedAnewAndBothResultsStay() throws IOException {
        Answer first = input.run("--json");
        assertThat(first.code()).as(first.err()).isZero();
        input.writeData(12, 3);
        Answer second = input.run("--json");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.err()).contains("training: ").doesNotContain("has been run");
        assertThat(input.runs()).hasSize(2);
        assertThat(second.out()).isNotEqualTo(first.out());

        input.writeData(12, 1);
        Answer again = input.run("--json");
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).startsWith("this configuration has been run");
        for (Path run : input.runs()) {
            assertThat(Answer.of("evaluate", run.toString()).code()).isZero();
        }
    }

    @Test
    void changedFeaturesAndAnotherSplitAreOtherRuns() throws IOException {
        assertThat(input.run().code()).isZero();
        input.writeFeatures(2);
        assertThat(input.run().err()).contains("training: ");
        assertThat(input.run("-s", "split.seed=5").err()).contains("training: ");
        assertThat(input.runs()).hasSize(3);
    }

    @Test
    void threadsOutputAndPlaceDoNotMakeAnotherRun() throws IOException {
        assertThat(input.run().code()).isZero();
        String name = input.only().getFileName().toString();
        assertThat(input.run("-s", "threads=2").err()).startsWith("this configuration has been run");
        Path moved = Files.createDirectories(folder.resolve("else/where"));
        for (String file : new String[] {"c.yaml", "data.txt", "features.npy"}) {
            Files.copy(folder.resolve(file), moved.resolve(file));
        }
        Answer there = Answer.of(
                "run",
                moved.resolve("c.yaml").toString(),
                "--output",
                moved.resolve("out").toString());
        assertThat(there.code()).as(there.err()).isZero();
        assertThat(moved.resolve("out").resolve(name).resolve("embeddings.npy"))
                .hasSameBinaryContentAs(input.only().resolve("embeddings.npy"));
        assertThat(Answer.of("validate", input.config.toString()).out())
                .contains(name.substring(name.indexOf('-') + 1));
    }

    @Test
    void aStoppedRunRefusesOtherInputsAndSaysWhich() throws IOException {
        Path stopped = input.stopped();
        input.writeFeatures(2);
        input.writeData(12, 3);
        Answer refused = Answer.of("resume", stopped.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(refused.err())
                .startsWith("error: " + stopped + ": this run cannot be taken up")
                .contains("have changed since this run began", "'dataset.train' was sha256:", "'features' was sha256:")
                .contains("hashgnn run " + stopped.resolve("config.yaml"));

        input.writeFeatures(1);
        input.writeData(12, 1);
        assertThat(Answer.of("resume", stopped.toString()).code()).isZero();
    }

    @Test
    void aStoppedRunRefusesAConfigurationThatWasEdited() throws IOException {
        Path stopped = input.stopped();
        Path config = stopped.resolve("config.yaml");
        String text = Files.readString(config);
        Files.writeString(config, text.replace("batch_size: 16", "batch_size: 8"));
        assertThat(Answer.of("resume", stopped.toString()).err()).contains("'training.batch_size' was 16 and is now 8");
        Files.writeString(config, text.replace("threads: 1", "threads: 2"));
        Answer answer = Answer.of("resume", stopped.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("warning: this run began with threads 1 and goes on with 2");
        assertThat(new ObjectMapper()
                        .readTree(stopped.resolve("environment.json").toFile())
                        .at("/continued/0/threads")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void aStoppedRunRefusesTheCheckpointOfAnotherRun() throws IOException {
        Path stopped = input.stopped();
        assertThat(input.run("-s", "seed=2").code()).isZero();
        Path other = input.runs().stream()
                .filter(run -> !run.endsWith("stopped") && seed(run) == 2)
                .findFirst()
                .orElseThrow();
        byte[] own = Files.readAllBytes(stopped.resolve("checkpoint.bin"));
        Files.write(stopped.resolve("checkpoint.bin"), Files.readAllBytes(other.resolve("checkpoint.bin")));
        Answer answer = Answer.of("resume", stopped.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).contains("checkpoint.bin: this checkpoint is of another run");
        Files.write(stopped.resolve("checkpoint.bin"), own);
        assertThat(Answer.of("resume", stopped.toString()).code()).isZero();
    }

    private static int seed(Path run) {
        try {
            return new ObjectMapper()
                    .readTree(run.resolve("environment.json").toFile())
                    .get("seed")
                    .intValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
