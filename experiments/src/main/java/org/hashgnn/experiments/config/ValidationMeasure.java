package org.hashgnn.experiments.config;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.training.TrainingSettings;

/**
 * What {@code validation.metric} asks for.
 *
 * @param mode the way of searching
 * @param cutoffs the list lengths to measure at: those of the evaluation, and the one asked for
 */
public record ValidationMeasure(SearchMode mode, List<Integer> cutoffs) {
    private static final Pattern CUTOFF = Pattern.compile("@([1-9][0-9]{0,8})$");

    /**
     * Reads a name such as {@code hierarchical.recall@50}.
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
        return Arrays.stream(SearchMode.values())
                .filter(mode -> names(mode, all).contains(name))
                .findFirst()
                .map(mode -> new ValidationMeasure(mode, all))
                .orElseThrow(() -> unknown(key, name, all));
    }

    private static List<String> names(SearchMode mode, List<Integer> cutoffs) {
        return Profile.STANDARD.metrics(cutoffs).stream()
                .map(metric -> mode.id() + "." + metric.name())
                .toList();
    }

    private static IllegalArgumentException unknown(String key, String name, List<Integer> cutoffs) {
        List<String> known = Arrays.stream(SearchMode.values())
                .flatMap(mode -> names(mode, cutoffs).stream())
                .toList();
        return new IllegalArgumentException("'" + key + ".validation.metric' is '" + name + "', which is no measure"
                + DidYouMean.hint(name, known) + "; there are " + String.join(", ", known));
    }
}
