package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps through the command line, in processes of their own. */
class SweepProcessTest {
    private static final String SWEEP = """
            dataset: {type: synthetic, users: 60, items: 50, interactions: 10, groups: 4}
            model: {encoder: {type: lightgcn, embedding: 16, layers: 1}, hash: {type: tanh, bits: 16}, binarizer: ste}
            loss: [{type: bpr}]
            training:
              epochs: 30
              batch_size: 32
              checkpoint_every: 11
              validation: {metric: hamming.recall@10}
            evaluation: {cutoffs: [10], candidates: 20}
            sweep:
              seeds: [1, 2]
              variants:
                - {name: ste}
                - {name: hashnet, set: {model.hash.type: linear, model.binarizer.type: hashnet}}
            """;

    @TempDir
    private Path folder;

    private Path config = Path.of("");
    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
        log = folder.resolve("log.txt");
    }

    @Test
    void aSweepKilledFiveTimesEndsBitForBitWhereTheOtherOneEnds() throws Exception {
        assertThat(sweep("whole")).as(Files.readString(log)).isZero();
        Random random = new Random(6);
        for (int kill = 0; kill < 5; kill++) {
            Process process = HashGnnProcess.start(log, arguments("killed"));
            Checkpoints.await(folder.resolve("killed"), process);
            boolean ended = process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
            assertThat(ended).as(Files.readString(log)).isFalse();
            List<ProcessHandle> trials = process.descendants().toList();
            process.destroyForcibly().waitFor();
            if (kill != 2) { // once the trials outlive their sweep, and the next one leaves them alone
                trials.forEach(ProcessHandle::destroyForcibly);
            }
        }
        assertThat(sweep("killed")).as(Files.readString(log)).isZero();
        assertThat(results("killed")).isEqualTo(results("whole")).hasSize(4);
        assertThat(logs("killed")).contains("continuing at step");
        assertThat(folder.resolve("killed/report.html")).content().contains("4 runs: synthetic");
        assertThat(folder.resolve("killed/report-charts/synthetic-training-loss.svg"))
                .isNotEmptyFile();
    }

    @Test
    void twoStartsShareTheTrials() throws Exception {
        Files.writeString(config, SWEEP.replace("epochs: 30", "epochs: 8"));
        Process first = HashGnnProcess.start(log, arguments("shared"));
        Path secondLog = folder.resolve("second.txt");
        assertThat(HashGnnProcess.run(secondLog, arguments("shared")))
                .as(Files.readString(secondLog))
                .isZero();
        assertThat(first.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(Files.readString(log)).isZero();
        assertThat(results("shared")).hasSize(4);
        // a page that a killed trial did not write is written by the next start
        Path page;
        try (Stream<Path> runs = Files.list(folder.resolve("shared"))) {
            page = runs.filter(run -> Files.exists(run.resolve("result.json")))
                    .findFirst()
                    .orElseThrow()
                    .resolve("report.html");
        }
        Files.delete(page);
        assertThat(sweep("shared")).as(Files.readString(log)).isZero();
        assertThat(page).isNotEmptyFile();
        // each trial was begun once
        assertThat(logs("shared").lines().filter(line -> line.matches("training: [0-9,]+ steps")))
                .hasSize(4);
    }

    @Test
    void trialsWithTheSamePretrainingDoItOnceAndEndAsIfEachHadDoneIt() throws Exception {
        String pretrained = SWEEP.replace("epochs: 30", "epochs: 3").replace("seeds: [1, 2]", "seeds: [1]") + """
                - {name: softmax, set: {loss.0.type: softmax}}
                - {name: other-start, set: {pretraining.training.epochs: 1}}
            pretraining:
              binarizer: {type: guided-ste, p: 1}
              loss: [{type: bpr}]
              training: {epochs: 2, batch_size: 32, validation: {metric: hamming.recall@10}}
            """;
        Files.writeString(config, pretrained);
        assertThat(sweep("shared")).as(Files.readString(log)).isZero();
        assertThat(logs("shared").lines().filter(line -> line.matches("pretraining: [0-9,]+ steps")))
                .hasSize(3); // hashnet has another hash layer, other-start another pretraining
        Files.writeString(config, pretrained.replace("- {name: ste}", "").replaceAll("- \\{name: hashnet.*", ""));
        assertThat(sweep("alone")).as(Files.readString(log)).isZero();
        assertThat(logs("alone")).doesNotContain("continuing");
        assertThat(results("shared")).hasSize(4).containsAllEntriesOf(results("alone"));
    }

    @Test
    void aTrialThatFailsIsNamedAndTheOthersAreRun() throws Exception {
        Files.writeString(config, SWEEP.replace("epochs: 30", "epochs: 1") + """
                    - {name: broken, set: {training.optimizer.rate: 1e30}}
                """);
        assertThat(sweep("failing")).isEqualTo(5);
        String said = Files.readString(log);
        assertThat(said).contains("failed  broken, seed 1  error: at step 1 the loss is", "failure.txt");
        assertThat(results("failing")).hasSize(4);
        assertThat(HashGnnProcess.run(
                        log, "sweep", config.toString(), "--plan", "-s", "output=" + folder.resolve("failing")))
                .isZero();
        assertThat(Files.readString(log).lines().filter(line -> line.contains("failed")))
                .hasSize(2);

        // a second start runs the failed ones only
        assertThat(sweep("failing")).isEqualTo(5);
        assertThat(Files.readString(log)).contains("6 trials, 4 of them done").doesNotContain("done    ste");
    }

    @Test
    void aTrialThatIsInterruptedWhileItStartsHasNotFailed() throws Exception {
        Files.writeString(config, SWEEP.replace("epochs: 30", "epochs: 2"));
        Process process = HashGnnProcess.start(log, arguments("interrupted"));
        Optional<ProcessHandle> trial = trial(process);
        while (trial.isEmpty() && process.isAlive()) { // it has just begun when it is seen
            trial = trial(process);
        }
        assertThat(trial.orElseThrow().destroy()).isTrue();
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(130);
        assertThat(said).contains("stopped; the same command goes on").doesNotContain("failed  ");
        try (Stream<Path> files = Files.walk(folder.resolve("interrupted"))) {
            assertThat(files.filter(file -> file.endsWith("failure.txt"))).isEmpty();
        }
        assertThat(sweep("interrupted")).as(Files.readString(log)).isZero();
        assertThat(results("interrupted")).hasSize(4);
    }

    /** A Java process that a sweep has started. */
    private static Optional<ProcessHandle> trial(Process sweep) {
        return sweep.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    @Test
    void aSmokeRunTriesEveryTrialAndKeepsNothing() throws Exception {
        Files.writeString(config, SWEEP + """
                    - {name: broken, set: {training.optimizer.rate: 1e30}}
                """);
        assertThat(HashGnnProcess.run(
                        log,
                        Stream.concat(Stream.of(arguments("smoke")), Stream.of("--smoke"))
                                .toArray(String[]::new)))
                .isEqualTo(5);
        assertThat(Files.readString(log)).contains("done    hashnet, seed 2", "failed  broken, seed 1");
        assertThat(folder.resolve("smoke")).doesNotExist();
    }

    private int sweep(String output) throws IOException, InterruptedException {
        return HashGnnProcess.run(log, arguments(output));
    }

    private String[] arguments(String output) {
        return new String[] {"sweep", config.toString(), "-s", "output=" + folder.resolve(output)};
    }

    /** The measures by name and seed. */
    private Map<String, Object> results(String output) throws IOException {
        Map<String, Object> results = new TreeMap<>();
        try (Stream<Path> runs = Files.list(folder.resolve(output))) {
            for (Path run : runs.filter(path -> Files.exists(path.resolve("result.json")))
                    .toList()) {
                RunResult result = Json.read(run.resolve("result.json"), RunResult.class);
                results.put(
                        result.name() + result.seed(), List.of(result.metrics(), result.validation(), result.steps()));
            }
        }
        return results;
    }

    private String logs(String output) throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> runs = Files.list(folder.resolve(output))) {
            for (Path run :
                    runs.filter(path -> Files.exists(path.resolve("log.txt"))).toList()) {
                logs.append(Files.readString(run.resolve("log.txt")));
            }
        }
        return logs.toString();
    }
}
