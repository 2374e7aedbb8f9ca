package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hashgnn.experiments.chart.BarChart;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.ReportTable;

/** How good the codes are: measures over the list length, a chart for each way of searching, and bars of one list. */
final class QualityCharts {
    private static final String NDCG = "ndcg";

    private final List<PublishedFigures> published;

    QualityCharts(List<PublishedFigures> published) {
        this.published = published;
    }

    /**
     * The charts of one profile.
     *
     * @param tables its tables, one for each way of searching, at least one
     */
    List<PageElement> of(List<ReportTable> tables) {
        List<PageElement> parts = new ArrayList<>();
        Families families = Families.of(tables.getFirst().metrics());
        for (ReportTable table : tables) {
            List<String> metrics = families.metrics(families.first());
            if (metrics.size() > 1) {
                parts.add(lines(table, families.first(), metrics));
            }
        }
        families.members().forEach((family, metrics) -> {
            if (family.equals(families.first()) || family.startsWith(NDCG)) {
                parts.add(bars(tables, shown(tables, metrics)));
            }
        });
        return parts;
    }

    /** The measure that bars show: the one of the shortest list of which there are published figures, or of all. */
    private String shown(List<ReportTable> tables, List<String> metrics) {
        return metrics.stream()
                .filter(metric -> tables.stream().anyMatch(table -> isPublished(table, metric)))
                .findFirst()
                .orElse(metrics.getFirst());
    }

    private boolean isPublished(ReportTable table, String metric) {
        return published.stream()
                .anyMatch(other ->
                        table.rows().stream().anyMatch(row -> other.value(table, row.method(), metric) != null));
    }

    private PageElement lines(ReportTable table, String family, List<String> metrics) {
        List<Series> series = new ArrayList<>();
        for (ReportTable.Row row : table.rows()) {
            List<Point> points = new ArrayList<>();
            for (String metric : metrics) {
                var cell = row.cells().get(table.metrics().indexOf(metric));
                if (cell != null) {
                    points.add(MethodCurves.point(Families.cutoff(metric), cell));
                }
            }
            series.add(Series.measured(row.method(), points));
        }
        published.forEach(other -> series.addAll(other.lines(table, metrics)));
        return figure(
                table,
                family,
                new LineChart(family + "@n, " + table.mode(), "n", family + "@n", series),
                "Over the list length n, as in Figures 1 and 3 of Tan et al.");
    }

    private PageElement bars(List<ReportTable> tables, String metric) {
        List<String> methods = tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(ReportTable.Row::method)
                .distinct()
                .toList();
        Map<String, List<Point>> measured = new LinkedHashMap<>();
        List<Series> others = new ArrayList<>();
        for (ReportTable table : tables) {
            List<Point> points = measured.computeIfAbsent(table.mode(), mode -> new ArrayList<>());
            for (ReportTable.Row row : table.rows()) {
                int column = table.metrics().indexOf(metric);
                var cell = column < 0 ? null : row.cells().get(column);
                if (cell != null) {
                    points.add(MethodCurves.point(methods.indexOf(row.method()), cell));
                }
            }
            for (PublishedFigures other : published) {
                List<Point> marks = methods.stream()
                        .filter(method -> other.value(table, method, metric) != null)
                        .map(method -> new Point(
                                methods.indexOf(method), Objects.requireNonNull(other.value(table, method, metric))))
                        .toList();
                others.add(new Series(table.mode(), Series.Kind.PUBLISHED, marks));
            }
        }
        List<Series> series = measured.entrySet().stream()
                .map(mode -> Series.measured(mode.getKey(), mode.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        series.addAll(others);
        ReportTable first = tables.getFirst();
        return PageElement.Figure.of(
                List.of(first.data(), first.profile(), metric),
                new BarChart(metric, "method", metric, methods, series),
                first.profile() + ", by way of searching.");
    }

    private static PageElement figure(ReportTable table, String family, LineChart chart, String caption) {
        return PageElement.Figure.of(
                List.of(table.data(), table.profile(), table.mode(), family), chart, table.profile() + ". " + caption);
    }
}
