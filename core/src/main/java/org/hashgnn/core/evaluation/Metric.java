package org.hashgnn.core.evaluation;

/**
 * A measure of one user's ranking, in [0, 1], higher is better, with ties counted by their <em>expectation</em> over all orders of equally
 * scored candidates. K-bit codes have K + 1 scores, so the order within a level would otherwise decide much of the figure.
 *
 * <p>Implementations are immutable and safe for concurrent use.
 */
public interface Metric {
    /** The name under which results are reported, such as {@code recall@20}. */
    String name();

    /** The expected value for one user. */
    double of(Ranking ranking);

    /**
     * How much the user counts in the mean, {@code sum(weight * value) / sum(weight)}: 1 for a mean over users (macro); the number of
     * relevant items turns a mean of ratios into a ratio of sums (micro).
     */
    default double weight(Ranking ranking) {
        return 1;
    }
}
