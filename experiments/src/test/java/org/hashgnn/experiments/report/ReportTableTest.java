package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.experiments.run.RunResult;
import org.hashgnn.hashing.codes.CodeStatistics;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static final ReportFilter ALL = new ReportFilter(Set.of(), Set.of(), Set.of());

    private final List<FinishedRun> runs = List.of(
            run("hash_gnn", 1, Map.of("recall@5", 0.3)),
            run("hash_gnn", 2, Map.of("recall@5", 0.5)),
            run("plain", 1, Map.of("recall@5", 0.2, "mrr", 0.1)),
            run("third", 1, Map.of("recall@5", 0.1)),
            run("also-second", 1, Map.of("recall@5", 0.2)));

    @Test
    void meansDeviationsAndPlaces() {
        ReportTable table = ReportTable.of(runs, ALL).getFirst();
        assertThat(ReportTable.of(runs, ALL)).hasSize(1);
        assertThat(table.title()).isEqualTo("data, standard, hamming");
        assertThat(table.metrics()).containsExactly("recall@5", "mrr");
        Summary first = table.rows().getFirst().cells().getFirst();
        assertThat(first).isNotNull();
        assertThat(first.mean()).isCloseTo(0.4, within(1e-12));
        assertThat(first.deviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(first.count()).isEqualTo(2);
        assertThat(table.rows().getFirst().cells().get(1)).isNull();
        assertThat(List.of(table.place(0, 0), table.place(1, 0), table.place(2, 0), table.place(3, 0)))
                .containsExactly(1, 2, 0, 2);
        assertThat(table.place(0, 1)).isZero();
    }

    @Test
    void whatIsNotAskedForIsLeftOut() {
        assertThat(ReportTable.of(runs, new ReportFilter(Set.of(), Set.of("continuous"), Set.of())))
                .isEmpty();
        ReportTable table = ReportTable.of(runs, new ReportFilter(Set.of("standard"), Set.of(), Set.of("mrr")))
                .getFirst();
        assertThat(table.metrics()).containsExactly("mrr");
    }

    @Test
    void theFormats() {
        ReportTable table = ReportTable.of(runs, ALL).getFirst();
        assertThat(TableFormat.TEXT.write(table)).isEqualTo("""
                data, standard, hamming
                method       recall@5          mrr
                hash_gnn     0.4000 ± 0.1414*  -
                plain        0.2000+           0.1000*
                third        0.1000            -
                also-second  0.2000+           -
                """);
        assertThat(TableFormat.MARKDOWN.write(table)).isEqualTo("""
                **data, standard, hamming**

                | method | recall@5 | mrr |
                |---|---|---|
                | hash_gnn | **0.4000 ± 0.1414** | - |
                | plain | *0.2000* | **0.1000** |
                | third | 0.1000 | - |
                | also-second | *0.2000* | - |
                """);
        assertThat(TableFormat.LATEX.write(table)).isEqualTo("""
                % data, standard, hamming
                \\begin{tabular}{lrr}
                \\toprule
                method & recall@5 & mrr \\\\
                \\midrule
                hash\\_gnn & \\textbf{0.4000 $\\pm$ 0.1414} & - \\\\
                plain & \\underline{0.2000} & \\textbf{0.1000} \\\\
                third & 0.1000 & - \\\\
                also-second & \\underline{0.2000} & - \\\\
                \\bottomrule
                \\end{tabular}
                """);
        assertThat(TableFormat.CSV.write(table))
                .startsWith(
                        "table,method,metric,mean,deviation,runs\n\"data, standard, hamming\",hash_gnn,recall@5,0.4,0.141")
                .hasLineCount(6);
    }

    @Test
    void plainRowsInEachFormat() {
        List<List<String>> rows =
                List.of(List.of("p", "recall@5"), List.of("hash_gnn", "best"), List.of("plain", "<.0001"));
        assertThat(TableFormat.TEXT.write(rows)).isEqualTo("""
                p         recall@5
                hash_gnn  best
                plain     <.0001
                """);
        assertThat(TableFormat.MARKDOWN.write(rows)).isEqualTo("""
                | p | recall@5 |
                |---|---|
                | hash_gnn | best |
                | plain | <.0001 |
                """);
        assertThat(TableFormat.CSV.write(rows)).isEqualTo("""
                p,recall@5
                hash_gnn,best
                plain,<.0001
                """);
        assertThat(TableFormat.LATEX.write(rows)).isEqualTo("""
                \\begin{tabular}{lr}
                \\toprule
                p & recall@5 \\\\
                \\midrule
                hash\\_gnn & best \\\\
                plain & $<$.0001 \\\\
                \\bottomrule
                \\end{tabular}
                """);
    }

    private static FinishedRun run(String name, long seed, Map<String, Double> metrics) {
        RunResult result = new RunResult(
                name,
                "x",
                seed,
                8,
                1,
                1,
                1,
                1,
                1,
                Map.of(),
                Map.of("standard", Map.of("hamming", metrics)),
                Map.of(),
                new CodeStatistics(2, 2, 2, 2, List.of(), List.of(), List.of()),
                Map.of());
        return new FinishedRun("data", new RunFolder(Path.of("x")), result);
    }
}
