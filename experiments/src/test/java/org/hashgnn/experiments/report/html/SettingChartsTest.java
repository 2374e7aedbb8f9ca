package org.hashgnn.experiments.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.ReportTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingChartsTest {
    @TempDir
    private Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void begin() {
        runs = new Runs(folder);
    }

    @Test
    void runsThatDifferInOneNumberAreALineOverIt() {
        List<PageElement> parts = parts(
                run("hashgnn-weight=0.5", 1, "loss: [{weight: 0.5}]", 0.25),
                run("hashgnn-weight=0.5", 2, "loss: [{weight: 0.5}]", 0.5),
                run("hashgnn-weight=0.1", 1, "loss: [{weight: 0.1}]", 0.2));
        assertThat(parts).hasSize(1);
        assertThat(((PageElement.Figure) parts.getFirst()).name())
                .isEqualTo("synthetic-setting-loss.0.weight-standard-hamming");
        assertThat(Runs.charts(parts).getFirst().csv()).isEqualTo("""
                series,source,loss.0.weight,recall@5,deviation
                hashgnn,measured,0.1,0.2,0
                hashgnn,measured,0.5,0.375,0.1767766952966369
                """);
    }

    @Test
    void whatDoesNotHaveTheSettingIsALevel() {
        List<PageElement> parts = parts(
                run("guided-p=0.4", 1, "p: {type: constant, value: 0.4}", 0.2),
                run("guided-p=1", 1, "p: {type: constant, value: 1}", 0.3),
                run("guided-p=steps", 1, "p: {type: steps}", 0.4));
        assertThat(Runs.charts(parts).getFirst().csv()).isEqualTo("""
                series,source,p.value,recall@5,deviation
                "guided, type=constant",measured,0.4,0.2,0
                "guided, type=constant",measured,1,0.3,0
                "guided, type=steps",measured,,0.4,0
                """);
        assertThat(parts).hasSize(1);
    }

    @Test
    void eachCombinationOfTheOtherSettingsIsALine() {
        List<PageElement> parts = parts(
                run("m-bits=8-rate=1", 1, "bits: 8\nrate: 1", 0.1),
                run("m-bits=8-rate=2", 1, "bits: 8\nrate: 2", 0.2),
                run("m-bits=16-rate=1", 1, "bits: 16\nrate: 1", 0.3),
                run("m-bits=16-rate=2", 1, "bits: 16\nrate: 2", 0.4));
        assertThat(Runs.charts(parts))
                .hasSize(2)
                .allSatisfy(chart -> assertThat(((LineChart) chart).series()).hasSize(2));
        assertThat(Runs.charts(parts).getFirst().csv())
                .contains("\"m, rate=1\",measured,8,0.1", "\"m, rate=2\",measured,16,0.4");
    }

    @Test
    void methodsSeedsAndWordsAreNoSettings() {
        assertThat(parts(
                        run("one", 1, "bits: 8\nthreads: 1", 0.1),
                        run("two", 1, "bits: 16\nthreads: 2", 0.2),
                        run("one", 2, "bits: 8\nthreads: 2", 0.1)))
                .isEmpty();
        assertThat(parts(run("m-layer=a", 1, "layer: a", 0.1), run("m-layer=b", 1, "layer: b", 0.2)))
                .isEmpty();
    }

    private FinishedRun run(String name, long seed, String settings, double recall) {
        return runs.run(name, seed, settings, Map.of("recall@5", recall));
    }

    private static List<PageElement> parts(FinishedRun... all) {
        List<FinishedRun> members = List.of(all);
        DataGroup group = GroupedRuns.of(members).groups().getFirst();
        ReportTable table = ReportTable.of(group, ReportFilter.ALL).getFirst();
        return SettingCharts.of(table, members);
    }
}
