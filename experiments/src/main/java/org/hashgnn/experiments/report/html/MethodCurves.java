package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;

/** Collects values of several runs: a line for each method, at each x the mean and the deviation of its runs. */
final class MethodCurves {
    private final Map<String, SortedMap<Double, List<Double>>> methods = new LinkedHashMap<>();

    void add(String method, double x, double y) {
        methods.computeIfAbsent(method, name -> new TreeMap<>())
                .computeIfAbsent(x, place -> new ArrayList<>())
                .add(y);
    }

    /** The lines, in the order in which the methods came. */
    List<Series> series() {
        return methods.entrySet().stream()
                .map(method -> Series.measured(
                        method.getKey(),
                        method.getValue().entrySet().stream()
                                .map(at -> point(at.getKey(), MeanAndDeviation.of(at.getValue())))
                                .toList()))
                .toList();
    }

    static Point point(double x, MeanAndDeviation summary) {
        return new Point(x, summary.mean(), summary.deviation());
    }
}
