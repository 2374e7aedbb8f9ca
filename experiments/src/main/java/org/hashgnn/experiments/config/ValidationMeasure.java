package org.hashgnn.experiments.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.MetricAt;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.evaluation.Profiles;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.hashing.search.mode.SearchMode;

/**
 * The metrics that {@code validation.metric} asks for.
 *
 * @param set the interactions that they are measured on
 * @param mode the way of searching
 * @param metrics the metrics: those of the evaluation, and at the cut-off that is asked for
 */
public record ValidationMeasure(EvaluatedSet set, SearchMode mode, List<MetricAt> metrics) {
    /** The interactions that a metric is measured on. */
    public enum EvaluatedSet {
        /** The validation set. */
        VALIDATION("validation", ""),

        /** The test set, as in the public code of some papers: the kept parameters then fit the test set, and its metrics are too high. */
        TEST("test", "test.");

        private final String id;
        private final String prefix;

        EvaluatedSet(String id, String prefix) {
            this.id = id;
            this.prefix = prefix;
        }

        /** The set that a metric is measured on, which its name tells. */
        public static EvaluatedSet of(String metric) {
            return metric.startsWith(TEST.prefix) ? TEST : VALIDATION;
        }

        /** The name of the set. */
        public String id() {
            return id;
        }
    }

    private static final Pattern CUTOFF = Pattern.compile("@([1-9][0-9]{0,8})$");

    /**
     * Reads a name such as {@code hierarchical.recall@50}, or {@code test.hierarchical.recall@50} to measure on the test set.
     *
     * @param key where the training's settings stand
     * @param modes the ways of searching that there are
     * @throws IllegalArgumentException with the names there are, if there is none such
     */
    public static ValidationMeasure of(
            String key, TrainingSettings training, EvaluationSettings evaluation, List<SearchMode> modes) {
        String name = training.validation().metric();
        Matcher asked = CUTOFF.matcher(name);
        List<Integer> cutoffs = Stream.concat(
                        evaluation.cutoffs().stream(),
                        asked.find() ? Stream.of(Integer.valueOf(asked.group(1))) : Stream.empty())
                .distinct()
                .toList();
        Profile standard = new Profiles.Standard();
        List<MetricAt> measured = standard.metrics(evaluation.metrics(), cutoffs);
        List<MetricAt> known = Stream.concat(measured.stream(), standard.metrics(List.of(), cutoffs).stream())
                .distinct()
                .toList();
        return Arrays.stream(EvaluatedSet.values())
                .flatMap(set -> modes.stream().map(mode -> new ValidationMeasure(set, mode, known)))
                .filter(measure -> measure.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(key, name, modes, known))
                .only(measured, name);
    }

    /** The same with some of its metrics, among them that of a name. */
    private ValidationMeasure only(List<MetricAt> measured, String name) {
        return new ValidationMeasure(
                set,
                mode,
                metrics.stream()
                        .filter(metric ->
                                measured.contains(metric) || name(metric.name()).equals(name))
                        .toList());
    }

    /** The interactions that are to be found. */
    public Interactions relevant(Dataset dataset) {
        return set == EvaluatedSet.TEST ? dataset.test() : dataset.validation();
    }

    /** The name under which a metric is reported. */
    public String name(String metric) {
        return set.prefix + mode.id() + "." + metric;
    }

    private List<String> names() {
        return metrics.stream().map(metric -> name(metric.name())).toList();
    }

    private static IllegalArgumentException unknown(
            String key, String name, List<SearchMode> modes, List<MetricAt> metrics) {
        List<String> known = modes.stream()
                .flatMap(mode -> new ValidationMeasure(EvaluatedSet.VALIDATION, mode, metrics).names().stream())
                .toList();
        return new IllegalArgumentException("'" + key + ".validation.metric' is '" + name + "', which is no metric"
                + DidYouMean.hint(name, known) + "; there are " + String.join(", ", known)
                + ", each also with 'test.' before it, on the test set");
    }
}
