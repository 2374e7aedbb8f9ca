package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTableTest {
    @TempDir
    private Path folder;

    private List<FinishedRun> runs = List.of();

    @BeforeEach
    void write() {
        RunFolders folders = new RunFolders(folder);
        runs = List.of(
                folders.run("a", "hash_gnn", 1, "", Map.of("recall@5", 0.3)),
                folders.run("b", "hash_gnn", 2, "", Map.of("recall@5", 0.5)),
                folders.run("c", "plain", 1, "", Map.of("recall@5", 0.2, "mrr", 0.000123456)),
                folders.run("d", "low|x", 1, "", Map.of("recall@5", 0.001)),
                folders.run("e", "low|x", 2, "", Map.of("recall@5", 0.002)));
    }

    private List<ReportTable> tables(ReportFilter filter) {
        return ReportTable.of(GroupedRuns.of(runs).groups().getFirst(), filter);
    }

    @Test
    void meansAndDeviationsOverTrainings() {
        ReportTable table = tables(ReportFilter.ALL).getFirst();
        assertThat(tables(ReportFilter.ALL)).hasSize(1);
        assertThat(table.title()).isEqualTo("synthetic, standard, hamming");
        assertThat(table.metrics()).containsExactly("recall@5", "mrr");
        MeanAndDeviation first = table.rows().getFirst().cells().getFirst();
        assertThat(first).isNotNull();
        assertThat(first.mean()).isCloseTo(0.4, within(1e-12));
        assertThat(first.deviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(first.count()).isEqualTo(2);
        assertThat(table.rows().getFirst().cells().get(1)).isNull();
        // 0.4 +- 0.1 against 0.0015: t = 3.98 with one degree of freedom, p = 0.16; the single training is not tested
        assertThat(table.marks(0)).containsExactly(Mark.TIED, Mark.NONE, Mark.TIED);
        assertThat(table.marks(1)).containsOnly(Mark.NONE);
    }

    @Test
    void baselinesAreRowsWithoutMarksAndTrainings() {
        Map<String, Double> popular = Map.of("recall@5", 0.9, "auc", 0.6);
        List<FinishedRun> both = List.of(
                RunFolders.withBaselines(runs.get(0), Map.of("popularity", popular)),
                RunFolders.withBaselines(runs.get(2), Map.of("popularity", popular)));

        ReportTable table = ReportTable.of(GroupedRuns.of(both).groups().getFirst(), ReportFilter.ALL)
                .getFirst();

        assertThat(table.rows()).hasSize(2);
        assertThat(table.baselines()).extracting(ReportTable.Row::method).containsExactly("popularity");
        assertThat(table.baselines().getFirst().cells()).containsExactly(new MeanAndDeviation(0.9, 0, 0), null);
        assertThat(table.marks(0)).hasSize(3).endsWith(Mark.NONE);
        List<TableFormat.Block> blocks = List.of(new TableFormat.Block(table, List.of()));
        assertThat(TableFormat.TEXT.write(blocks)).contains("\npopularity  0.9000    -\n");
        assertThat(TableFormat.CSV.write(blocks)).contains(",popularity,recall@5,0.9,0.0,0\n");
    }

    @Test
    void baselinesThatDifferNameTheirMethod() {
        List<FinishedRun> both = List.of(
                RunFolders.withBaselines(runs.get(0), Map.of("random", Map.of("recall@5", 0.1))),
                RunFolders.withBaselines(runs.get(2), Map.of("random", Map.of("recall@5", 0.2))));

        assertThat(ReportTable.of(GroupedRuns.of(both).groups().getFirst(), ReportFilter.ALL)
                        .getFirst()
                        .baselines())
                .extracting(ReportTable.Row::method)
                .containsExactly("random for hash_gnn", "random for plain");
    }

    @Test
    void onlyWhatIsAskedForIsInTables() {
        assertThat(tables(new ReportFilter(Set.of(), Set.of("continuous"), Set.of())))
                .isEmpty();
        assertThat(tables(new ReportFilter(Set.of("standard"), Set.of(), Set.of("mrr")))
                        .getFirst()
                        .metrics())
                .containsExactly("mrr");
    }

    @Test
    void somethingThatWasNotMeasuredIsRefused() {
        GroupedRuns grouped = GroupedRuns.of(runs);
        assertThatThrownBy(() -> new ReportFilter(Set.of(), Set.of(), Set.of("recal@5")).requireMeasured(grouped))
                .isInstanceOf(InputException.class)
                .hasMessage("--metric 'recal@5' was not measured; did you mean 'recall@5'?; there are recall@5, mrr");
        assertThatThrownBy(() -> new ReportFilter(Set.of("bgch"), Set.of(), Set.of()).requireMeasured(grouped))
                .hasMessage("--profile 'bgch' was not measured; there are standard");
        assertThatThrownBy(() -> new ReportFilter(Set.of(), Set.of("haming"), Set.of()).requireMeasured(grouped))
                .hasMessage("--mode 'haming' was not measured; did you mean 'hamming'?; there are hamming");
        new ReportFilter(Set.of("standard"), Set.of("hamming"), Set.of("mrr")).requireMeasured(grouped);
    }

    private String written(TableFormat format) {
        return format.write(tables(ReportFilter.ALL).stream()
                .map(table -> new TableFormat.Block(table, List.of()))
                .toList());
    }

    @Test
    void text() {
        assertThat(written(TableFormat.TEXT)).isEqualTo("""
                synthetic, standard, hamming
                method    recall@5           mrr
                hash_gnn  0.4000 ± 0.1414~   -
                plain     0.2000             0.000123
                low|x     0.0015 ± 0.000707~  -

                best*: LEGEND_BEST; tied~: LEGEND_TIED

                """.replace("LEGEND_BEST", Mark.LEGEND_BEST)
                .replace("LEGEND_TIED", Mark.LEGEND_TIED)
                .replace("recall@5           mrr", "recall@5            mrr")
                .replace("0.1414~   -", "0.1414~    -")
                .replace("0.2000             0", "0.2000              0"));
    }

    @Test
    void markdown() {
        assertThat(written(TableFormat.MARKDOWN)).startsWith("""
                **synthetic, standard, hamming**

                | method | recall@5 | mrr |
                |---|---|---|
                | hash\\_gnn | *0.4000 ± 0.1414* | - |
                | plain | 0.2000 | 0.000123 |
                | low\\|x | *0.0015 ± 0.000707* | - |

                **best**: significantly""");
    }

    @Test
    void latex() {
        assertThat(written(TableFormat.LATEX)).startsWith("""
                % synthetic, standard, hamming
                \\begin{tabular}{lrr}
                \\toprule
                method & recall@5 & mrr \\\\
                \\midrule
                hash\\_gnn & \\underline{0.4000 $\\pm$ 0.1414} & - \\\\
                plain & 0.2000 & 0.000123 \\\\
                low\\textbar{}x & \\underline{0.0015 $\\pm$ 0.000707} & - \\\\
                \\bottomrule
                \\end{tabular}

                % \\textbf{best}: significantly""");
    }

    @Test
    void csvIsOneTable() {
        List<TableFormat.Block> blocks = tables(ReportFilter.ALL).stream()
                .map(table -> new TableFormat.Block(table, List.of()))
                .toList();
        assertThat(TableFormat.CSV
                        .write(List.of(blocks.getFirst(), blocks.getFirst()))
                        .lines())
                .hasSize(9)
                .startsWith(
                        "table,data,profile,mode,method,metric,mean,deviation,trainings",
                        "\"synthetic, standard, hamming\",synthetic,standard,hamming,hash_gnn,recall@5,0.4,0.14142135623730953,2")
                .filteredOn(line -> line.startsWith("table"))
                .hasSize(1);
    }
}
