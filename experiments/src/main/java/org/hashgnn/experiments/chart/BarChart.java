package org.hashgnn.experiments.chart;

import java.util.List;

/**
 * Values of categories, side by side the bars of each series. A histogram is one whose categories are numbers in their order.
 *
 * @param xLabel what the categories are
 * @param yLabel what the values are, none of them negative
 * @param categories their names, from left to right
 * @param series values whose x is the index of their category
 */
public record BarChart(String title, String xLabel, String yLabel, List<String> categories, List<Series> series)
        implements Chart {
    /** Copies the lists, without the series that have no point. */
    public BarChart {
        categories = List.copyOf(categories);
        series = series.stream().filter(each -> !each.points().isEmpty()).toList();
    }

    @Override
    public String svg(boolean standalone) {
        return new BarDrawing(this).draw(standalone);
    }

    @Override
    public String csv() {
        return Csv.of(xLabel, yLabel, series, this::category);
    }

    @Override
    public boolean isEmpty() {
        return series.isEmpty();
    }

    String category(double x) {
        return categories.get((int) x);
    }
}
