package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: the trainings of one configuration on one data set, which differ in their seeds only.
 *
 * @param label what it is called in tables, unlike any other method of the report
 * @param runs by seed, each seed once, at least one
 */
public record Method(String label, List<FinishedRun> runs) {
    /** The effective configuration of the run with the least seed. */
    public YamlMap config() {
        return runs.getFirst().config();
    }

    /** The name that its runs have. */
    public String name() {
        return runs.getFirst().result().name();
    }

    /** The seeds it was trained with, ascending. */
    public List<Long> seeds() {
        return runs.stream().map(run -> run.result().seed()).toList();
    }

    /** The metrics on the validation set that all its runs have. */
    Set<String> validated() {
        Set<String> measures =
                new LinkedHashSet<>(runs.getFirst().result().validation().keySet());
        runs.forEach(run -> measures.retainAll(run.result().validation().keySet()));
        return measures;
    }

    /** A metric on the validation set over seeds; {@code null} if not all its runs have it. */
    @Nullable MeanAndDeviation validation(String measure) {
        return validated().contains(measure)
                ? MeanAndDeviation.of(runs.stream()
                        .map(run -> run.result().validation().getOrDefault(measure, Double.NaN))
                        .toList())
                : null;
    }

    /** The metric by which its runs chose the parameters they kept. */
    String ownMeasure() {
        return config().get("training") instanceof YamlMap training
                        && training.get("validation") instanceof YamlMap validation
                        && validation.get("metric") instanceof YamlScalar metric
                ? metric.text()
                : "";
    }

    /** A metric on the test set over seeds; {@code null} if no run has it. */
    public @Nullable MeanAndDeviation test(String profile, String mode, String metric) {
        List<Double> values = runs.stream()
                .map(run -> run.measures(profile, mode).get(metric))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? null : MeanAndDeviation.of(values);
    }

    /** The metrics on the test set, mean over seeds. */
    public Measures test() {
        Measures.Builder means = new Measures.Builder();
        for (FinishedRun run : runs) {
            run.result().metrics().forEach((profile, mode, measured) -> {
                Map<String, Double> ofMode = new LinkedHashMap<>();
                metrics(profile, mode)
                        .forEach(metric -> ofMode.put(
                                metric,
                                Objects.requireNonNull(test(profile, mode, metric))
                                        .mean()));
                means.add(profile, mode, ofMode);
            });
        }
        return means.build();
    }

    /** The metrics by one profile in one mode that at least one of its runs has. */
    public List<String> metrics(String profile, String mode) {
        Set<String> metrics = new LinkedHashSet<>();
        runs.forEach(run -> metrics.addAll(run.measures(profile, mode).keySet()));
        return new ArrayList<>(metrics);
    }
}
