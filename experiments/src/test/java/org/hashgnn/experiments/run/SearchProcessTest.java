package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.TrainingHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches for settings through the command line, in processes of their own. */
class SearchProcessTest {
    private static final String MEASURE = "hamming.recall@10";
    private static final String SEARCH = """
            output: runs
            dataset: {type: synthetic, users: 60, items: 50, interactions: 10, groups: 4}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: tanh, bits: 16}, binarizer: ste}
            loss: [{type: bpr}]
            training: {epochs: 6, batch_size: 32, validation: {metric: hamming.recall@10}}
            evaluation: {cutoffs: [10], candidates: 20}
            sweep:
              seeds: [1, 2]
              random:
                trials: 3
                settings:
                  training.optimizer.rate: {log_uniform: [0.0005, 0.05]}
                  model.encoder: {choice: [{type: lightgcn, layers: 1}, {type: lightgcn, layers: 2}]}
            """;

    @TempDir
    private Path folder;

    private Path config = Path.of("");
    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve("search.yaml"), SEARCH);
        log = folder.resolve("log.txt");
    }

    @Test
    void moreTrialsRunOnlyTheNewOnesAndTheBestIsWritten() throws Exception {
        assertThat(sweep()).as(Files.readString(log)).isZero();
        assertThat(results()).hasSize(6);
        String said = Files.readString(log);
        assertThat(said).contains("6 trials, 0 of them done", "place  hamming.recall@10 on validation  seeds  ");

        assertThat(sweep("-s", "sweep.random.trials=4"))
                .as(Files.readString(log))
                .isZero();
        assertThat(Files.readString(log)).contains("8 trials, 6 of them done");
        assertThat(results()).hasSize(8);
        assertThat(folder.resolve("runs/search-best.yaml"))
                .content()
                .startsWith("# The best by hamming.recall@10 on validation, of 4 trained to the end: ")
                .contains("name: \"" + best(means(results().values())) + '"');
    }

    @Test
    void halvingStopsTheWorseAndTheBetterEndLikeUninterruptedRuns() throws Exception {
        assertThat(sweep()).as(Files.readString(log)).isZero();
        Map<String, JsonNode> whole = results();
        Map<String, Double> atFirstRung = atEpoch(2);

        String[] halving = {"-s", "sweep.halving={epochs: 2, factor: 2}", "-s", "output=" + folder.resolve("halved")};
        assertThat(sweep(halving)).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log))
                .contains("3 configurations to epoch 2", "1 configuration to epoch 4", "1 configuration to the end");
        Map<String, JsonNode> survivors = results("halved");
        assertThat(survivors).hasSize(2).allSatisfy((run, result) -> {
            assertThat(run).startsWith(best(atFirstRung));
            for (String key : List.of("metrics", "validation", "steps", "best_epoch")) {
                assertThat(result.get(key))
                        .isEqualTo(whole.getOrDefault(run, MissingNode.getInstance())
                                .get(key));
            }
        });
        assertThat(runs("halved").stream().map(TrainingHistory::of).map(TrainingHistory::epochs))
                .containsExactlyInAnyOrder(2, 2, 2, 2, 6, 6);

        // a second start finds the same survivors and has nothing to do
        Map<String, Object> before = times();
        assertThat(sweep(halving)).isZero();
        assertThat(times()).isEqualTo(before);
        assertThat(Files.readString(log)).contains("6 trials, 6 of them done", "dropped");
        assertThat(Files.readString(log).lines().filter(line -> line.contains("  dropped  ")))
                .hasSize(4);
    }

    @Test
    void aTrialThatFailsOnItsWayIsNotChosen() throws Exception {
        Files.writeString(
                config,
                SEARCH.replace("rate: {log_uniform: [0.0005, 0.05]}", "rate: {choice: [0.01, 1e30]}")
                                .replace("trials: 3", "trials: 4")
                        + "  halving: {epochs: 3, factor: 3}\n");
        assertThat(sweep("-s", "sweep.seeds=[1]")).isEqualTo(5);
        assertThat(Files.readString(log))
                .contains("failed  search-rate=1e30", "4 configurations to epoch 3", "1 configuration to the end");
        assertThat(results())
                .hasSize(1)
                .allSatisfy((run, result) -> assertThat(run).startsWith("search-rate=0.01"));
    }

    private int sweep(String... more) throws IOException, InterruptedException {
        return HashGnnProcess.run(
                log,
                Stream.concat(Stream.of("sweep", config.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Map<String, JsonNode> results() throws IOException {
        return results("runs");
    }

    /** The results by name and seed. */
    private Map<String, JsonNode> results(String output) throws IOException {
        Map<String, JsonNode> results = new TreeMap<>();
        for (RunFolder run : runs(output)) {
            if (run.finished()) {
                JsonNode result = new ObjectMapper().readTree(run.result().toFile());
                results.put(result.get("name").textValue() + result.get("seed"), result);
            }
        }
        return results;
    }

    /** The mean over seeds of the best measure within some epochs, by name. */
    private Map<String, Double> atEpoch(int epochs) throws IOException {
        Map<String, List<Double>> values = new TreeMap<>();
        for (RunFolder run : runs("runs")) {
            double best = Files.readAllLines(run.history()).stream()
                    .limit(epochs)
                    .mapToDouble(SearchProcessTest::measure)
                    .max()
                    .orElseThrow();
            String name = String.valueOf(run.root().getFileName()).replaceFirst("-[0-9a-f]{10}$", "");
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(best);
        }
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> mean(entry.getValue())));
    }

    private static double measure(String line) {
        try {
            return new ObjectMapper()
                    .readTree(line)
                    .get("validation")
                    .get(MEASURE)
                    .doubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> means(Iterable<JsonNode> results) {
        Map<String, List<Double>> values = new TreeMap<>();
        results.forEach(result -> values.computeIfAbsent(result.get("name").textValue(), key -> new ArrayList<>())
                .add(result.get("validation").get(MEASURE).doubleValue()));
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> mean(entry.getValue())));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static String best(Map<String, Double> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    /** When each trial last wrote a checkpoint. */
    private Map<String, Object> times() throws IOException {
        Map<String, Object> times = new TreeMap<>();
        for (RunFolder run : runs("halved")) {
            times.put(run.root().toString(), Files.getLastModifiedTime(run.checkpoint()));
        }
        return times;
    }

    private List<RunFolder> runs(String output) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve(output))) {
            return runs.map(RunFolder::new)
                    .filter(run -> Files.exists(run.config()))
                    .toList();
        }
    }
}
