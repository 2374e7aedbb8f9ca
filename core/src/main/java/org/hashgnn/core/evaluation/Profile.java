package org.hashgnn.core.evaluation;

import java.util.List;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;

/**
 * A protocol of evaluation: which items are candidates at test, and which metrics are measured at which cut-offs. {@link Profiles} has
 * those of the project. An implementation is its own settings record, registered under its {@link #id()}.
 */
public interface Profile {
    /** The name in the configuration and in results. */
    String id();

    /** The items that are no candidates. */
    Mask mask();

    /** The cut-offs that the original reports. */
    List<Integer> cutoffs();

    /** The metrics, with the original's definitions. */
    List<Metric> metrics();

    /**
     * The metrics that an evaluation measures by this profile.
     *
     * @param chosen the metrics asked for, each in this profile's definition if it has one of that name; all of this profile's if empty
     */
    default List<MetricAt> metrics(List<Metric> chosen, List<Integer> at) {
        List<Metric> own = metrics();
        List<Metric> measured = chosen.isEmpty()
                ? own
                : chosen.stream()
                        .map(metric -> own.stream()
                                .filter(each -> each.name().equals(metric.name()))
                                .findFirst()
                                .orElse(metric))
                        .toList();
        return MetricAt.all(measured, at);
    }

    /** The items of a user that are no candidates at test. */
    enum Mask {
        /** Every item is a candidate. */
        NOTHING,
        /** The items that the user was trained on. */
        TRAINING,
        /** The items of training and of validation. */
        SEEN;

        /** The masked items of a data set. O(interactions) for {@link #SEEN}. */
        public Interactions of(Dataset dataset) {
            return switch (this) {
                case NOTHING ->
                    Interactions.none(dataset.train().users(), dataset.train().itemCount());
                case TRAINING -> dataset.train();
                case SEEN -> dataset.seen();
            };
        }
    }
}
