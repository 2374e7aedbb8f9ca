package org.hashgnn.core.evaluation;

/**
 * A measure of one user's ranking, in [0, 1], higher is better, with ties counted by their <em>expectation</em> over all orders of equally
 * scored candidates. K-bit codes have K + 1 scores, so the order within a level would otherwise decide much of the figure.
 *
 * <p>An implementation is its own settings record, registered under its {@link #name()}; {@code evaluation.metrics} chooses by that name.
 * Implementations are immutable and safe for concurrent use.
 */
public interface Metric {
    /** The name in the configuration and in results, such as {@code recall}; a cut-off follows it as {@code @20}. */
    String name();

    /**
     * The expected value for one user.
     *
     * @param cutoff n, at least 1; of no meaning to a metric without a cut-off
     */
    double of(Ranking ranking, int cutoff);

    /**
     * How much the user counts in the mean, {@code sum(weight * value) / sum(weight)}: 1 for a mean over users (macro); the number of
     * relevant items turns a mean of ratios into a ratio of sums (micro).
     */
    default double weight(Ranking ranking) {
        return 1;
    }

    /** Whether only the first n items of the ranking count. */
    default boolean hasCutoff() {
        return true;
    }

    /** The metric at a cut-off of at least 1. */
    default MetricAt at(int cutoff) {
        return new MetricAt(this, cutoff);
    }
}
