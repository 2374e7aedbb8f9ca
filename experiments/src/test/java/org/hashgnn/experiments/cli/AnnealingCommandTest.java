package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schedules through the command line: which epochs are kept, and what is said before the first step. An epoch has
 * three steps.
 */
class AnnealingCommandTest {
    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: synthetic, users: 30, items: 40, interactions: 8}
            split: {type: per-user-random, train: 0.7, validation: 0.1}
            model:
              encoder: {type: lightgcn, embedding: 8, layers: 1}
              hash: {type: tanh, bits: 8}
              binarizer: guided-ste
            loss: [bpr]
            training: {epochs: 4, batch_size: 64, validation: {metric: hierarchical.recall@5}}
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
    void aFirstConfigurationEndsWithSigns() throws IOException {
        Answer answer = run("training.epochs=10");
        assertThat(answer.err()).doesNotContain("warning: model").doesNotContain("warning: training");
        // 4 % of 30 steps are 1.2: the third step is in the second interval, and the 25th begins the 21st
        assertThat(annealed("p")).startsWith(0.95).endsWith(0.0, 0.0);
        int kept = result(answer).get("best_epoch").intValue();
        assertThat(kept).isPositive();
        assertThat(annealed("p").get(kept - 1)).isZero();
    }

    @Test
    void aScheduleThatCannotEndIsSaidAndTheLastEpochIsKept() throws IOException {
        Answer answer = run("model.binarizer.p={type: linear-steps, every: 250}");
        assertThat(answer.err())
                .contains("warning: model.binarizer.p does not reach its end, 0: it starts at 1 and is 1 at the"
                        + " end of the training,"
                        + " which has 12 steps; 5,001 are needed. Train longer, or shorten its 'every',"
                        + " for example to '4 %' (of the"
                        + " training). The last epoch is kept; 'validation.from: 1' keeps the best of"
                        + " all epochs.\n");
        assertThat(result(answer).get("best_epoch").intValue()).isEqualTo(4);
        assertThat(bests()).containsExactly(false, false, false, true);
    }

    @Test
    void anExplicitFirstEpochWins() throws IOException {
        Answer answer = run("model.binarizer.p={type: linear-steps, every: 250}", "training.validation.from=1");
        assertThat(answer.err()).contains("5,001 are needed").doesNotContain("The last epoch is kept");
        assertThat(bests()).startsWith(true);
    }

    @Test
    void noEpochFromBeforeTheEndIsKept() throws IOException {
        // p is 1 in the first epoch, 0.5 in the second and 0 from the seventh step on
        run("model.binarizer.p={type: linear-steps, change: -0.5, every: 1 epochs}");
        assertThat(annealed("p")).containsExactly(1.0, 0.5, 0.0, 0.0);
        assertThat(bests().subList(0, 3)).containsExactly(false, false, true);
    }

    @Test
    void aPretrainingHasItsOwn() throws IOException {
        Answer answer =
                run("pretraining={binarizer: {type: guided-ste, p: {type: linear-steps, every: 100}}, loss: [bpr],"
                        + " training: {epochs: 2, batch_size: 64, validation: {metric: hierarchical.recall@5}}}");
        assertThat(answer.err())
                .contains("warning: pretraining.binarizer.p does not reach its end")
                .contains("which has 6 steps; 2,001 are needed")
                .doesNotContain("warning: model.binarizer");
    }

    @Test
    void aRateThatStandsStillIsNotZero() throws IOException {
        Answer answer = run("training.optimizer.rate={type: exponential, start: 0.01, factor: 1}");
        assertThat(annealed("rate")).containsOnly(0.01);
        assertThat(answer.err()).doesNotContain("warning: training");
    }

    @Test
    void aRateWithAnEndThatItDoesNotReachIsSaid() throws IOException {
        Answer answer = run(
                "training.optimizer.rate={type: exponential, start: 0.01, factor: 0.5, every: 1 epoch, end: 0.0001}");
        assertThat(annealed("rate")).containsExactly(0.01, 0.005, 0.0025, 0.00125);
        assertThat(answer.err())
                .contains("warning: training.optimizer.rate does not reach its end, 0.0001: it starts at 0.01 and"
                        + " is 0.00125 at the"
                        + " end of the training, which has 12 steps; 22 are needed");
    }

    @Test
    void aScheduleWithoutEndThatDoesNotMoveIsSaid() throws IOException {
        Answer answer = run("model.binarizer={type: hashnet, beta: {type: root, every: 250}}");
        assertThat(answer.err()).contains("warning: model.binarizer.beta does not change: it is 1 during all 12 steps");
    }

    @Test
    void lengthsAndEndsAreCheckedAtTheirPlace() {
        assertThat(Answer.of("run", file, "-s", "training.optimizer.rate={type: exponential, every: 2 weeks}")
                        .err())
                .contains("'training.optimizer.rate.every' must be a length of training, such as 250, 250 steps,"
                        + " 0.5 epochs or 10 %,"
                        + " but is '2 weeks'");
        assertThat(Answer.of(
                                "run",
                                file,
                                "-s",
                                "training.optimizer.rate={type: linear-steps, start: 0.1, change: 0.1, end: 0}")
                        .err())
                .contains("'end' is 0.0, but the value starts at 0.1 and rises");
    }

    private Answer run(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("run", file, "--json"));
        Stream.of(settings).forEach(setting -> arguments.addAll(List.of("-s", setting)));
        Answer answer = Answer.of(arguments.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private static JsonNode result(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }

    private List<Double> annealed(String name) throws IOException {
        List<Double> values = new ArrayList<>();
        for (JsonNode epoch : history()) {
            values.add(epoch.get("annealed").get(name).doubleValue());
        }
        return values;
    }

    private List<Boolean> bests() throws IOException {
        List<Boolean> values = new ArrayList<>();
        for (JsonNode epoch : history()) {
            values.add(epoch.get("best").booleanValue());
        }
        return values;
    }

    private List<JsonNode> history() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            List<JsonNode> epochs = new ArrayList<>();
            for (String line : Files.readAllLines(runs.toList().getFirst().resolve("history.jsonl"))) {
                epochs.add(new ObjectMapper().readTree(line));
            }
            return epochs;
        }
    }
}
