package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and comparisons of finished runs, through the command line. */
class ReportCommandTest {
    private static final String TINY = """
            threads: 1
            output: tiny
            dataset: {type: synthetic, users: 60, items: 50, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 64, validation: {metric: hierarchical.recall@5}}
            evaluation: {cutoffs: [5], candidates: 10}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void run() throws IOException {
        String file = Files.writeString(folder.resolve("a.yaml"), TINY).toString();
        for (List<String> settings : List.of(
                List.of("seed=1", "name=ste"),
                List.of("seed=2", "name=ste"),
                List.of("seed=1", "name=wide", "model.hash.bits=24", "training.epochs=5"))) {
            Answer answer = Answer.of(Stream.concat(
                            Stream.of("run", file), settings.stream().flatMap(set -> Stream.of("-s", set)))
                    .toArray(String[]::new));
            assertThat(answer.code()).as(answer.err()).isZero();
        }
    }

    @Test
    void tablesOverSeedsWithSignificance() {
        Answer text = Answer.of("report", folder.resolve("tiny").toString(), "--mode", "hamming", "--significance");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .startsWith("tiny, standard, hamming\nmethod")
                .contains("recall@5", " ± ", "*", "p against the best", "best");
        Answer markdown = Answer.of(
                "report",
                folder.resolve("tiny").toString(),
                "--metric",
                "recall@5",
                "--mode",
                "hamming",
                "--format",
                "markdown",
                "--significance");
        assertThat(markdown.out()).contains("| p against the best | recall@5 |\n|---|---|\n| ");
        Answer latex =
                Answer.of("report", folder.resolve("tiny").toString(), "--metric", "recall@5,mrr", "--format", "latex");
        assertThat(latex.out()).contains("\\begin{tabular}{lrr}").doesNotContain("ndcg");
        assertThat(latex.out().split("begin.tabular", -1)).hasSize(4);
        assertThat(Answer.of("report", folder.toString()).err())
                .isEqualTo("error: " + folder + ": holds no run that has ended; give run folders, or a folder of run"
                        + " folders such as runs\n");
        assertThat(Answer.of("report", folder.resolve("none").toString()).err()).contains("is no folder");
    }

    @Test
    void twoRunsAreCompared() throws IOException {
        Answer answer =
                Answer.of("compare", only("ste-").toString(), only("wide-").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("setting A B", "name ste wide", "model.hash.bits 8 24", "training.epochs 1 5")
                .anyMatch(line ->
                        line.matches("recall@5 0\\.\\d{4} 0\\.\\d{4} [+-]0\\.\\d{4} \\d+ \\d+ \\d+ [01]\\.\\d{4}"));
    }

    private Path only(String prefix) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("tiny"))) {
            return runs.filter(run -> String.valueOf(run.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList()
                    .getFirst();
        }
    }
}
