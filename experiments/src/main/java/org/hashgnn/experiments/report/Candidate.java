package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashgnn.experiments.config.ConfigHash;
import org.hashgnn.experiments.config.YamlMap;
import org.hashgnn.experiments.config.YamlReader;
import org.hashgnn.experiments.config.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that may be chosen: the runs of it, which differ in their seeds only.
 *
 * @param config the effective configuration of the run with the least seed
 * @param runs by seed, at least one
 */
public record Candidate(YamlMap config, List<FinishedRun> runs) {
    /** The configurations of some runs, in the order of the runs. */
    static List<Candidate> of(List<FinishedRun> runs) {
        Map<String, List<FinishedRun>> bySettings = new LinkedHashMap<>();
        for (FinishedRun run : runs) {
            bySettings
                    .computeIfAbsent(ConfigHash.withoutSeed(config(run)), hash -> new ArrayList<>())
                    .add(run);
        }
        return bySettings.values().stream().map(Candidate::ofSeeds).toList();
    }

    private static Candidate ofSeeds(List<FinishedRun> runs) {
        List<FinishedRun> bySeed = runs.stream()
                .sorted(Comparator.comparingLong(run -> run.result().seed()))
                .toList();
        return new Candidate(config(bySeed.getFirst()), bySeed);
    }

    private static YamlMap config(FinishedRun run) {
        return YamlReader.file(run.folder().config(), null);
    }

    /** What it is called. */
    public String name() {
        return runs.getFirst().result().name();
    }

    /** The seeds it was run with, ascending. */
    public List<Long> seeds() {
        return runs.stream().map(run -> run.result().seed()).toList();
    }

    /** The measures on validation that all its runs have. */
    Set<String> validated() {
        Set<String> measures =
                new LinkedHashSet<>(runs.getFirst().result().validation().keySet());
        runs.forEach(run -> measures.retainAll(run.result().validation().keySet()));
        return measures;
    }

    /** A measure on validation over seeds; {@code null} where not all its runs have it. */
    @Nullable Summary validation(String measure) {
        return validated().contains(measure)
                ? Summary.of(runs.stream()
                        .map(run -> run.result().validation().getOrDefault(measure, Double.NaN))
                        .toList())
                : null;
    }

    /** The measure by which its runs chose the parameters they kept. */
    String ownMeasure() {
        return config.get("training") instanceof YamlMap training
                        && training.get("validation") instanceof YamlMap validation
                        && validation.get("metric") instanceof YamlScalar metric
                ? metric.text()
                : "";
    }

    /** Profile, then mode, then metric: the measures on the test split, mean over seeds. */
    public Map<String, Map<String, Map<String, Double>>> test() {
        Map<String, Map<String, Map<String, Double>>> means = new LinkedHashMap<>();
        runs.getFirst()
                .result()
                .metrics()
                .forEach((profile, modes) ->
                        modes.forEach((mode, metrics) -> means.computeIfAbsent(profile, key -> new LinkedHashMap<>())
                                .put(mode, mean(profile, mode))));
        return means;
    }

    private Map<String, Double> mean(String profile, String mode) {
        return runs.stream()
                .flatMap(run -> run.measures(profile, mode).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
    }
}
