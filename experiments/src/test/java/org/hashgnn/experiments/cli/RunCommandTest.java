package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run, answer again, measure again: through the command line on a generated data set. */
class RunCommandTest {
    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: synthetic, users: 30, items: 40, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 64, validation: {metric: hierarchical.recall@5}}
            evaluation: {cutoffs: [5], candidates: 10}
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tiny.yaml"), TINY).toString();
    }

    @Test
    void runsAnswersAgainAndMeasuresAgain() throws IOException {
        Answer first = Answer.of("run", file, "--json");
        assertThat(first.code()).as(first.err()).isZero();
        JsonNode result = new ObjectMapper().readTree(first.out());
        assertThat(result.isObject()).isTrue();
        assertThat(Answer.of("run", file, "--json").out()).isEqualTo(first.out());

        String run = onlyRun().toString();
        Answer again =
                Answer.of("evaluate", run, "--profile", "lightgcn", "--cutoff", "3,7", "--threads", "2", "--json");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("evaluated in ");
        assertThat(again.out())
                .contains("lightgcn")
                .contains("@3")
                .contains("@7")
                .doesNotContain("standard");
        assertThat(Answer.of("evaluate", run, "--cutoff", "5,0"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "error: -s evaluation.cutoffs=[5, 0]: 'evaluation.cutoffs.1' must be at least 1, but is 0\n"));
        assertThat(Answer.of("evaluate", run, "--profile", "standrd").err()).contains("did you mean 'standard'?");
    }

    @Test
    void thePassThatIsBestOnTheTestPartIsKeptWhereAsked() throws IOException {
        Answer answer = Answer.of(
                "run",
                file,
                "--json",
                "-s",
                "split.validation=0",
                "-s",
                "training.epochs=6",
                "-s",
                "training.validation.metric=test.hierarchical.recall@5");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("  test.hierarchical.recall@5 0.");
        JsonNode result = new ObjectMapper().readTree(answer.out());
        double best = Files.readAllLines(onlyRun().resolve("history.jsonl")).stream()
                .mapToDouble(line -> validation(line, "test.hierarchical.recall@5"))
                .max()
                .orElseThrow();
        assertThat(result.at("/metrics/standard/hierarchical/recall@5").doubleValue())
                .isPositive()
                .isEqualTo(best)
                .isEqualTo(result.get("validation")
                        .get("test.hierarchical.recall@5")
                        .doubleValue());
    }

    private static double validation(String epoch, String measure) {
        try {
            return new ObjectMapper()
                    .readTree(epoch)
                    .get("validation")
                    .get(measure)
                    .doubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsPretrainedIsFrozenAndHashed() throws IOException {
        String pretraining = "pretraining={hash: {type: tanh, bits: 6}, binarizer: {type: guided-ste, p: 1},"
                + " loss: [bpr], training: {epochs: 2, batch_size: 64, validation: {metric: continuous.recall@5}}}";
        for (String hash : List.of("{type: lsh, bits: 16}", "{type: itq, bits: 5}")) {
            Answer answer = Answer.of(
                    "run",
                    file,
                    "--json",
                    "--fresh",
                    "-s",
                    pretraining,
                    "-s",
                    "model.hash=" + hash,
                    "-s",
                    "loss=[]",
                    "-s",
                    "training.epochs=0");
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.err()).contains("pretraining: ", "training: 0 steps", "continuous.recall@5");
            JsonNode result = new ObjectMapper().readTree(answer.out());
            assertThat(result.get("epochs").intValue()).isZero();
            assertThat(result.get("train_seconds").doubleValue()).isPositive();
            assertThat(result.get("validation").get("hierarchical.ndcg@5").doubleValue())
                    .isPositive();
        }
        Answer second = Answer.of("run", file, "--json", "-s", pretraining);
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(new ObjectMapper().readTree(second.out()).get("bits").intValue())
                .isEqualTo(8);
    }

    @Test
    void aHashLayerThatCannotBeFittedOrAModelWithNothingToTrainIsSaid() {
        assertThat(Answer.of("run", file, "-s", "model.hash={type: itq, bits: 4}")
                        .err())
                .contains("error: the hash layer 'itq' is fitted to rows that do not change any more");
        String pretraining = "pretraining={hash: identity, binarizer: ste, loss: [bpr], training: {epochs: 1}}";
        assertThat(Answer.of("run", file, "-s", "model.hash=lsh", "-s", pretraining)
                        .err())
                .contains("error: the model has nothing to train; give 'training.epochs: 0'");
    }

    @Test
    void aFolderThatIsNoRunIsNamed() {
        for (String command : List.of("resume", "evaluate", "search --all")) {
            Answer answer = Answer.of((command + " " + folder).split(" "));
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err())
                    .startsWith("error: " + folder + ": this is not the folder of a run")
                    .hasLineCount(1);
        }
    }

    @Test
    void aFileInTheWayOfTheOutputIsNamed() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        Answer answer = Answer.of("run", file, "--output", taken.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.RESOURCES.code());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("error: ").contains("taken").doesNotContain("\tat ");
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.toList().getFirst();
        }
    }
}
