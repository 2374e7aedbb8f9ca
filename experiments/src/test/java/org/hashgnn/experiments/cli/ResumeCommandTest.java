package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped after some epochs and goes on, through the command line. */
class ResumeCommandTest {
    private static final String TINY = """
            threads: 1
            output: tiny
            dataset: {type: synthetic, users: 60, items: 50, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 5, batch_size: 64, validation: {every: 2, metric: hierarchical.recall@5}}
            evaluation: {cutoffs: [5], candidates: 10}
            """;

    @TempDir
    private Path folder;

    @Test
    void stopsAfterSomeEpochsAndEndsLikeTheUninterruptedRun() throws IOException {
        String file = Files.writeString(folder.resolve("tiny.yaml"), TINY).toString();
        Answer whole = Answer.of("run", file, "--json");
        assertThat(whole.code()).as(whole.err()).isZero();
        JsonNode expected = new ObjectMapper().readTree(whole.out());

        Path stopped = Files.createDirectories(folder.resolve("stopped"));
        Files.writeString(
                stopped.resolve("config.yaml"),
                Answer.of("run", file, "--print-config").out());
        for (String epochs : new String[] {"1", "1", "3"}) {
            Answer answer = Answer.of("resume", stopped.toString(), "--epochs", epochs);
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).isEmpty();
            assertThat(Files.readAllLines(stopped.resolve("history.jsonl"))).hasSize(Integer.parseInt(epochs));
            assertThat(stopped.resolve("result.json")).doesNotExist();
        }
        Answer end = Answer.of("resume", stopped.toString(), "--json", "--epochs", "9");
        assertThat(end.code()).as(end.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(end.out());
        for (String key : new String[] {"metrics", "validation", "steps", "epochs", "best_epoch"}) {
            assertThat(result.get(key)).isEqualTo(expected.get(key));
        }
        assertThat(stopped.resolve("embeddings.npy"))
                .hasSameBinaryContentAs(Path.of(expected.get("folder").textValue(), "embeddings.npy"));
    }

    @Test
    void noEpochsAtAllIsAFault() {
        Answer answer = Answer.of("resume", folder.toString(), "--epochs", "0");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("error: --epochs must be at least 1, but is 0\n");
    }
}
