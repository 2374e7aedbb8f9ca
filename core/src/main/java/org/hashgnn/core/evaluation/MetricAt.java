package org.hashgnn.core.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A metric at a cut-off: a column of a table of results.
 *
 * @param metric the metric
 * @param cutoff n, at least 1; of no meaning to a metric without a cut-off
 */
public record MetricAt(Metric metric, int cutoff) {
    /** Checks the cut-off. */
    public MetricAt {
        if (cutoff < 1) {
            throw new IllegalArgumentException("a cut-off is at least 1, not " + cutoff);
        }
    }

    /** All metrics, each at all cut-offs, then those without a cut-off. */
    public static List<MetricAt> all(List<Metric> metrics, List<Integer> cutoffs) {
        List<MetricAt> all = new ArrayList<>();
        metrics.stream().filter(Metric::hasCutoff).forEach(metric -> cutoffs.forEach(n -> all.add(metric.at(n))));
        metrics.stream().filter(metric -> !metric.hasCutoff()).forEach(metric -> all.add(metric.at(1)));
        return List.copyOf(all);
    }

    /** The name under which results are reported, such as {@code recall@20} or {@code mrr}. */
    public String name() {
        return metric.hasCutoff() ? metric.name() + "@" + cutoff : metric.name();
    }

    /** The expected value for one user. */
    public double of(Ranking ranking) {
        return metric.of(ranking, cutoff);
    }

    /** How much the user counts in the mean. */
    public double weight(Ranking ranking) {
        return metric.weight(ranking);
    }
}
