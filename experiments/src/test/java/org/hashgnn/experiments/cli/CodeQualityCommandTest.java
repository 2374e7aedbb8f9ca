package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run says of its codes, of the baselines and of ways of searching that mean nothing, through the command
 * line.
 */
class CodeQualityCommandTest {
    private static final String TINY = """
            threads: 1
            output: runs
            dataset: {type: synthetic, users: 30, items: 40, interactions: 8}
            model: {encoder: {type: lightgcn, embedding: 8, layers: 1}, hash: {type: linear, bits: 8}, binarizer: ste}
            loss: [bpr]
            training: {epochs: 1, batch_size: 64, validation: {metric: hamming.recall@5}}
            evaluation: {cutoffs: [5], candidates: 10}
            """;
    private static final String FITTED = """
            model: {encoder: {type: spectral, rank: 4, more: 2, unit_rows: true}, hash: identity, binarizer: ste}
            loss: []
            training: {epochs: 0, validation: {metric: hamming.recall@5}}
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tiny.yaml"), TINY).toString();
    }

    @Test
    void baselinesStandBesideEveryResult() throws IOException {
        Answer answer = Answer.of("run", file, "-s", "evaluation.profiles=[standard, hashgnn-official]");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .containsSubsequence("standard", "popularity", "random", "hashgnn-official", "popularity", "random");
        assertThat(answer.out()).contains("codes of 8 bits: ");
        assertThat(Files.readString(run().resolve("report.html")))
                .containsSubsequence("standard", "popularity", "random", "hashgnn-official", "popularity", "random");
        assertThat(Answer.of("report", run().toString()).out())
                .containsSubsequence(
                        "standard, hamming", "popularity", "random", "hashgnn-official", "popularity", "random");
        JsonNode result = result();
        assertThat(result.at("/baselines/standard/random/auc").doubleValue()).isCloseTo(0.5, within(1e-12));
        assertThat(result.at("/baselines/standard/popularity/recall@5").doubleValue())
                .isPositive();
        // nothing is masked: 5 of 40 items
        assertThat(result.at("/baselines/hashgnn-official/random/recall@5").doubleValue())
                .isCloseTo(5 / 40.0, within(1e-12));
        assertThat(result.at("/codes/users").intValue()).isEqualTo(30);
        assertThat(result.at("/codes/distinct_user_codes").intValue()).isBetween(1, 30);

        Answer again = Answer.of("evaluate", run().toString(), "--cutoff", "3", "--json");
        assertThat(again.code()).as(again.err()).isZero();
        JsonNode measured = new ObjectMapper().readTree(again.out());
        assertThat(measured.at("/metrics/standard/hamming").has("recall@3")).isTrue();
        assertThat(measured.at("/baselines/standard/popularity").has("recall@3"))
                .isTrue();
        assertThat(Answer.of("evaluate", run().toString()).out()).contains("popularity", "random");
    }

    @Test
    void recallAt20IsMeasuredUnlessOtherwiseAsked() throws IOException {
        String text = TINY.replace("cutoffs: [5], ", "");
        Answer answer = Answer.of(
                "run", Files.writeString(folder.resolve("tiny.yaml"), text).toString());
        assertThat(answer.out()).contains("recall@20", "ndcg@20", "recall@50", "recall@100");
    }

    /** The first singular vector has one sign, and one of the columns of unit rows is 1. */
    @Test
    void bitsThatTellNothingAreSaid() throws IOException {
        Answer answer = Answer.of("run", fitted());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("warning: 2 of 6 bits are the same for all items, so they tell no items apart: 0, 4"
                        + " (from 0)");
        assertThat(result().at("/codes/dead_item_bits").toString()).isEqualTo("[0,4]");
        assertThat(Answer.of("run", fitted()).err()).contains("of 6 bits are the same for all items");
        assertThat(Files.readString(run().resolve("report.html"))).contains("of 6 bits are the same for all items");
    }

    @Test
    void continuousScoresOfAThermometerAreLeftOut() throws IOException {
        Answer answer = Answer.of(
                "run", file, "-s", "model.hash={type: thermometer, levels: 4, hash: {type: linear, bits: 8}}");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains("note: evaluation.modes: 'hierarchical' needs inner products of z that are scores,"
                        + " which the encoder 'lightgcn'"
                        + " with the hash layer 'thermometer' does not give; it is left out\n")
                .contains("note: evaluation.modes: 'continuous' needs")
                .doesNotContain("same for all users");
        assertThat(names(result().at("/metrics/standard"))).containsExactly("hamming");
        assertThat(names(result().get("search"))).containsExactly("hamming");

        Answer again = Answer.of("evaluate", run().toString());
        assertThat(again.err()).contains("note: evaluation.modes: 'continuous' needs");
        assertThat(again.out()).contains("hamming").doesNotContain("continuous");
        Answer search = Answer.of("search", run().toString(), "--all", "--mode", "continuous");
        assertThat(search.code()).isEqualTo(2);
        assertThat(search.err())
                .startsWith("error: 'continuous' needs inner products of z that are scores")
                .contains("; use hamming\n");
        assertThat(Answer.of("search", run().toString(), "--all").err()).contains("hamming search: top 50");
    }

    @Test
    void whatChoosesTheEpochMustMeanSomething() {
        Answer answer = Answer.of(
                "run",
                file,
                "-s",
                "model.hash={type: thermometer, levels: 4, hash: {type: linear, bits: 8}}",
                "-s",
                "training.validation.metric=continuous.recall@5");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains(
                        "'training.validation.metric' cannot choose an epoch here: 'continuous' needs inner products");
        Answer nothing = Answer.of("run", file, "-s", "evaluation.modes=[filtered]");
        assertThat(nothing.err())
                .contains("'evaluation.modes' has no mode that means something here: 'filtered' needs the encoder"
                        + " 'spectral'");
    }

    @Test
    void signsOfRowsThatAreNeverNegativeAreNoCodes() {
        Answer answer =
                Answer.of("run", file, "-s", "model.encoder={type: nmf, width: 4}", "-s", "model.hash=identity");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("'hamming' needs codes whose signs tell nodes apart, which the encoder 'nmf' with the"
                        + " hash layer 'identity' does"
                        + " not give; use a metric of continuous");
    }

    private String fitted() throws IOException {
        String text = TINY.lines()
                .filter(line -> !line.startsWith("model") && !line.startsWith("loss") && !line.startsWith("training"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        return Files.writeString(folder.resolve("fitted.yaml"), text + FITTED).toString();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper().readTree(run().resolve("result.json").toFile());
    }

    private Path run() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.toList().getFirst();
        }
    }
}
