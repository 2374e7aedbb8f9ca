package org.hashgnn.experiments.chart;

import java.util.List;

/**
 * Values over a number, a line for each series, with a band of one deviation to both sides where there is one.
 *
 * @param xLabel what the number is
 * @param yLabel what the values are
 */
public record LineChart(String title, String xLabel, String yLabel, List<Series> series) implements Chart {
    /** Copies the list, without the series that have no point. */
    public LineChart {
        series = series.stream().filter(each -> !each.points().isEmpty()).toList();
    }

    @Override
    public String svg(boolean standalone) {
        return new LineDrawing(this).draw(standalone);
    }

    @Override
    public String csv() {
        return Csv.of(xLabel, yLabel, series, Numbers::exact);
    }

    @Override
    public boolean isEmpty() {
        return series.isEmpty();
    }
}
