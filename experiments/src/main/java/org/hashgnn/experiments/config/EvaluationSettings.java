package org.hashgnn.experiments.config;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.evaluation.Metric;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.hashing.search.mode.SearchMode;

/**
 * What is measured after training.
 *
 * @param cutoffs the list lengths n of HR@n, Recall@n and NDCG@n
 * @param metrics the metrics to measure; those of each profile if empty
 * @param profiles whose definitions of the metrics
 * @param modes the ways of searching that are compared
 * @param candidates how many items the Hamming stage of the hierarchical search hands on
 */
public record EvaluationSettings(
        @Setting(value = "The list lengths n of HR@n, Recall@n and NDCG@n.", byDefault = "[20, 50, 100]", min = 1)
        List<Integer> cutoffs,

        @Setting(
                value = "The metrics to measure, each as the profile defines it; by default all of each profile.",
                byDefault = "[]")
        List<Metric> metrics,

        @Setting(
                value = "The profiles to evaluate by: candidates and definitions of the metrics.",
                byDefault = "[standard]")
        List<Profile> profiles,

        @Setting(value = "The ways of searching that are compared.", byDefault = "[hierarchical, hamming, continuous]")
        List<SearchMode> modes,

        @Setting(
                value = "How many items the Hamming stage of the hierarchical search hands on to be ranked.",
                byDefault = "500",
                min = 1)
        int candidates) {
    /** Checks that nothing is empty or named twice. */
    public EvaluationSettings {
        distinct("cutoffs", cutoffs);
        distinct("profiles", profiles.stream().map(Profile::id).toList());
        distinct("modes", modes.stream().map(SearchMode::id).toList());
        if (!metrics.isEmpty()) {
            distinct("metrics", metrics.stream().map(Metric::name).toList());
        }
    }

    private static void distinct(String key, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is empty; give at least one");
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("'" + key + "' names something twice: " + values);
        }
    }
}
