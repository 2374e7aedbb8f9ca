package org.hashgnn.core.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.data.Interactions;

/**
 * Measures how well the relevant items are ranked: every item outside the mask is a candidate for every user with a relevant candidate;
 * nothing is sampled. A relevant item that is also in the mask is no candidate and counts nowhere.
 */
public final class Evaluator {
    private final List<MetricAt> metrics;
    private final Targets targets;

    /**
     * An evaluator.
     *
     * @param targets what is to be found
     * @param metrics what is measured, each name once
     */
    public Evaluator(Targets targets, List<MetricAt> metrics) {
        this.metrics = List.copyOf(metrics);
        this.targets = targets;
    }

    /**
     * An evaluator of the given metrics.
     *
     * @param relevant the items to be found, by user
     * @param mask the items that are no candidates, by user
     * @param metrics what is measured, each name once
     * @throws IllegalArgumentException if relevant items and mask differ in users or items
     */
    public static Evaluator of(Interactions relevant, Interactions mask, List<MetricAt> metrics) {
        return new Evaluator(Targets.of(relevant, mask), metrics);
    }

    /**
     * Measures the rankings of every user with a relevant candidate.
     *
     * @throws IllegalArgumentException where the ranker is of other users and items than the data
     */
    public Measurements evaluate(Ranker ranker) {
        Interactions mask = targets.mask();
        if (ranker.users() != mask.users() || ranker.items() != mask.itemCount()) {
            throw new IllegalArgumentException("the ranker knows " + ranker.users() + " users and " + ranker.items()
                    + " items, the data " + mask.users() + " and " + mask.itemCount());
        }
        int[] users = targets.users();
        Table table = new Table(metrics, users.length);
        ranker.rank(targets, table::set);
        return table.evaluation(users);
    }

    /** Values and weights of every metric, user by user. */
    private record Table(List<MetricAt> metrics, double[][] values, double[][] weights) {
        Table(List<MetricAt> metrics, int users) {
            this(metrics, new double[metrics.size()][users], new double[metrics.size()][users]);
        }

        void set(Ranking ranking, int place) {
            for (int m = 0; m < metrics.size(); m++) {
                values[m][place] = metrics.get(m).of(ranking);
                weights[m][place] = metrics.get(m).weight(ranking);
            }
        }

        Measurements evaluation(int[] users) {
            Map<String, Double> means = new LinkedHashMap<>();
            Map<String, double[]> perUser = new LinkedHashMap<>();
            Map<String, double[]> weighted = new LinkedHashMap<>();
            for (int m = 0; m < metrics.size(); m++) {
                double sum = 0;
                double weight = 0;
                for (int k = 0; k < users.length; k++) {
                    sum += weights[m][k] * values[m][k];
                    weight += weights[m][k];
                }
                means.put(metrics.get(m).name(), weight == 0 ? 0 : sum / weight);
                perUser.put(metrics.get(m).name(), values[m]);
                if (Arrays.stream(weights[m]).anyMatch(each -> each != 1)) {
                    weighted.put(metrics.get(m).name(), weights[m]);
                }
            }
            return new Measurements(users, means, perUser, weighted);
        }
    }
}
