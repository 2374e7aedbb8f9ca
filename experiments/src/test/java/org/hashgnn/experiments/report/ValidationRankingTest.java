package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationRankingTest {
    private static final String MEASURE = "hamming.recall@5";

    @TempDir
    private Path folder;

    @Test
    void byTheMeanOverSeedsWhateverTheTestSays() throws IOException {
        run("low", 1, 0.5, Map.of(MEASURE, 0.4));
        run("low", 2, 0.5, Map.of(MEASURE, 0.2));
        run("high", 2, 0.1, Map.of(MEASURE, 0.5));
        run("high", 1, 0.2, Map.of(MEASURE, 0.3));
        ValidationRanking ranking = ranking(null);
        assertThat(ranking.measure()).isEqualTo(MEASURE);
        assertThat(places(ranking)).containsExactly("1 high", "2 low");
        ValidationRanking.Entry first = ranking.entries().getFirst();
        MeanAndDeviation value = Objects.requireNonNull(first.validation());
        assertThat(value.mean()).isCloseTo(0.4, within(1e-12));
        assertThat(value.deviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(first.settings()).containsExactly(Map.entry("model.bits", "4"));
        assertThat(first.method().seeds()).containsExactly(1L, 2L);
        assertThat(first.method().test().modes("standard"))
                .containsEntry("hamming", Map.of("recall@5", (0.1 + 0.2) / 2));
        assertThat(ranking.bestYaml(folder.resolve("best.yaml"))).isEqualTo("""
                # The best by hamming.recall@5 on validation, of 2 trained to the end: 0.4000, mean over seeds [1, 2].
                name: high
                seed: 1
                model:
                  bits: 4
                training:
                  validation:
                    metric: "hamming.recall@5"
                """);
    }

    @Test
    void equalsShareAPlaceAndAreInTheOrderOfTheirNames() throws IOException {
        run("c", 1, 0, Map.of(MEASURE, 0.2));
        run("bb", 1, 0, Map.of(MEASURE, 0.4));
        run("aaa", 1, 0, Map.of(MEASURE, 0.4));
        assertThat(places(ranking(null))).containsExactly("1 aaa", "1 bb", "3 c");
        assertThat(ranking(null).best().name()).isEqualTo("aaa");
    }

    @Test
    void whatWasNotMeasuredOrWithFewerSeedsHasNoPlace() throws IOException {
        run("whole", 1, 0, Map.of(MEASURE, 0.1));
        run("whole", 2, 0, Map.of(MEASURE, 0.1));
        run("lucky", 1, 0, Map.of(MEASURE, 0.9));
        run("fitted", 1, 0, Map.of());
        run("fitted", 2, 0, Map.of());
        run("halfmeasured", 1, 0, Map.of(MEASURE, 0.8));
        run("halfmeasured", 2, 0, Map.of());
        assertThat(places(ranking(null))).containsExactly("1 whole", "- fitted", "- halfmeasured", "- lucky");
    }

    @Test
    void anotherMeasureMayBeAskedFor() throws IOException {
        run("a", 1, 0, Map.of(MEASURE, 0.2, "hamming.mrr", 0.4));
        run("bb", 1, 0, Map.of(MEASURE, 0.3, "hamming.mrr", 0.3));
        assertThat(places(ranking("hamming.mrr"))).containsExactly("1 a", "2 bb");
        assertThatThrownBy(() -> ranking("hamming.mmr"))
                .isInstanceOf(InputException.class)
                .hasMessage("no run has 'hamming.mmr' on validation; did you mean 'hamming.mrr' or"
                        + " 'hamming.recall@5'?; there are hamming.mrr, hamming.recall@5");
    }

    @Test
    void runsThatCannotBeComparedAreRefused() throws IOException {
        run("a", 1, 0, Map.of());
        assertThatThrownBy(() -> ranking(null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none of the runs was validated");
        run("a", 1, 0, Map.of(MEASURE, 0.2));
        Path other = run("bb", 1, 0, Map.of("hamming.mrr", 0.2));
        Files.writeString(
                other.resolve("config.yaml"),
                Files.readString(other.resolve("config.yaml")).replace("recall@5", "mrr"));
        assertThatThrownBy(() -> ranking(null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("by different measures, hamming.mrr and hamming.recall@5");
        assertThat(places(ranking(MEASURE))).containsExactly("1 a", "- bb");
        Files.writeString(
                other.resolve("environment.json"),
                Files.readString(other.resolve("environment.json")).replaceFirst("d0", "d1"));
        assertThatThrownBy(() -> ranking(MEASURE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("was trained on data (d1d0d0d0), but ");
    }

    private ValidationRanking ranking(@Nullable String by) {
        return ValidationRanking.of(
                GroupedRuns.of(FoundRuns.below(List.of(folder)).runs()), by);
    }

    private static List<String> places(ValidationRanking ranking) {
        return ranking.entries().stream()
                .map(entry -> (entry.place() == null ? "-" : entry.place()) + " "
                        + entry.method().name())
                .toList();
    }

    /** A run whose settings depend on its name. */
    private Path run(String name, long seed, double test, Map<String, Double> validation) {
        String settings = """
                model: {bits: %d}
                training: {validation: {metric: "hamming.recall@5"}}
                """.formatted(name.length());
        return new RunFolders(folder)
                .run(
                        name + seed,
                        name,
                        seed,
                        settings,
                        RunFolders.DATA,
                        1,
                        Map.of("standard", Map.of("hamming", Map.of("recall@5", test))),
                        validation)
                .folder()
                .root();
    }
}
