package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.List;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * Figures that others have printed, on the data set of a table of ours.
 *
 * @param table the table they stand in
 * @param data its figures on the data set
 */
record PublishedFigures(Published table, Published.OnData data) {
    /** The lines over the list length of the methods that our table has too; lines without points if nothing can be compared. */
    List<Series> lines(ReportTable ours, List<String> metrics) {
        List<Series> lines = new ArrayList<>();
        for (ReportTable.Row row : ours.rows()) {
            List<Point> points = new ArrayList<>();
            for (String metric : metrics) {
                Double value = value(ours, row.method(), metric);
                if (value != null) {
                    points.add(new Point(Families.cutoff(metric), value));
                }
            }
            lines.add(new Series(row.method(), Series.Kind.PUBLISHED, points));
        }
        return lines;
    }

    /** The figure of a method of our table; {@code null} if there is none by its profile and its way of searching, or it is not comparable. */
    @Nullable Double value(ReportTable ours, String method, String metric) {
        int column = table.metrics().indexOf(metric);
        List<Double> figures = data.methods().get(method);
        boolean comparable = data.incomparable() == null
                && table.profile().equals(ours.profile())
                && table.mode(method).equals(ours.mode());
        return comparable && figures != null && column >= 0 ? figures.get(column) : null;
    }
}
