package org.hashgnn.experiments.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashgnn.core.evaluation.Metric;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.Summary;
import org.junit.jupiter.api.Test;

class PublishedTest {
    private static final List<String> METRICS = List.of("recall@50", "recall@100");

    @Test
    void figuresStandWhereTheyCanBeCompared() {
        List<Published> tables = Published.of("movielens-1m", "per-user-random");
        assertThat(tables).hasSize(1);
        Published table = tables.getFirst();
        assertThat(table.value(ours("movielens-1m", "hashgnn-official", "hierarchical"), "hashgnn", "ndcg-own100@100"))
                .isEqualTo(0.431);
        assertThat(table.value(ours("movielens-1m", "standard", "hierarchical"), "hashgnn", "recall@50"))
                .isNull();
        assertThat(table.value(ours("movielens-1m", "hashgnn-official", "hamming"), "hashgnn", "recall@50"))
                .isNull();
        assertThat(table.value(ours("movielens-1m", "hashgnn-official", "hierarchical"), "own", "recall@50"))
                .isNull();
        assertThat(Published.of("movielens-1m", "given")).isEmpty();
        assertThat(Published.of("somewhere", "per-user-random")).isEmpty();
    }

    @Test
    void linesGoByTheListLength() {
        Published table = Published.of("movielens-1m", "per-user-random").getFirst();
        LineChart chart = new LineChart(
                "t", "n", "y", table.lines(ours("movielens-1m", "hashgnn-official", "hierarchical"), METRICS));
        assertThat(chart.csv()).isEqualTo("""
                series,source,n,y,deviation
                hashgnn,published,50,0.248,0
                hashgnn,published,100,0.373,0
                """);
    }

    @Test
    void figuresThatCannotBeComparedAreNotDrawn() {
        Published paper = Published.of("gowalla", "per-user-random").getFirst();
        assertThat(paper.on("gowalla").orElseThrow().incomparable()).contains("cannot be recall");
        assertThat(paper.value(ours("gowalla", "hashgnn-official", "hierarchical"), "hashgnn", "recall@50"))
                .isNull();
        Published poster = Published.of("gowalla", "given").getFirst();
        assertThat(poster.value(ours("gowalla", "standard", "hamming"), "hashgnn", "recall@50"))
                .isEqualTo(0.09481);
    }

    @Test
    void everyTableIsWhole() {
        for (String group : List.of("movielens-1m", "movielens-1m-printed", "gowalla", "pinterest", "alibaba")) {
            assertThat(Published.of(group, "per-user-random"))
                    .as(group)
                    .hasSize(1)
                    .allSatisfy(PublishedTest::check);
        }
        for (String group : List.of("gowalla", "yelp2018")) {
            assertThat(Published.of(group, "given")).as(group).hasSize(1).allSatisfy(PublishedTest::check);
        }
    }

    private static void check(Published table) {
        assertThat(Profile.of(table.profile()).metrics(List.of(50, 100)))
                .extracting(Metric::name)
                .containsAll(table.metrics());
        assertThat(SearchMode.of(table.mode())).isPresent();
        assertThat(table.data())
                .allSatisfy(data -> assertThat(data.methods().values())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row)
                                .hasSameSizeAs(table.metrics())
                                .allMatch(value -> value > 0 && value < 1)
                                .satisfies(values -> assertThat(values.get(0)).isLessThan(values.get(1)))));
    }

    private static ReportTable ours(String group, String profile, String mode) {
        Summary cell = new Summary(0.2, 0, 1);
        return new ReportTable(
                group, profile, mode, METRICS, List.of(new ReportTable.Row("hashgnn", List.of(cell, cell))));
    }
}
