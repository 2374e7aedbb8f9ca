package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing by validation, through the command line on generated data. */
class BestCommandTest {
    private static final String TINY = """
            threads: 1
            output: tiny
            dataset: {type: synthetic, users: 60, items: 50, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 2, batch_size: 64, validation: {metric: hierarchical.recall@5}}
            evaluation: {cutoffs: [5], candidates: 10}
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void run() throws IOException {
        file = Files.writeString(folder.resolve("tiny.yaml"), TINY).toString();
        for (String bits : new String[] {"4", "16"}) {
            for (String seed : new String[] {"1", "2"}) {
                Answer answer = Answer.of("run", file, "-s", "model.hash.bits=" + bits, "-s", "seed=" + seed);
                assertThat(answer.code()).as(answer.err()).isZero();
            }
        }
    }

    @Test
    void theBestIsRankedWrittenAndRunAgain() throws IOException {
        Path best = folder.resolve("best.yaml");
        Answer json = Answer.of("best", tiny(), "--json", "--output", best.toString());
        assertThat(json.code()).as(json.err()).isZero();
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertThat(answer.get("measure").textValue()).isEqualTo("hierarchical.recall@5");
        assertThat(answer.get("test").isNull()).isTrue();
        JsonNode first = answer.get("ranking").get(0);
        JsonNode second = answer.get("ranking").get(1);
        assertThat(first.get("validation").get("mean").doubleValue())
                .isEqualTo(validation(first))
                .isGreaterThanOrEqualTo(second.get("validation").get("mean").doubleValue());
        assertThat(second.get("validation").get("mean").doubleValue()).isEqualTo(validation(second));
        assertThat(first.get("seeds").size()).isEqualTo(2);
        String bits = first.get("settings").get("model.hash.bits").textValue();
        assertThat(first.get("settings").size()).isEqualTo(1);

        assertThat(Files.readString(best))
                .startsWith("# The best by hierarchical.recall@5 on validation, of 2 trained to the end: ");
        assertThat(Answer.of("run", best.toString()).err()).contains("this configuration has been run");
        Path further = Files.writeString(folder.resolve("further.yaml"), "extends: best.yaml\nname: further\n");
        assertThat(Answer.of("run", further.toString(), "--print-config").out())
                .contains("bits: " + bits, "name: further");
    }

    @Test
    void aTableThatLooksAtTheTestSplitOnlyWhereAsked() throws IOException {
        Path halted = Files.createDirectories(folder.resolve("tiny/halted"));
        Files.writeString(halted.resolve("config.yaml"), TINY);
        Answer table = Answer.of("best", tiny(), "--by", "hierarchical.ndcg@5");
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.err())
                .startsWith("left out: ")
                .contains(": has no result yet; finish it with: hashgnn resume ")
                .hasLineCount(1);
        assertThat(table.out())
                .startsWith("place  hierarchical.ndcg@5 on validation  seeds  model.hash.bits  name\n1      0.")
                .contains(" ± ")
                .doesNotContain("test");
        Answer test = Answer.of("best", tiny(), "--test");
        assertThat(test.out()).contains("The best on the test split, which decided nothing:\nstandard ");
        Answer unknown = Answer.of("best", tiny(), "--by", "hierarchical.ndcg@6");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .startsWith(
                        "error: no run has 'hierarchical.ndcg@6' on validation; did you mean 'hierarchical.ndcg@5'");
    }

    private String tiny() {
        return folder.resolve("tiny").toString();
    }

    /** The mean over the results that a row names. */
    private static double validation(JsonNode row) throws IOException {
        double sum = 0;
        for (JsonNode run : row.get("folders")) {
            JsonNode result = new ObjectMapper()
                    .readTree(Path.of(run.textValue(), "result.json").toFile());
            sum += result.get("validation").get("hierarchical.recall@5").doubleValue();
        }
        return sum / row.get("folders").size();
    }
}
