package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;

/**
 * A measure over a numeric setting. Runs that differ in this one setting and their seed alone are a line, of which each point is a mean over
 * seeds; so each combination of the other axes of a grid is a line of its own. Runs that do not have the setting at all are a level to
 * compare with.
 */
final class SettingCharts {
    /** Settings that tell runs apart without being what is compared. */
    private static final Pattern OWN = Pattern.compile("name|seed|output|threads|(dataset|split|plugins)(\\..*)?");

    /** What a sweep appends to the name of a trial for its place in the grid. */
    private static final Pattern PLACE = Pattern.compile("-?[A-Za-z0-9_]+=.*$");

    /** A run with its settings, without those of its own. */
    private record Trial(String method, Map<String, String> settings, FinishedRun run) {
        static Trial of(FinishedRun run) {
            Map<String, String> settings = RunSettings.of(run);
            settings.keySet().removeIf(key -> OWN.matcher(key).matches());
            return new Trial(PLACE.matcher(run.result().name()).replaceFirst(""), settings, run);
        }

        Trial without(String key) {
            Map<String, String> others = new LinkedHashMap<>(settings);
            others.remove(key);
            return new Trial(method, others, run);
        }
    }

    /** What the runs of a line share. */
    private record Line(String method, Map<String, String> settings) {}

    private final List<Trial> trials;

    private SettingCharts(List<Trial> trials) {
        this.trials = trials;
    }

    /**
     * The charts of the runs that a table sums up, of the first measure that has a cut-off, or the first at all.
     *
     * @param runs the runs of the table's group
     */
    static List<PageElement> of(ReportTable table, List<FinishedRun> runs) {
        String metric = Families.of(table.metrics()).main();
        SettingCharts charts = new SettingCharts(runs.stream()
                .filter(run -> run.measures(table.profile(), table.mode()).containsKey(metric))
                .map(Trial::of)
                .toList());
        Function<FinishedRun, Double> value = run -> Objects.requireNonNull(
                run.measures(table.profile(), table.mode()).get(metric));
        List<PageElement> parts = new ArrayList<>();
        for (String key : charts.numericKeys()) {
            List<Series> series = charts.series(key, value);
            if (series.stream().anyMatch(line -> line.points().size() > 1)) {
                LineChart chart = new LineChart(metric + ", " + table.mode(), key, metric, series);
                parts.add(
                        PageElement.Figure.of(
                                List.of(table.data(), "setting", key, table.profile(), table.mode()),
                                chart,
                                table.profile() + ", over " + key
                                        + "; all else is the same along a line. Figures 5 and 7 of Tan et al. are such charts."));
            }
        }
        return parts;
    }

    /** The keys that have at least two values, numbers all. */
    private Set<String> numericKeys() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        trials.forEach(trial -> trial.settings()
                .forEach((key, value) -> values.computeIfAbsent(key, name -> new LinkedHashSet<>())
                        .add(value)));
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> entry.getValue().stream().allMatch(SettingCharts::isNumber))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Series> series(String key, Function<FinishedRun, Double> value) {
        Map<Line, List<Trial>> lines = trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> new Line(trial.method(), trial.without(key).settings()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Series> series = new ArrayList<>();
        lines.forEach((line, members) -> {
            String name = name(line, lines.keySet());
            if (members.getFirst().settings().containsKey(key)) {
                MethodCurves curve = new MethodCurves();
                members.forEach(trial -> curve.add(
                        name, Double.parseDouble(trial.settings().getOrDefault(key, "")), value.apply(trial.run())));
                series.addAll(curve.series());
            } else {
                MeanAndDeviation mean = MeanAndDeviation.of(
                        members.stream().map(Trial::run).map(value).toList());
                Point level = MethodCurves.point(0, mean);
                series.add(new Series(name, Series.Kind.LEVEL, List.of(level)));
            }
        });
        return series;
    }

    /** The method, with the settings that tell it from other lines of the method. */
    private static String name(Line line, Set<Line> all) {
        Set<String> differing = new LinkedHashSet<>();
        for (Line other : all) {
            if (other.method().equals(line.method())) {
                line.settings().forEach((key, value) -> {
                    if (!value.equals(other.settings().get(key))) {
                        differing.add(key.substring(key.lastIndexOf('.') + 1) + "=" + value);
                    }
                });
            }
        }
        return differing.isEmpty() ? line.method() : line.method() + ", " + String.join(", ", differing);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
