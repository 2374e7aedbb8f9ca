package org.hashgnn.experiments.report.html;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * A table that others have printed, as {@code published.yaml} has it, with what makes its figures comparable with ours.
 *
 * @param source the publication
 * @param profile whose definitions of the metrics it uses
 * @param mode the way of searching
 * @param split the type of the split
 * @param metrics the columns
 * @param data its data sets
 */
record Published(String source, String profile, String mode, String split, List<String> metrics, List<OnData> data) {
    /**
     * The figures on one data set.
     *
     * @param groups the names that groups of runs on it have
     * @param incomparable why the figures cannot be drawn beside ours, or {@code null} where they can
     * @param methods by the name of the runs, a value for each metric
     */
    record OnData(List<String> groups, @Nullable String incomparable, Map<String, List<Double>> methods) {}

    private static final List<Published> ALL = read();

    /** What was printed on the data of a group with a type of split. */
    static List<Published> of(String group, @Nullable String split) {
        return ALL.stream()
                .filter(table -> table.split().equals(split) && table.on(group).isPresent())
                .toList();
    }

    /** The figures on the data of a group. */
    Optional<OnData> on(String group) {
        return data.stream().filter(each -> each.groups().contains(group)).findFirst();
    }

    /** The lines over the list length of the methods that our table has too; none where the tables cannot be compared. */
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

    /** What was printed for a method of our table, or {@code null} where there is nothing to compare. */
    @Nullable Double value(ReportTable ours, String method, String metric) {
        if (!profile.equals(ours.profile()) || !mode.equals(ours.mode()) || !metrics.contains(metric)) {
            return null;
        }
        return on(ours.group())
                .filter(figures -> figures.incomparable() == null)
                .map(figures -> figures.methods().get(method))
                .map(row -> row.get(metrics.indexOf(metric)))
                .orElse(null);
    }

    private static List<Published> read() {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream("published.yaml"))) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Published>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
