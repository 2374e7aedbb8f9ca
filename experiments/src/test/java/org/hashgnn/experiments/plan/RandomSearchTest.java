package org.hashgnn.experiments.plan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.Problems;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

class RandomSearchTest {
    /** Of right draws, one seed in a thousand would be refused; the seeds here are fixed. */
    private static final double LEAST_P = 0.001;

    private static final String SPACE = """
            rate: {log_uniform: [0.0001, 1]}
            weight: {uniform: [0, 10]}
            negatives: {integer: [1, 5]}
            layers: {choice: [a, b, c]}
            """;

    @Test
    void drawsHaveTheirDistributions() {
        List<Map<String, String>> draws = draws(2000, 11, SPACE);
        assertUniform(counts(draws, "negatives"), 5);
        assertUniform(counts(draws, "layers"), 3);
        assertUniform(
                draws.stream()
                        .collect(Collectors.groupingBy(
                                draw -> (int) Math.floor(number(draw, "weight")), TreeMap::new, Collectors.counting())),
                10);
        assertUniform(
                draws.stream()
                        .collect(Collectors.groupingBy(
                                draw -> Math.floor(Math.log10(number(draw, "rate"))),
                                TreeMap::new,
                                Collectors.counting())),
                4);
        assertThat(draws).allMatch(draw -> number(draw, "rate") >= 0.0001 && number(draw, "rate") <= 1);
    }

    @Test
    void settingsAreIndependentOfEachOther() {
        Map<String, Long> pairs = draws(3000, 5, SPACE).stream()
                .collect(Collectors.groupingBy(
                        draw -> draw.get("negatives") + draw.get("layers"), TreeMap::new, Collectors.counting()));
        assertUniform(pairs, 15);
    }

    @Test
    void moreTrialsBeginWithThoseOfFewer() {
        List<Map<String, String>> many = draws(40, 1, SPACE);
        assertThat(draws(40, 1, SPACE)).isEqualTo(many);
        assertThat(draws(10, 1, SPACE)).isEqualTo(many.subList(0, 10));
        assertThat(draws(40, 2, SPACE)).isNotEqualTo(many);
        // also where equal draws are passed over
        String small = "negatives: {integer: [1, 5]}\nlayers: {choice: [a, b, c]}\n";
        assertThat(draws(7, 1, small)).isEqualTo(draws(15, 1, small).subList(0, 7));
        assertThat(draws(15, 1, small)).doesNotHaveDuplicates().hasSize(15);
    }

    @Test
    void aFurtherSettingLeavesTheOthersAsTheyAre() {
        List<String> before =
                draws(20, 3, SPACE).stream().map(draw -> draw.get("rate")).toList();
        assertThat(draws(20, 3, "depth: {integer: [1, 9]}\n" + SPACE).stream().map(draw -> draw.get("rate")))
                .isEqualTo(before);
    }

    @Test
    void moreTrialsThanThereAreCombinations() {
        assertThat(Problems.of(() -> draws(4, 1, "layers: {choice: [a, b, c]}\n")))
                .singleElement(as(STRING))
                .isEqualTo(
                        "space: only 3 different combinations came up in 400 draws, but 'random.trials' is 4; lower it,"
                                + " or give wider ranges");
    }

    private static List<Map<String, String>> draws(int trials, long seed, String space) {
        Origin origin = new Origin(Location.of("space"), Path.of("").toAbsolutePath());
        YamlMap places = (YamlMap) YamlReader.value(space, origin);
        YamlMap block = ((YamlMap) YamlReader.value("{trials: " + trials + ", seed: " + seed + "}", origin))
                .with("settings", origin.location(), places);
        RandomSearch search = new Binder(Experiment.wiring(List.of()).getInstance(Catalog.class), origin.folder())
                .bind(block, RandomSearch.class)
                .value();
        return search.draws(places).stream()
                .map(draw -> draw.stream()
                        .collect(Collectors.toMap(
                                assignment -> assignment.path().getLast(),
                                assignment -> ((YamlScalar) assignment.value()).text())))
                .toList();
    }

    private static double number(Map<String, String> draw, String key) {
        return Double.parseDouble(draw.getOrDefault(key, ""));
    }

    private static Map<String, Long> counts(List<Map<String, String>> draws, String key) {
        return draws.stream()
                .collect(
                        Collectors.groupingBy(draw -> draw.getOrDefault(key, ""), TreeMap::new, Collectors.counting()));
    }

    private static void assertUniform(Map<?, Long> counts, int cells) {
        assertThat(counts).hasSize(cells);
        long[] observed = counts.values().stream().mapToLong(Long::longValue).toArray();
        double[] expected = new double[cells];
        Arrays.fill(expected, 1);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed))
                .as(counts.toString())
                .isGreaterThan(LEAST_P);
    }
}
