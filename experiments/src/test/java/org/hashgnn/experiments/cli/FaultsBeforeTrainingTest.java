package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that are found before anything is trained, through the command line. */
class FaultsBeforeTrainingTest {
    /** 4 users of 3 items each, out of 6; 12 pairs. */
    private static final String TRAIN = "1 10 11 12\n2 11 12 13\n3 12 13 14\n1001 13 14 15\n";

    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: lightgcn, train: train.txt, test: test.txt}
            split: {type: given, validation: 0}
            model:
              encoder: {type: graphsage, embedding: 4, layers: [4], fan_outs: [2]}
              hash: {type: tanh, bits: 8}
              binarizer: ste
            loss: [bpr]
            training: {epochs: 1, batch_size: 4, negatives: 1}
            evaluation: {cutoffs: [2], modes: [hamming]}
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tiny.yaml"), TINY).toString();
        data(TRAIN, "1 13\n2 10\n");
    }

    private void data(String train, String test) throws IOException {
        Files.writeString(folder.resolve("train.txt"), train);
        Files.writeString(folder.resolve("test.txt"), test);
    }

    private Answer run(String... settings) {
        return answer("run", settings);
    }

    private Answer answer(String command, String... settings) {
        List<String> words = new ArrayList<>(List.of(command, file));
        for (String setting : settings) {
            words.addAll(List.of("-s", setting));
        }
        return Answer.of(words.toArray(String[]::new));
    }

    @Test
    void aUserWithAllItemsIsNamedByHisIdWhereNegativesAreSampled() throws IOException {
        data("1 50 60\n1001 50 60 70\n", "1 70\n");
        Answer refused = run();
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(refused.err())
                .contains("error: user 1001 has interacted with all 3 items that can be sampled")
                .contains("'training.negatives: 0'");
        Answer all = run("loss=[softmax]", "training.all_items=true", "training.negatives=0");
        assertThat(all.code()).as(all.err()).isZero();
        Answer fitted = run("model.encoder={type: spectral, rank: 2}", "training.epochs=0");
        assertThat(fitted.code()).as(fitted.err()).isZero();
    }

    @Test
    void aBatchLargerThanTheDataIsTheData() throws IOException {
        Answer whole = run("training.batch_size=12", "training.epochs=2");
        Answer largest = run("training.batch_size=2147483647", "training.epochs=2");
        assertThat(largest.code()).as(largest.err()).isZero();
        assertThat(largest.err()).contains("training: 2 steps");
        assertThat(codes(largest)).isEqualTo(codes(whole));
    }

    private static byte[] codes(Answer answer) throws IOException {
        String folder = answer.err()
                .lines()
                .filter(line -> line.startsWith("run folder "))
                .findFirst()
                .orElseThrow();
        return Files.readAllBytes(Path.of(folder.substring("run folder ".length()), "embeddings.npy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.negatives|2147483647|training.negatives|2147483647",
                "training.negatives|1000000000|training.negatives|1000000000",
                "model.encoder.embedding|2147483647|model.encoder.embedding|2147483647",
                "model.encoder.embedding|1000000000|model.encoder.embedding|1000000000",
                "model.encoder.layers.0|2000000000|model.encoder.layers.0|2000000000",
                "model.encoder|{type: bgch, bits: 2000000000}|model.encoder.bits|2000000000",
                "model.encoder|{type: bgch, layers: 2147483647}|model.encoder.layers|2147483647",
                "model.encoder|{type: nmf, width: 2000000000}|model.encoder.width|2000000000",
                "model.encoder|{type: nmf, zeros: 2147483647}|model.encoder.zeros|2147483647",
                "dataset|{type: synthetic, users: 1000000000, items: 1000, interactions: 50}|dataset.users|1000000000"
            })
    void aSizeThatCannotBeHadNamesItsSettingAndItsPlace(String key, String value, String named, String number) {
        String override = key + "=" + value;
        Answer answer = key.equals("dataset") ? run(override, "split=per-user-random") : run(override);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.RESOURCES.code());
        assertThat(answer.err())
                .contains("error: -s " + override + ": '" + named + "' is " + number + ": ")
                .doesNotContain("internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.encoder.fan_outs=[2147483647]",
                "evaluation.cutoffs=[2147483647]",
                "evaluation.candidates=2147483647",
                "training.checkpoint_every=2147483647",
                "training.validation.every=2147483647"
            })
    void aNumberLargerThanTheDataIsAllOfTheData(String setting) {
        Answer answer = run(setting, "evaluation.modes=[hamming, hierarchical]");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void featuresThatAreNoNumbersAreNamedByRowAndColumn() {
        Path features = folder.resolve("f.npy");
        float[][] values = new float[10][3];
        values[7][2] = Float.NEGATIVE_INFINITY;
        Npy.write(features, Matrix.of(values));
        Answer answer = run("features=" + features);
        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("error: " + features + ": row 7, column 2 (both from 0) is -Infinity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "training.optimizer.rate=-1|'training.optimizer.rate' must be at least 0, but it begins at -1.0",
                "training.optimizer.rate={type: exponential, start: -0.5}|'training.optimizer.rate' must be at least 0",
                "training.optimizer.rate={type: linear-steps, start: 1, change: -1, end: -3}|but it ends at -3.0",
                "training.optimizer.rate=.nan|'training.optimizer.rate.value' must be a number",
                "training.optimizer.beta1=.nan|'training.optimizer.beta1' must be a number",
                "training.optimizer.beta2=1|'training.optimizer.beta2' must be from 0 to 0.999999, but is 1",
                "training.optimizer.epsilon=0|'training.optimizer.epsilon' must be at least 1.0E-30, but is 0",
                "training.optimizer.weight_decay=-1e-9|'training.optimizer.weight_decay' must be at least 0",
                "training.optimizer.weight_decay=.inf|'training.optimizer.weight_decay' must be a number",
                "training.optimizer.weight_decay=1e999|too large a number",
                "training.negative_exponent=-0.5|'training.negative_exponent' must be at least 0"
            })
    void numbersOfTheOptimiserAreRefusedAtTheirPlace(String setting, String fault) {
        Answer answer = answer("validate", setting);
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err()).startsWith("error: -s " + setting + ": ").contains(fault);
    }

    @Test
    void aTestSetOfOtherUsersAndItemsIsWarnedOf() throws IOException {
        assertThat(run().err()).doesNotContain("no training interaction");
        data(TRAIN, "7 70\n8 80\n1 13\n");
        Answer answer = run("name=other");
        assertThat(answer.err())
                .contains("warning: 66.7 % of the test users (2 of 3) have no training interaction")
                .contains("warning: 66.7 % of the test items (2 of 3) have no training interaction");
        Answer read = Answer.of("validate", file, "--data");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("tiny: 6 users, 8 items, 12 training, 0 validation, 3 test interactions\n")
                .contains("warning: 66.7 % of the test users");
    }

    @Test
    void aMissingFileIsSaidToBeWhereItWasLookedForAndWhy() throws IOException {
        Files.delete(folder.resolve("test.txt"));
        for (String command : List.of("run", "validate")) {
            Answer inFile = answer(command);
            assertThat(inFile.code()).isEqualTo(ExitCode.DATA.code());
            assertThat(inFile.err())
                    .contains("error: " + file + ":3:")
                    .contains("'dataset.test': there is no such file: " + folder.resolve("test.txt")
                            + "; the path is 'test.txt', and a relative path in a configuration starts at the folder of"
                            + " that file, " + folder);
            Path here = Path.of("").toAbsolutePath();
            assertThat(answer(command, "dataset.test=no/such.txt").err())
                    .contains("error: -s dataset.test=no/such.txt: 'dataset.test': there is no such file: "
                            + here.resolve("no/such.txt") + ", nor is there a folder " + here.resolve("no")
                            + "; the path is 'no/such.txt', and a relative path on the command line starts at the current"
                            + " folder, " + here);
        }
        assertThat(answer("validate", "dataset.train=/x/yelp2018/train.txt", "features=f.npy")
                        .err())
                .startsWith("3 errors:")
                .contains("hashgnn data prepare yelp2018 --folder /x\n")
                .contains("'features': there is no such file: ");
    }

    @Test
    void aConfigurationIsValidatedWithWhatItReads() {
        assertThat(answer("validate").code()).isZero();
        assertThat(answer("validate", "split={type: temporal}"))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo(ExitCode.DATA.code()))
                .satisfies(answer -> assertThat(answer.err())
                        .contains("error: -s split={type: temporal}: the temporal split needs the time"));
        Answer given = answer(
                "validate",
                "dataset={type: synthetic, users: 5, items: 5, groups: 2, interactions: 2}",
                "features=" + features(9));
        assertThat(given.code()).isEqualTo(ExitCode.DATA.code());
        assertThat(given.err())
                .startsWith("2 errors:")
                .contains("the given split needs a marked test part")
                .contains("the features have 9 rows, the data has 10 users and items");
        Answer whole = Answer.of("validate", file, "--data", "-s", "features=" + features(9));
        assertThat(whole.err()).contains("the features have 9 rows, the data has 4 users and 6 items");
        Answer right = Answer.of("validate", file, "--data", "-s", "features=" + features(10));
        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.out()).contains("features: 10 rows of 3 columns");
    }

    private Path features(int rows) {
        Path features = folder.resolve(rows + ".npy");
        Npy.write(features, Matrix.zeros(rows, 3));
        return features;
    }

    @Test
    void aPlanReadsTheDataOfItsTrials() throws IOException {
        data(TRAIN, "7 70\n8 80\n1 13\n");
        Path sweep = Files.writeString(
                folder.resolve("sweep.yaml"), "extends: tiny.yaml\nsweep: {grid: {training.epochs: [1, 2]}}\n");
        Answer plan = Answer.of("sweep", sweep.toString(), "--plan");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.err().lines().filter(line -> line.startsWith("warning: ")))
                .hasSize(2);
        Files.delete(folder.resolve("train.txt"));
        for (List<String> options : List.of(List.of("--plan"), List.of("--jobs", "1"))) {
            List<String> words = new ArrayList<>(List.of("sweep", sweep.toString()));
            words.addAll(options);
            Answer missing = Answer.of(words.toArray(String[]::new));
            assertThat(missing.code()).isEqualTo(ExitCode.DATA.code());
            assertThat(missing.err()).contains("'dataset.train': there is no such file");
        }
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aSweepOfManyTrialsIsCountedAndRefused() throws IOException {
        String axis = "[" + "1, ".repeat(99) + "1]";
        Path sweep = Files.writeString(
                folder.resolve("sweep.yaml"),
                "extends: tiny.yaml\nsweep:\n  seeds: [1, 2]\n  grid: {training.epochs: " + axis
                        + ", training.negatives: " + axis + ", training.batch_size: " + axis + "}\n");
        Answer answer = Answer.of("sweep", sweep.toString(), "--plan");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(answer.err())
                .startsWith(
                        "error: " + sweep + ":3:3: the sweep has 2,000,000 trials (1 variants x 1,000,000 combinations"
                                + " of the grid x 1 draws x 2 seeds), but 'sweep.max_trials' is 10,000;")
                .contains("-s sweep.max_trials=2000000");
        Answer few = Answer.of("sweep", sweep.toString(), "--plan", "-s", "sweep.grid={training.epochs: [1, 2, 3]}");
        assertThat(few.code()).as(few.err()).isZero();
        assertThat(few.out()).hasLineCount(7).contains("sweep-epochs=3");
        assertThat(Answer.of(
                                "sweep",
                                sweep.toString(),
                                "--plan",
                                "-s",
                                "sweep.grid={training.epochs: [1, 2, 3]}",
                                "-s",
                                "sweep.max_trials=5")
                        .err())
                .contains("the sweep has 6 trials");
    }
}
