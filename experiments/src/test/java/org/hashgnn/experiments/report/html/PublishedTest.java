package org.hashgnn.experiments.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.evaluation.MetricAt;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.config.Wiring;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
    private static final List<String> METRICS = List.of("recall@50", "recall@100");

    @Test
    void figuresStandWhereTheyCanBeCompared() {
        PublishedFigures figures = only("movielens-1m", "per-user-random");
        assertThat(figures.value(ours("hashgnn-official", "hierarchical"), "hashgnn", "ndcg-own100@100"))
                .isEqualTo(0.431);
        assertThat(figures.value(ours("standard", "hierarchical"), "hashgnn", "recall@50"))
                .isNull();
        assertThat(figures.value(ours("hashgnn-official", "hamming"), "hashgnn", "recall@50"))
                .isNull();
        assertThat(figures.value(ours("hashgnn-official", "hierarchical"), "own", "recall@50"))
                .isNull();
        assertThat(Published.of("movielens-1m", "given")).isEmpty();
        assertThat(Published.of("somewhere", "per-user-random")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mf", "pte", "bine", "graphsage"})
    void figuresOfContinuousMethodsStandBesideContinuousSearch(String method) {
        PublishedFigures figures = only("movielens-1m", "per-user-random");
        assertThat(figures.value(ours("hashgnn-official", "hierarchical"), method, "recall@50"))
                .isNull();
        assertThat(figures.value(ours("hashgnn-official", "continuous"), method, "recall@50"))
                .isNotNull();
        assertThat(figures.value(ours("hashgnn-official", "continuous"), "hashgnn", "recall@50"))
                .isNull();
    }

    @Test
    void linesGoByTheListLength() {
        LineChart chart = new LineChart(
                "t",
                "n",
                "y",
                only("movielens-1m", "per-user-random").lines(ours("hashgnn-official", "hierarchical"), METRICS));
        assertThat(chart.csv()).isEqualTo("""
                series,source,n,y,deviation
                hashgnn,published,50,0.248,0
                hashgnn,published,100,0.373,0
                """);
    }

    @Test
    void figuresThatCannotBeComparedAreNotDrawn() {
        PublishedFigures paper = only("gowalla", "per-user-random");
        assertThat(paper.data().incomparable()).contains("cannot be recall");
        assertThat(paper.value(ours("hashgnn-official", "hierarchical"), "hashgnn", "recall@50"))
                .isNull();
        assertThat(only("gowalla", "given").value(ours("standard", "hamming"), "hashgnn", "recall@50"))
                .isEqualTo(0.09481);
    }

    @Test
    void everyTableIsWhole() {
        for (String name : List.of("movielens-1m", "gowalla", "pinterest", "alibaba")) {
            check(only(name, "per-user-random").table());
        }
        for (String name : List.of("gowalla", "yelp2018")) {
            check(only(name, "given").table());
        }
    }

    private static PublishedFigures only(String name, String split) {
        assertThat(Published.of(name, split)).as(name).hasSize(1);
        return Published.of(name, split).getFirst();
    }

    private static void check(Published table) {
        Catalog catalog = Wiring.create(List.of()).getInstance(Catalog.class);
        Profile profile = (Profile) new Binder(catalog, Path.of(""))
                .bind(
                        new YamlMap(new Origin(Location.of("test"), Path.of("")), Map.of()),
                        Objects.requireNonNull(catalog.find(Profile.class, table.profile()))
                                .settings())
                .value();
        assertThat(profile.metrics(List.of(), List.of(50, 100)))
                .extracting(MetricAt::name)
                .containsAll(table.metrics());
        assertThat(catalog.find(SearchMode.class, table.mode())).isNotNull();
        assertThat(table.data())
                .allSatisfy(data -> assertThat(data.methods().keySet()).containsAll(table.continuous()));
        assertThat(table.data())
                .allSatisfy(data -> assertThat(data.methods().values())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row)
                                .hasSameSizeAs(table.metrics())
                                .allMatch(value -> value > 0 && value < 1)
                                .satisfies(values -> assertThat(values.get(0)).isLessThan(values.get(1)))));
    }

    private static ReportTable ours(String profile, String mode) {
        MeanAndDeviation cell = new MeanAndDeviation(0.2, 0, 1);
        return new ReportTable(
                "data",
                profile,
                mode,
                METRICS,
                List.of(new ReportTable.Row("hashgnn", List.of(cell, cell))),
                List.of());
    }
}
