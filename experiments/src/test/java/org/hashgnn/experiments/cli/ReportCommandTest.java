package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hashgnn.experiments.report.FinishedRun;
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
                .startsWith("synthetic, standard, hamming\nmethod")
                .contains("recall@5", " ± ", "p over users", "p over trainings", "highest", "n/a (one seed)");
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
        assertThat(markdown.out()).contains("| metric | method | mean | difference | 95 % interval | p over users |");
        Answer latex =
                Answer.of("report", folder.resolve("tiny").toString(), "--metric", "recall@5,mrr", "--format", "latex");
        assertThat(latex.out()).contains("\\begin{tabular}{lrr}").doesNotContain("ndcg");
        assertThat(latex.out().split("begin.tabular", -1)).hasSize(4);
        Answer csv = Answer.of("report", folder.resolve("tiny").toString(), "--format", "csv", "--significance");
        assertThat(csv.out().lines().filter(line -> line.startsWith("table,"))).hasSize(1);
        assertThat(csv.out()
                        .lines()
                        .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length))
                .containsOnly(14);
        assertThat(Answer.of("report", folder.resolve("none").toString()).err()).contains("is no folder");
        Answer unknown = Answer.of("report", folder.resolve("tiny").toString(), "--metric", "recall@7");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("--metric 'recall@7' was not measured", "there are recall@5, ndcg@5");
    }

    @Test
    void aFolderOfOtherThingsIsNoFolderOfRuns() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "x");
        Answer answer = Answer.of("report", other.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err())
                .contains(
                        other + ": holds no finished run; give run folders",
                        other.resolve("notes.txt") + ": is no run folder");
    }

    @Test
    void twoRunsAreCompared() throws IOException {
        Answer answer =
                Answer.of("compare", only("ste-").toString(), only("wide-").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("setting A B", "name ste wide", "model.hash.bits 8 24", "training.epochs 1 5")
                .anyMatch(line -> line.matches("recall@5 0\\.\\d{4} 0\\.\\d{4} [+-]0\\.\\d{4}"
                        + " \\[[+-]0\\.\\d+, [+-]0\\.\\d+] \\d+ \\d+ \\d+ [01]\\.\\d{4} n/a \\(one seed\\)"));
        // The micro hit ratio weighs users: what is compared is the figure of result.json.
        double micro =
                FinishedRun.read(only("wide-")).measures("standard", "hamming").getOrDefault("hr-micro@5", Double.NaN);
        assertThat(answer.out())
                .containsPattern("hr-micro@5 +0\\.\\d{4} +" + String.format(Locale.ROOT, "%.4f", micro) + " ");
        Answer seeds = Answer.of(
                "compare", folder.resolve("tiny").toString(), only("wide-").toString());
        assertThat(seeds.err()).contains("holds runs of 2 methods: ste, wide; give a run folder");
    }

    @Test
    void differentDataAreNotCompared() throws IOException {
        String file = folder.resolve("a.yaml").toString();
        assertThat(Answer.of(
                                "run",
                                file,
                                "-s",
                                "name=elsewhere",
                                "-s",
                                "dataset.seed=5",
                                "--output",
                                folder + "/elsewhere")
                        .code())
                .isZero();
        Answer compared = Answer.of(
                "compare", only("wide-").toString(), folder.resolve("elsewhere").toString());
        assertThat(compared.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(compared.out()).isEmpty();
        assertThat(compared.err())
                .contains("the runs were trained on different data: ", " on synthetic (seed ", "cannot be compared");
        Answer tested = Answer.of(
                "report", only("wide-").toString(), folder.resolve("elsewhere").toString(), "--significance");
        assertThat(tested.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(tested.err()).contains("different data", "cannot be compared");
        Answer apart = Answer.of("report", folder.toString(), "--mode", "hamming", "--significance");
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(apart.out())
                .contains("synthetic (seed 5), standard, hamming\n", "synthetic (seed 0), standard, hamming\n");
        assertThat(Answer.of("best", folder.toString()).err()).contains("was trained on synthetic (seed ");
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
