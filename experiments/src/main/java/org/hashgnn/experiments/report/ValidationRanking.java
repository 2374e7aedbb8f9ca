package org.hashgnn.experiments.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.config.ValidationMeasure.EvaluatedSet;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.report.statistics.Figure;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.jspecify.annotations.Nullable;

/**
 * Configurations by a measure on the validation split, the mean over seeds, higher first. The measures on the test split are not looked at.
 *
 * @param measure what they are ranked by, such as {@code hierarchical.recall@50}
 * @param entries those with a place, then those without; at least the first has one
 */
public record ValidationRanking(String measure, List<Entry> entries) {
    /** What makes no difference between configurations on one data set, and what every one has of its own. */
    private static final Set<String> ASIDE = Set.of("name", "seed", "output", "threads", "dataset", "split");

    private static final Comparator<Entry> ORDER = Comparator.comparingInt(
                    (Entry entry) -> Objects.requireNonNullElse(entry.place(), Integer.MAX_VALUE))
            .thenComparing(entry -> entry.method().name());

    /**
     * A configuration in the ranking.
     *
     * @param place from 1, equal means sharing one; {@code null} where it was not measured, or with fewer seeds than another one
     * @param validation the measure over seeds; {@code null} where it was not measured
     * @param settings those that not all the configurations have alike, by dotted key
     */
    public record Entry(
            Method method,
            @Nullable Integer place,
            @Nullable MeanAndDeviation validation,
            Map<String, String> settings) {}

    /**
     * Ranks the configurations of some runs.
     *
     * @param runs by data set
     * @param by the measure, or {@code null} for the one by which the runs chose the parameters they kept
     * @throws InputException where the runs are of different data or chose by different measures, or where none has the measure
     */
    public static ValidationRanking of(GroupedRuns runs, @Nullable String by) {
        requireSameData(runs.groups());
        List<Method> candidates = runs.methods();
        String measure = measure(candidates, by);
        List<@Nullable MeanAndDeviation> values = new ArrayList<>();
        candidates.forEach(candidate -> values.add(candidate.validation(measure)));
        int seeds = values.stream()
                .filter(Objects::nonNull)
                .mapToInt(MeanAndDeviation::count)
                .max()
                .orElseThrow();
        List<Double> means = values.stream()
                .filter(value -> value != null && value.count() == seeds)
                .map(MeanAndDeviation::mean)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Map<String, String>> settings = ConfigDifference.among(candidates.stream()
                .map(candidate -> candidate.config().without(ASIDE))
                .toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            MeanAndDeviation value = values.get(i);
            Integer place = value == null || value.count() < seeds ? null : 1 + means.indexOf(value.mean());
            entries.add(new Entry(candidates.get(i), place, value, settings.get(i)));
        }
        entries.sort(ORDER);
        return new ValidationRanking(measure, List.copyOf(entries));
    }

    /** The best configuration; of several at the first place, the first by name. */
    public Method best() {
        return entries.getFirst().method();
    }

    /**
     * The effective configuration of the best as YAML, to run or to extend.
     *
     * @param file where it goes: paths in it are relative to that file's folder
     */
    public String bestYaml(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        MeanAndDeviation value = Objects.requireNonNull(entries.getFirst().validation());
        return String.format(
                        Locale.ROOT,
                        "# The best by %s on %s, of %d trained to the end: %s, mean over seeds %s.\n",
                        measure,
                        EvaluatedSet.of(measure).id(),
                        entries.size(),
                        Figure.of(value.mean()),
                        best().seeds())
                + new KeptInputs(best().runs().getFirst().folder()).yaml(folder);
    }

    private static void requireSameData(List<DataGroup> groups) {
        if (groups.size() > 1) {
            DataGroup first = groups.get(0);
            DataGroup other = groups.get(1);
            throw new InputException(
                    Location.of(other.runs().getFirst().folder().root().toString()),
                    "was trained on " + other.label() + ", but "
                            + first.runs().getFirst().folder().root() + " on " + first.label()
                            + "; rank runs of one data set and split, such as those of one sweep");
        }
    }

    /** The measure asked for, or that of the runs; it is there in at least one of the candidates. */
    private static String measure(List<Method> candidates, @Nullable String by) {
        Set<String> known = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        for (Method candidate : candidates) {
            Set<String> measured = candidate.validated();
            known.addAll(measured);
            if (!measured.isEmpty()) {
                own.add(candidate.ownMeasure());
            }
        }
        if (known.isEmpty()) {
            throw new InputException("none of the runs was validated; give the split a validation part and"
                    + " 'training.validation.every' at least 1");
        }
        if (by == null && own.size() > 1) {
            throw new InputException("the runs chose their parameters by different measures, "
                    + String.join(" and ", own) + "; say by which one to rank, of " + String.join(", ", known));
        }
        String measure = by == null ? own.iterator().next() : by;
        if (!known.contains(measure)) {
            throw new InputException("no run has '" + measure + "' on validation" + DidYouMean.hint(measure, known)
                    + "; there are " + String.join(", ", known));
        }
        return measure;
    }
}
