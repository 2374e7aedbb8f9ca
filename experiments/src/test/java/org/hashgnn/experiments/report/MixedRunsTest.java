package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole report of a folder in which everything is mixed: names, bits, epochs, data, sub-folders, repeated, open and broken runs. */
class MixedRunsTest {
    private static final String PAIRS = "dataset: {type: delimited, file: /data/%s/pairs.csv}\nsplit: {type: %s}\n";
    private static final String OTHER = "0123456789abcdef";
    private static final String SPLIT = "fedcba9876543210";

    @TempDir
    private Path folder;

    private RunFolders runs = new RunFolders(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        runs = new RunFolders(folder);
        my("a/my-1", 1, 32, 5, 0.30, 1);
        my("a/my-2", 2, 32, 5, 0.32, 1);
        my("a/my-3", 3, 32, 5, 0.31, 1);
        my("b/my-3-again", 3, 32, 5, 0.33, 2);
        my("b/deep/down/my-24", 1, 24, 5, 0.20, 1);
        my("b/my-24-two", 2, 24, 5, 0.21, 1);
        my("b/my-more", 1, 32, 9, 0.40, 1);
        data("c/my-other", "my", 1, "b", "given", OTHER, 0.90);
        data("c/plain-other", "plain|x", 1, "b", "given", OTHER, 0.00002);
        data("c/my-split", "my", 1, "b", "temporal", SPLIT, 0.50);
        Files.createDirectories(folder.resolve("open"));
        Files.writeString(folder.resolve("open/config.yaml"), "name: my\n");
        runs.run("broken", "my", 1, "", Map.of());
        Files.writeString(folder.resolve("broken/result.json"), "{\"name\":");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("report.html"), "of this command");
    }

    private void my(String place, long seed, int bits, int epochs, double recall, int threads) {
        String settings = PAIRS.formatted("a", "given") + "threads: " + threads + "\nmodel: {hash: {bits: " + bits
                + "}}\ntraining: {epochs: " + epochs + "}";
        FinishedRun run = runs.run(place, "my", seed, settings, RunFolders.DATA, threads, metrics(recall), Map.of());
        RunFolders.users(run, List.of("user,recall@50", "u1," + recall, "u2," + recall));
    }

    private void data(String place, String name, long seed, String from, String split, String sha, double recall) {
        runs.run(
                place,
                name,
                seed,
                PAIRS.formatted(from, split) + "model: {hash: {bits: 32}}",
                sha,
                1,
                metrics(recall),
                Map.of());
    }

    private static Map<String, Map<String, Map<String, Double>>> metrics(double recall) {
        return Map.of("standard", Map.of("hamming", Map.of("recall@50", recall)));
    }

    @Test
    void everyRowIsWhatItSays() {
        FoundRuns found = FoundRuns.below(List.of(folder));
        GroupedRuns grouped = GroupedRuns.of(found.runs());
        List<TableFormat.Block> blocks = grouped.groups().stream()
                .flatMap(group -> ReportTable.of(group, ReportFilter.ALL).stream())
                .map(table -> new TableFormat.Block(table, List.of()))
                .toList();
        assertThat(TableFormat.TEXT.write(blocks)).isEqualTo("""
                pairs (type given, d0d0d0d0), standard, hamming
                method                  recall@50
                my (bits 32, epochs 5)  0.3167 ± 0.0153
                my (bits 24, epochs 5)  0.2050 ± 0.0071
                my (bits 32, epochs 9)  0.4000

                pairs (type given, 01234567), standard, hamming
                method                   recall@50
                my (bits 32, no epochs)  0.9000
                plain|x                  0.00002

                pairs (type temporal), standard, hamming
                method                   recall@50
                my (bits 32, no epochs)  0.5000

                """);
        assertThat(LeftOutText.lines(found.with(grouped.repeated()).leftOut()).stream()
                        .map(line -> line.replace(folder + "/", "")
                                .replaceAll(" as it was written: .*", " as it was written")))
                .containsExactly(
                        "left out: broken: broken/result.json:1: this file is not as it was written",
                        "left out: notes.txt: is no run folder",
                        "left out: open: has no result yet; finish it with: hashgnn resume open",
                        "left out: a/my-3: is the same training as b/my-3-again (equal settings, data and seed 3; 1 and 2 threads), so it is"
                                + " counted once; the metrics of the two are not equal");
    }

    @Test
    void filesAreKnownByTheirContent() {
        RunFolders own = new RunFolders(folder.resolve("features"));
        List<FinishedRun> found = List.of(
                features(own, "one", 1, "/a/features.npy", "11111111aaaa"),
                features(own, "two", 2, "/b/copy.npy", "11111111aaaa"),
                features(own, "three", 3, "/a/features.npy", "22222222bbbb"));

        assertThat(GroupedRuns.of(found).methods())
                .extracting(Method::label, method -> method.runs().size())
                .containsExactly(tuple("my (features 11111111)", 2), tuple("my (features 22222222)", 1));
    }

    private static FinishedRun features(RunFolders runs, String place, long seed, String file, String sha256) {
        FinishedRun run = runs.run(place, "my", seed, "features: " + file, Map.of("recall@50", 0.5));
        return RunFolders.withFile(run, "features", sha256);
    }

    @Test
    void testsStayWithinOneDataSet() {
        DataGroup group = GroupedRuns.of(FoundRuns.below(List.of(folder.resolve("a"), folder.resolve("b")))
                        .runs())
                .groups()
                .getFirst();
        ReportTable table = ReportTable.of(group, ReportFilter.ALL).getFirst();
        assertThat(Significance.rows(Significance.of(group, table)).stream().map(row -> String.join(" | ", row)))
                .containsExactly(
                        "metric | method | mean | difference | 95 % interval | p over users | p over trainings",
                        "recall@50 | my (bits 32, epochs 5) | 0.3167 ± 0.0153 | -0.0833 | [-0.1000, -0.0700] | <0.0001 | n/a (one seed)",
                        "recall@50 | my (bits 24, epochs 5) | 0.2050 ± 0.0071 | -0.1950 | [-0.2000, -0.1900] | <0.0001 | n/a (one seed)",
                        "recall@50 | my (bits 32, epochs 9) | 0.4000 | highest | [0.4000, 0.4000] |  | ");
    }
}
