package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.hashgnn.core.evaluation.MetricAt;
import org.hashgnn.core.evaluation.Profiles;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.experiments.config.ValidationMeasure.EvaluatedSet;
import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.hashgnn.hashing.search.mode.HammingMode;
import org.hashgnn.hashing.search.mode.HierarchicalMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {
    private static final String SMALL = """
            dataset: {type: lightgcn, train: train.txt}
            model:
              encoder: lightgcn
              hash: {type: tanh, bits: 16}
              binarizer: {type: guided-ste, p: 0.5}
            loss:
              - bpr
              - {type: ranking, margin: 0.3, weight: 0.5}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    @Test
    void bindsARun() {
        RunConfig config = read().config();
        assertThat(config.name()).isEqualTo("small");
        assertThat(config.seed()).isEqualTo(1);
        assertThat(config.threads()).isZero();
        assertThat(config.output()).isEqualTo(Path.of("runs").toAbsolutePath());
        assertThat(config.dataset()).isEqualTo(new LightGcnDataset(folder.resolve("train.txt"), null));
        assertThat(config.split()).isEqualTo(new PerUserRandomSplit(0.7, 0.1, 0));
        assertThat(config.features()).isNull();
        assertThat(config.model().encoder().name()).isEqualTo("lightgcn");
        assertThat(config.loss()).extracting(WeightedLoss::weight).containsExactly(1.0, 0.5);
        assertThat(config.training().optimizer().rate()).isEqualTo(new ConstantSchedule(0.001));
        assertThat(config.evaluation().cutoffs()).containsExactly(20, 50, 100);
        assertThat(config.evaluation().profiles()).containsExactly(new Profiles.Standard());
        assertThat(config.evaluation().modes())
                .containsExactly(new HierarchicalMode(), new HammingMode(), new ContinuousMode());
        assertThat(config.evaluation().candidates()).isEqualTo(500);
    }

    @Test
    void theEffectiveConfigurationIsTheSameRunWhereverItLies() throws IOException {
        Experiment first = read("seed=7", "name=other");
        Path copy = folder.resolve("runs/1/config.yaml");
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, first.yaml());
        Experiment second = Experiment.read(copy, List.of(), List.of());
        assertThat(second.yaml()).isEqualTo(first.yaml()).startsWith("name: other\nseed: 7\n");
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(second.config().dataset()).isEqualTo(first.config().dataset());
        assertThat(second.config().training()).isEqualTo(first.config().training());
    }

    @Test
    void pluginsOfTheFileAndOfTheCommandLineAreLoadedAndKept() throws IOException {
        Path a = JarBuilder.compile(folder, "a.jar", "AModule", JarBuilder.scheduleModule("AModule", "a-wave"));
        Path b = JarBuilder.compile(folder, "b.jar", "BModule", JarBuilder.scheduleModule("BModule", "b-wave"));
        Files.writeString(file, "plugins: [a.jar]\n" + SMALL.replace("p: 0.5", "p: {type: a-wave, period: 4}"));
        Experiment first =
                Experiment.read(file, List.of("training.optimizer.rate={type: b-wave, period: 8}"), List.of(b));
        assertThat(first.config().plugins()).containsExactly(a, b);
        assertThat(first.config()
                        .training()
                        .optimizer()
                        .rate()
                        .over(Span.UNKNOWN)
                        .at(2))
                .isEqualTo(1.0);
        Path copy =
                Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("config.yaml"), first.yaml());
        assertThat(Experiment.read(copy, List.of(), List.of()).hash()).isEqualTo(first.hash());
    }

    @Test
    void aMissingPluginIsReportedWhereItIsNamed() throws IOException {
        Files.writeString(file, "plugins:\n  - no.jar\n" + SMALL);
        assertThat(Problems.of(folder, () -> Experiment.read(file, List.of(), List.of(Path.of("/none/x.jar")))))
                .containsExactly(
                        "--plugin /none/x.jar: the plug-in '/none/x.jar' is not there",
                        "small.yaml:2:5: the plug-in 'no.jar' is not there");
    }

    @Test
    void whatIsMissingIsListed() throws IOException {
        Files.writeString(file, "seed: 3\n");
        assertThat(Problems.of(folder, () -> read()))
                .containsExactly(
                        "small.yaml:1:1: the key 'dataset' is missing; it must be a dataset-source: Where the"
                                + " interactions come from.",
                        "small.yaml:1:1: the key 'model' is missing; it must be a map with encoder, hash, binarizer:"
                                + " Encoder, hash layer and binarizer.",
                        "small.yaml:1:1: the key 'loss' is missing; it must be a list, each a map with weight: The"
                                + " terms of the objective, each a loss with a weight.");
    }

    @Test
    void whatConcernsSeveralSettingsIsChecked() {
        assertThat(Problems.of(folder, () -> read("name=a/b")))
                .containsExactly(
                        "small.yaml:1:1: the configuration: 'name' becomes part of a folder's name, so it must not"
                                + " hold a slash, but is 'a/b'");
        assertThat(Problems.of(folder, () -> read("loss=[]")))
                .containsExactly("small.yaml:1:1: the configuration: 'loss' is empty; give at least one, or"
                        + " 'training.epochs: 0'");
        assertThat(Problems.of(folder, () -> read("evaluation={modes: [hamming, hamming]}")))
                .containsExactly(
                        "-s evaluation={modes: [hamming, hamming]}: 'evaluation': 'modes' names something twice:"
                                + " [hamming, hamming]");
        assertThat(Problems.of(folder, () -> read("evaluation.cutoffs=[]")))
                .containsExactly("-s evaluation.cutoffs=[]: 'evaluation': 'cutoffs' is empty; give at least one");
    }

    @Test
    void aKeyWithoutItsPathIsFoundInTheMapsBelow() {
        assertThat(Problems.of(folder, () -> read("bits=64")))
                .singleElement(as(STRING))
                .startsWith("-s bits=64: unknown key 'bits'; allowed here: name,")
                .endsWith("; did you mean 'model.hash.bits'?");
        assertThat(Problems.of(folder, () -> read("batch_size=64")))
                .singleElement(as(STRING))
                .endsWith("; did you mean 'training.batch_size' or 'pretraining.training.batch_size'?");
    }

    @Test
    void theMeasureThatChoosesMustExist() {
        assertThat(Problems.of(folder, () -> read("training.validation.metric=hierarchical.recal@50")))
                .singleElement(as(STRING))
                .startsWith("-s training.validation.metric=hierarchical.recal@50: 'training.validation.metric' is"
                        + " 'hierarchical.recal@50', which is no metric; did you mean 'hierarchical.recall@50'")
                .contains("hamming.ndcg@100", "continuous.auc");
        for (String wrong : List.of("recall@50", "hamming", "hamming.recall", "hamming.recall@0", "hamming.mrr@5")) {
            assertThat(Problems.of(folder, () -> read("training.validation.metric=" + wrong)))
                    .as(wrong)
                    .hasSize(1);
        }
    }

    @Test
    void theMeasureThatChoosesNeedNotBeAmongThoseReported() {
        ValidationMeasure byDefault = measure("evaluation.cutoffs=[20]");
        assertThat(byDefault.set()).isEqualTo(EvaluatedSet.VALIDATION);
        assertThat(byDefault.mode()).isEqualTo(new HierarchicalMode());
        assertThat(names(byDefault))
                .contains("recall@20", "recall@50", "ndcg@20", "auc")
                .doesNotContain("recall@100");
        assertThat(names(measure("training.validation.metric=hamming.mrr")))
                .contains("recall@20", "recall@50", "recall@100", "mrr");
        ValidationMeasure chosen = measure("evaluation={metrics: mrr, cutoffs: 20}");
        assertThat(names(chosen)).containsExactly("mrr", "recall@50");
    }

    @Test
    void theMeasureThatChoosesMayBeTakenOnTheTestPart() {
        ValidationMeasure measure = measure("training.validation.metric=test.hamming.ndcg@50");
        assertThat(measure.set()).isEqualTo(EvaluatedSet.TEST);
        assertThat(measure.mode()).isEqualTo(new HammingMode());
        assertThat(measure.name("mrr")).isEqualTo("test.hamming.mrr");
        assertThat(EvaluatedSet.of("test.hamming.mrr")).isEqualTo(EvaluatedSet.TEST);
        assertThat(EvaluatedSet.of("hamming.mrr")).isEqualTo(EvaluatedSet.VALIDATION);
    }

    private ValidationMeasure measure(String override) {
        Experiment experiment = read(override);
        return experiment.modes().validation("training", experiment.config().training());
    }

    private static List<String> names(ValidationMeasure measure) {
        return measure.metrics().stream().map(MetricAt::name).toList();
    }

    @Test
    void aPretrainingIsCheckedAsTheTrainingIs() {
        String pretraining = "pretraining={binarizer: ste, loss: [bpr], training: {epochs: 3}}";
        assertThat(read().config().pretraining()).isNull();
        PretrainingSettings settings =
                Objects.requireNonNull(read(pretraining).config().pretraining());
        assertThat(settings.hash()).isNull();
        assertThat(settings.training().epochs()).isEqualTo(3);
        assertThat(Problems.of(folder, () -> read(pretraining, "pretraining.training.validation.metric=hamming.mr")))
                .singleElement(as(STRING))
                .contains("'pretraining.training.validation.metric' is 'hamming.mr'", "did you mean 'hamming.mrr'");
        assertThat(Problems.of(folder, () -> read(pretraining, "pretraining.training.epochs=0")))
                .singleElement(as(STRING))
                .contains("'pretraining.training.epochs' must be at least 1, but is 0");
        assertThat(Problems.of(folder, () -> read(pretraining, "pretraining.loss=[]")))
                .singleElement(as(STRING))
                .contains("'pretraining.loss' is empty");
        assertThat(read("loss=[]", "training.epochs=0").config().loss()).isEmpty();
    }

    @Test
    void unknownOverridesAreFaults() {
        assertThat(Problems.of(folder, () -> read("model.hsh.bits=3")))
                .containsExactly(
                        "-s model.hsh.bits=3: unknown key 'model.hsh'; allowed here: encoder, hash, binarizer; did you"
                                + " mean 'hash'?");
    }

    private Experiment read(String... overrides) {
        return Experiment.read(file, List.of(overrides), List.of());
    }
}
