package org.hashgnn.experiments.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.chart.Chart;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.GroupedRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingChartsTest {
    private static final String SETTINGS = "training: {validation: {metric: hamming.recall@5}}";

    @TempDir
    private Path folder;

    @Test
    void meansOverTheSeedsOfAMethod() throws IOException {
        Runs runs = new Runs(folder);
        FinishedRun first = runs.run("ste", 1, SETTINGS, Map.of());
        FinishedRun second = runs.run("ste", 2, SETTINGS, Map.of());
        write(first, 1.0, "{\"hamming.recall@5\":0.5,\"hamming.auc\":0.7,\"hamming.mrr\":0.1}", 2.0);
        write(second, 0.5, "{}", 4.0);
        List<Chart> charts = Runs.charts(TrainingCharts.of(group(first, second)));
        assertThat(charts)
                .extracting(Chart::title)
                .containsExactly(
                        "training: loss", "training: hamming.auc", "training: hamming.recall@5", "training: p");
        assertThat(charts.getFirst().csv())
                .isEqualTo("series,source,step,loss,deviation\nste,measured,10,3,1.4142135623730951\n");
        assertThat(charts.get(1).csv()).isEqualTo("series,source,epoch,hamming.auc,deviation\nste,measured,1,0.7,0\n");
        assertThat(TrainingCharts.of(group(runs.run("none", 1, SETTINGS, Map.of()))))
                .isEmpty();
    }

    @Test
    void aHistoryThatIsCutShortIsNamed() throws IOException {
        FinishedRun run = new Runs(folder).run("ste", 1, SETTINGS, Map.of());
        Files.writeString(run.folder().history(), "{\"epoch\":1,\"steps\":");
        assertThatThrownBy(() -> TrainingCharts.of(group(run)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(run.folder().history() + ":1: this file is not as it was written");
    }

    private static DataGroup group(FinishedRun... runs) {
        return GroupedRuns.of(List.of(runs)).groups().getFirst();
    }

    private static void write(FinishedRun run, double p, String validation, double loss) throws IOException {
        Files.writeString(
                run.folder().history(),
                "{\"epoch\":1,\"steps\":10,\"loss\":" + loss + ",\"annealed\":{\"p\":" + p
                        + ",\"rate\":0.1},\"validation\":" + validation + ",\"best\":true,\"seconds\":1.5}\n");
    }
}
