package org.hashgnn.experiments.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.yaml.DidYouMean;

/**
 * What {@code validation.metric} asks for.
 *
 * @param part the interactions it is measured on
 * @param mode the way of searching
 * @param cutoffs the list lengths to measure at: those of the evaluation, and the one asked for
 */
public record ValidationMeasure(Part part, SearchMode mode, List<Integer> cutoffs) {
    /** The interactions that a measure is taken on. */
    public enum Part {
        /** Those that are held out for it. */
        VALIDATION("validation", ""),

        /** Those of the test, as in the public code of some papers: the parameters that are kept then fit the test, and its figures are too high. */
        TEST("test", "test.");

        private final String id;
        private final String prefix;

        Part(String id, String prefix) {
            this.id = id;
            this.prefix = prefix;
        }

        /** The part that a measure is of, which its name tells. */
        public static Part of(String measure) {
            return measure.startsWith(TEST.prefix) ? TEST : VALIDATION;
        }

        /** The name of the part. */
        public String id() {
            return id;
        }
    }

    private static final Pattern CUTOFF = Pattern.compile("@([1-9][0-9]{0,8})$");

    /**
     * Reads a name such as {@code hierarchical.recall@50}, or {@code test.hierarchical.recall@50} to measure on the test part.
     *
     * @param key where the training's settings stand
     * @param cutoffs the list lengths of the evaluation
     * @throws IllegalArgumentException with the names there are, where there is none such
     */
    public static ValidationMeasure of(String key, TrainingSettings training, List<Integer> cutoffs) {
        String name = training.validation().metric();
        Matcher asked = CUTOFF.matcher(name);
        List<Integer> all = Stream.concat(
                        cutoffs.stream(), asked.find() ? Stream.of(Integer.valueOf(asked.group(1))) : Stream.empty())
                .distinct()
                .toList();
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(SearchMode.values()).map(mode -> new ValidationMeasure(part, mode, all)))
                .filter(measure -> measure.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(key, name, all));
    }

    /** The interactions that are to be found. */
    public Interactions relevant(Dataset dataset) {
        return part == Part.TEST ? dataset.test() : dataset.validation();
    }

    /** The name under which a metric is reported. */
    public String name(String metric) {
        return part.prefix + mode.id() + "." + metric;
    }

    private List<String> names() {
        return Profile.STANDARD.metrics(cutoffs).stream()
                .map(metric -> name(metric.name()))
                .toList();
    }

    private static IllegalArgumentException unknown(String key, String name, List<Integer> cutoffs) {
        List<String> known = Arrays.stream(SearchMode.values())
                .flatMap(mode -> new ValidationMeasure(Part.VALIDATION, mode, cutoffs).names().stream())
                .toList();
        return new IllegalArgumentException("'" + key + ".validation.metric' is '" + name + "', which is no measure"
                + DidYouMean.hint(name, known) + "; there are " + String.join(", ", known)
                + ", each also with 'test.' before it, on the test part");
    }
}
