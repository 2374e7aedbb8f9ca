package org.hashgnn.experiments.plan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String BASE = """
            dataset: {type: synthetic, users: 20, items: 20, interactions: 5}
            model: {encoder: lightgcn, hash: {type: tanh, bits: 8}, binarizer: {type: guided-ste, p: 0.5}}
            loss: [bpr]
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("table.yaml");
        Files.writeString(folder.resolve("base.yaml"), BASE);
        Files.writeString(folder.resolve("other.yaml"), "extends: base.yaml\nmodel: {hash: {bits: 24}}\nname: other\n");
    }

    @Test
    void everyVariantWithEveryCombinationAndSeed() throws IOException {
        Sweep sweep = sweep("""
                extends: base.yaml
                training: {epochs: 7}
                sweep:
                  seeds: [4, 5]
                  threads: 2
                  memory: 300
                  grid: {model.hash.bits: [16, 32], model.encoder: [gcn, {type: lightgcn, layers: 1}]}
                  variants:
                    - {name: a}
                    - {name: b, set: {model.binarizer.p: 1}}
                """);
        assertThat(sweep.memory()).isEqualTo(300);
        assertThat(sweep.trials()).hasSize(16);
        assertThat(sweep.trials().stream().map(trial -> trial.config().name()).distinct())
                .containsExactly(
                        "a-bits=16-encoder=gcn",
                        "a-bits=16-encoder=lightgcn_1",
                        "a-bits=32-encoder=gcn",
                        "a-bits=32-encoder=lightgcn_1",
                        "b-bits=16-encoder=gcn",
                        "b-bits=16-encoder=lightgcn_1",
                        "b-bits=32-encoder=gcn",
                        "b-bits=32-encoder=lightgcn_1");
        assertThat(sweep.trials().stream().map(trial -> trial.config().seed()).limit(4))
                .containsExactly(4L, 5L, 4L, 5L);
        assertThat(sweep.trials()).allMatch(trial -> trial.threads() == 2);
        assertThat(sweep.trials()).allMatch(trial -> trial.config().training().epochs() == 7);
        String last = sweep.trials().getLast().yaml();
        assertThat(last).contains("bits: 32", "layers: 1", "value: 1");
        assertThat(sweep.trials().stream().map(Experiment::hash).distinct()).hasSize(16);
    }

    @Test
    void whatTheSweepSaysIsLaidOverAVariantsConfigAndItsSetOverThat() throws IOException {
        Sweep sweep = sweep("""
                loss: [reconstruction]
                sweep:
                  variants:
                    - {config: base.yaml}
                    - {config: other.yaml}
                    - {config: other.yaml, name: third, set: {loss: [bpr], model.hash.bits: 12}}
                """);
        assertThat(sweep.trials().stream().map(trial -> trial.config().name()))
                .containsExactly("base", "other", "third");
        assertThat(sweep.trials().get(0).yaml()).contains("bits: 8", "reconstruction");
        assertThat(sweep.trials().get(1).yaml()).contains("bits: 24", "reconstruction");
        assertThat(sweep.trials().get(2).yaml()).contains("bits: 12", "bpr").doesNotContain("reconstruction");
    }

    @Test
    void withoutVariantsTheFileIsTheOnlyOne() throws IOException {
        Sweep sweep = sweep("extends: base.yaml\nsweep: {seeds: [3]}\n");
        assertThat(sweep.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.config().name()).isEqualTo("table");
            assertThat(trial.config().seed()).isEqualTo(3);
        });
    }

    @Test
    void allFaultsOfAllTrialsAreReportedWithTheirPlaces() throws IOException {
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  seeds: []
                  thread: 3
                  grid: {model.hash.bits: 16, a..b: [1]}
                  variants:
                    - 7
                    - {nme: x}
                    - {config: nowhere.yaml}
                """))
                .anyMatch(line -> line.startsWith("table.yaml:3:") && line.contains("'seeds' is empty"))
                .anyMatch(line -> line.startsWith("table.yaml:4:") && line.contains("did you mean 'threads'"))
                .anyMatch(line ->
                        line.startsWith("table.yaml:5:") && line.contains("'grid.model.hash.bits' must be a list"))
                .anyMatch(line -> line.startsWith("table.yaml:5:") && line.contains("empty part"))
                .anyMatch(line -> line.startsWith("table.yaml:7:") && line.contains("a variant must be a map"))
                .anyMatch(line -> line.startsWith("table.yaml:8:") && line.contains("did you mean 'name'"))
                .anyMatch(line -> line.startsWith("table.yaml:9:") && line.contains("nowhere.yaml"))
                .hasSize(7);
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  grid: {model.hash.bits: [0, 16]}
                  variants:
                    - {name: a, set: {model.binarizer: stee}}
                    - {name: b, set: {training.epochs: many}}
                """))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("table.yaml:3:") && line.contains("but is 0"))
                .anyMatch(line -> line.startsWith("table.yaml:5:") && line.contains("did you mean 'ste'"))
                .anyMatch(line -> line.startsWith("table.yaml:6:") && line.contains("'training.epochs'"));
    }

    @Test
    void whatTheCommandLineSaysIsLaidOverAll() throws IOException {
        Files.writeString(file, """
                extends: base.yaml
                sweep: {grid: {model.hash.bits: [16, 32]}, variants: [{name: a, set: {training.epochs: 5}}]}
                """);
        Sweep sweep = Sweep.read(file, List.of("training.epochs=3", "sweep.seeds=[7]"), List.of());
        assertThat(sweep.trials()).hasSize(2).allMatch(trial -> trial.config().seed() == 7);
        assertThat(sweep.trials()).allMatch(trial -> trial.config().training().epochs() == 3);
    }

    @Test
    void everyVariantAndCombinationWithEveryDrawAndSeed() throws IOException {
        String text = """
                extends: base.yaml
                sweep:
                  seeds: [1, 2]
                  grid: {model.hash.bits: [16, 32]}
                  random:
                    trials: 3
                    settings:
                      training.optimizer.rate: {log_uniform: [0.001, 0.1]}
                      loss.0.weight: {uniform: [0.5, 2]}
                  variants: [{name: a}, {name: b, set: {model.binarizer.p: 1}}]
                """;
        Sweep sweep = sweep(text);
        assertThat(sweep.trials()).hasSize(2 * 2 * 3 * 2);
        assertThat(sweep.trials().stream().map(trial -> trial.config().name()).distinct())
                .hasSize(12)
                .allMatch(name -> name.matches("[ab]-bits=(16|32)-rate=0\\.\\d+-weight=\\d(\\.\\d+)?"));
        Experiment first = sweep.trials().getFirst();
        assertThat(first.config().name())
                .isEqualTo("a-bits=16-rate="
                        + BigDecimal.valueOf(
                                first.config().training().optimizer().rate().start())
                        + "-weight="
                        + BigDecimal.valueOf(first.config().loss().getFirst().weight()));

        List<String> more = sweep(text.replace("trials: 3", "trials: 5")).trials().stream()
                .map(Experiment::hash)
                .toList();
        assertThat(more)
                .hasSize(40)
                .containsAll(sweep.trials().stream().map(Experiment::hash).toList());
    }

    @Test
    void combinationsAreToldApartByAllTheirValues() throws IOException {
        Sweep sweep = sweep("""
                extends: base.yaml
                sweep: {grid: {model.encoder: [{type: graphsage, layers: [8, 4]}, {type: graphsage, layers: [8, 5]}]}}
                """);
        assertThat(sweep.trials().stream().map(trial -> trial.config().name()))
                .containsExactly("table-encoder=graphsage_8_4", "table-encoder=graphsage_8_5");
        String longName = sweep("""
                extends: base.yaml
                sweep: {grid: {output: [%s, %s]}}
                """.formatted("x".repeat(200), "x".repeat(199) + "y"))
                .trials()
                .getLast()
                .config()
                .name();
        assertThat(longName).startsWith("table-output=xxx").hasSizeLessThan(170);
    }

    @Test
    void allFaultsOfARandomSearchAreReportedWithTheirPlaces() throws IOException {
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  random:
                    trails: 3
                    trials: 0
                    settings:
                      training.optimizer.rate: 0.1
                      training.epochs: {integr: [1, 2]}
                      training.negatives: {integer: [1.5, 2]}
                      model.hash.bits: {integer: [9, 8]}
                      loss.0.weight: {uniform: [0, 1], choice: [1]}
                  grid: {a..b: [1]}
                """))
                .anyMatch(line -> line.startsWith("table.yaml:4:5: unknown key 'random.trails'")
                        && line.contains("did you mean 'trials'?"))
                .anyMatch(line -> line.startsWith("table.yaml:5:13: 'random.trials' must be at least 1, but is 0"))
                .anyMatch(line -> line.startsWith("table.yaml:7:32: ") && line.contains("must be a map with uniform"))
                .anyMatch(line -> line.startsWith("table.yaml:8:25: ") && line.contains("did you mean 'integer'?"))
                .anyMatch(line -> line.startsWith("table.yaml:8:") && line.contains("expected exactly one"))
                .anyMatch(line -> line.startsWith("table.yaml:9:") && line.contains("whole number, but is 1.5"))
                .anyMatch(line -> line.startsWith("table.yaml:10:") && line.contains("the lower one first"))
                .anyMatch(line -> line.startsWith("table.yaml:11:") && line.contains("expected exactly one"))
                .anyMatch(line -> line.startsWith("table.yaml:12:") && line.contains("empty part"))
                .hasSize(9);
        assertThat(faults("extends: base.yaml\nsweep: {random: {seed: x}}\n"))
                .anyMatch(line -> line.contains("the key 'random.trials' is missing"))
                .anyMatch(line -> line.contains("the key 'random.settings' is missing"))
                .anyMatch(line -> line.contains("'random.seed' must be a whole number, but is the text 'x'"))
                .hasSize(3);
        assertThat(faults("extends: base.yaml\nsweep: {random: {trials: 1, settings: {}}}\n"))
                .singleElement(as(STRING))
                .contains("'random': 'settings' is empty");
    }

    @Test
    void whatIsWrongWithTheDrawnValuesIsReportedOncePerSetting() throws IOException {
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  random:
                    trials: 20
                    settings:
                      training.optimzer.rate: {uniform: [0, 1]}
                      training.negatives: {integer: [-9, 2]}
                      model.hash.bits: {uniform: [8, 16]}
                      model.encoder: {choice: [gcn, lightgnc]}
                """))
                .anyMatch(line -> line.startsWith("table.yaml:6:7: unknown key 'training.optimzer'")
                        && line.contains("did you mean 'optimizer'?"))
                .anyMatch(line -> line.startsWith("table.yaml:7:27: 'training.negatives' must be at least 0, but is -"))
                .anyMatch(line -> line.startsWith("table.yaml:8:24: 'model.hash.bits' must be a whole number"))
                .anyMatch(line -> line.startsWith("table.yaml:9:37: ") && line.contains("did you mean 'lightgcn'?"))
                .hasSize(4);
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  grid: {model.hash.bits: [8, 16]}
                  random: {trials: 2, settings: {model.hash.bits: {integer: [8, 64]}, a..b: {uniform: [0, 1]}}}
                """))
                .singleElement(as(STRING))
                .startsWith("table.yaml:4:")
                .contains("empty part");
        assertThat(faults("""
                extends: base.yaml
                sweep:
                  grid: {model.hash.bits: [8, 16]}
                  random: {trials: 2, settings: {model.hash.bits: {integer: [8, 64]}}}
                """))
                .containsExactly("table.yaml:4:34: 'model.hash.bits' stands in 'grid' too; leave it in one of them");
    }

    @Test
    void seedAndThreadsOfASingleRunAreRefused() throws IOException {
        Files.writeString(file, """
                extends: base.yaml
                threads: 2
                sweep:
                  grid: {seed: [1, 2]}
                  random: {trials: 2, settings: {threads: {integer: [1, 2]}}}
                  variants:
                    - {set: {threads: 2}}
                """);
        assertThat(Problems.of(folder, () -> Sweep.read(file, List.of("seed=4"), List.of())))
                .containsExactly(
                        "-s seed=4: 'seed' has no effect in a sweep; say 'sweep.seeds' instead",
                        "table.yaml:2:1: 'threads' has no effect in a sweep; say 'sweep.threads' instead",
                        "table.yaml:4:10: 'seed' has no effect in a sweep; say 'sweep.seeds' instead",
                        "table.yaml:5:34: 'threads' has no effect in a sweep; say 'sweep.threads' instead",
                        "table.yaml:7:14: 'threads' has no effect in a sweep; say 'sweep.threads' instead");
        Files.writeString(folder.resolve("base.yaml"), BASE + "threads: 2\nseed: 7\n");
        assertThat(sweep("extends: base.yaml\nsweep: {seeds: [3]}\n").trials())
                .singleElement()
                .satisfies(trial -> {
                    assertThat(trial.threads()).isEqualTo(1);
                    assertThat(trial.config().seed()).isEqualTo(3);
                });
    }

    @Test
    void theSameTrialTwiceIsAFault() throws IOException {
        assertThat(faults("extends: base.yaml\nsweep: {variants: [{name: a}, {name: a}]}\n"))
                .singleElement(as(STRING))
                .contains("two trials are the same: a, seed 1");
    }

    @Test
    void aSweepAndARunAreToldApart() throws IOException {
        Files.writeString(file, "extends: base.yaml\nsweep: {seeds: [1, 2]}\n");
        assertThat(Problems.of(folder, () -> Experiment.read(file, List.of(), List.of())))
                .singleElement(as(STRING))
                .startsWith("table.yaml:2:1: this is a sweep")
                .contains("hashgnn sweep");
        assertThat(Problems.of(folder, () -> Sweep.read(folder.resolve("base.yaml"), List.of(), List.of())))
                .singleElement(as(STRING))
                .contains("has no 'sweep:' block", "hashgnn run");
    }

    private Sweep sweep(String text) throws IOException {
        Files.writeString(file, text);
        return Sweep.read(file, List.of(), List.of());
    }

    private List<String> faults(String text) throws IOException {
        Files.writeString(file, text);
        return Problems.of(folder, () -> Sweep.read(file, List.of(), List.of()));
    }

    @Test
    void aTrialIsBoundWheneverItIsAskedFor() throws IOException {
        Sweep sweep = sweep("""
                extends: base.yaml
                sweep:
                  seeds: [8, 9]
                  grid: {training.epochs: [1, 2, 3], model.hash.bits: [4, 5]}
                  random: {trials: 3, settings: {training.optimizer.rate: {uniform: [0.1, 0.2]}}}
                  variants: [{name: a}, {name: b, set: {loss: [softmax]}}]
                """);
        assertThat(sweep.trials()).hasSize(2 * 3 * 2 * 3 * 2);
        for (int i = 0; i < sweep.trials().size(); i++) {
            Experiment trial = sweep.trials().get(i);
            assertThat(trial).isNotSameAs(sweep.trials().get(i));
            assertThat(trial.hash()).isEqualTo(sweep.trials().get(i).hash());
            assertThat(trial.config().seed()).isEqualTo(8 + i % 2);
            assertThat(trial.config().training().epochs()).isEqualTo(1 + i / 12 % 3);
            assertThat(trial.config().name()).startsWith(i < 36 ? "a-epochs=" : "b-epochs=");
        }
        assertThat(sweep.trials().stream().map(Experiment::hash).distinct()).hasSize(72);
    }
}
