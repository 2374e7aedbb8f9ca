package org.hashgnn.core.evaluation;

import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * Measures a scorer on a full ranking: every item outside the mask is a candidate for every user with a relevant candidate; nothing is
 * sampled. Users are scored block by block, so the memory is bounded by 16 MiB or one row of scores, whichever is more.
 *
 * <p>A relevant item that is also in the mask is no candidate and counts nowhere. Keeps its memory between calls: one thread at a time.
 */
public final class Evaluator {
    private static final int BLOCK_SCORES = 1 << 22;
    private static final int MOST_USERS = 256;

    private final Compute compute;
    private final Interactions mask;
    private final List<Metric> metrics;
    private final Targets targets;
    private final RowRanker ranker;
    private final MatrixBuffer buffer;
    private final int blockUsers;

    /**
     * An evaluator.
     *
     * @param relevant what is to be found, by user
     * @param mask items that are no candidates, by user; {@link Interactions#none} for no mask
     * @param metrics what is measured, each name once
     * @throws IllegalArgumentException where the two differ in users or items
     */
    public Evaluator(Compute compute, Interactions relevant, Interactions mask, List<Metric> metrics) {
        if (relevant.users() != mask.users() || relevant.itemCount() != mask.itemCount()) {
            throw new IllegalArgumentException(
                    "the relevant items are of " + relevant.users() + " users and " + relevant.itemCount()
                            + " items, the mask is of " + mask.users() + " users and " + mask.itemCount() + " items");
        }
        this.compute = compute;
        this.mask = mask;
        this.metrics = List.copyOf(metrics);
        this.targets = Targets.of(relevant, mask);
        this.ranker = new RowRanker(ScoreSieve.fastest());
        this.buffer = new MatrixBuffer(Math.max(1, relevant.itemCount()));
        this.blockUsers = Math.clamp(BLOCK_SCORES / Math.max(1, relevant.itemCount()), 1, MOST_USERS);
    }

    /**
     * An evaluator by a profile's rules.
     *
     * @param train what the model was trained on: the mask, if the profile masks
     * @param cutoffs where the metrics are cut, such as {@link Profile#cutoffs()}
     */
    public static Evaluator of(
            Compute compute, Interactions relevant, Interactions train, Profile profile, List<Integer> cutoffs) {
        Interactions mask = profile.masks() ? train : Interactions.none(relevant.users(), relevant.itemCount());
        return new Evaluator(compute, relevant, mask, profile.metrics(cutoffs));
    }

    /** The items that are no candidates: what a {@link Scorer} that preselects candidates has to leave out as well. */
    public Interactions mask() {
        return mask;
    }

    /** Scores every user with a relevant candidate and measures the rankings. */
    public Evaluation evaluate(Scorer scorer) {
        if (scorer.items() != mask.itemCount()) {
            throw new IllegalArgumentException(
                    "the scorer knows " + scorer.items() + " items, the data " + mask.itemCount());
        }
        int[] users = targets.users();
        Table table = new Table(metrics, users.length);
        for (int first = 0; first < users.length; ) {
            int from = users[first];
            int next = first;
            while (next < users.length && users[next] - from < blockUsers) {
                next++;
            }
            Matrix scores = buffer.rows(users[next - 1] + 1 - from);
            scorer.score(from, users[next - 1] + 1, scores);
            int begin = first;
            compute.parallel().forRanges(next - first, 1, (a, b) -> measure(begin + a, begin + b, from, scores, table));
            first = next;
        }
        return table.evaluation(users);
    }

    private void measure(int first, int next, int blockStart, Matrix scores, Table table) {
        for (int k = first; k < next; k++) {
            int user = targets.users()[k];
            long row = (long) (user - blockStart) * scores.columns() * Float.BYTES;
            for (int e = mask.offsets()[user]; e < mask.offsets()[user + 1]; e++) {
                scores.segment()
                        .set(
                                ValueLayout.JAVA_FLOAT,
                                row + (long) mask.items()[e] * Float.BYTES,
                                Float.NEGATIVE_INFINITY);
            }
            table.set(
                    k,
                    ranker.rank(
                            scores.segment(),
                            row,
                            mask.itemCount(),
                            mask.itemCount() - mask.degree(user),
                            targets.items(),
                            targets.offsets()[k],
                            targets.offsets()[k + 1]));
        }
    }

    /** Values and weights of every metric, user by user. */
    private record Table(List<Metric> metrics, double[][] values, double[][] weights) {
        Table(List<Metric> metrics, int users) {
            this(metrics, new double[metrics.size()][users], new double[metrics.size()][users]);
        }

        void set(int place, Ranking ranking) {
            for (int m = 0; m < metrics.size(); m++) {
                values[m][place] = metrics.get(m).of(ranking);
                weights[m][place] = metrics.get(m).weight(ranking);
            }
        }

        Evaluation evaluation(int[] users) {
            Map<String, Double> means = new LinkedHashMap<>();
            Map<String, double[]> perUser = new LinkedHashMap<>();
            for (int m = 0; m < metrics.size(); m++) {
                double sum = 0;
                double weight = 0;
                for (int k = 0; k < users.length; k++) {
                    sum += weights[m][k] * values[m][k];
                    weight += weights[m][k];
                }
                means.put(metrics.get(m).name(), weight == 0 ? 0 : sum / weight);
                perUser.put(metrics.get(m).name(), values[m]);
            }
            return new Evaluation(users, means, perUser);
        }
    }
}
