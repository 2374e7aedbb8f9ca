package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.search.scan.BestSelection;
import org.hashgnn.hashing.search.scan.ScoreKernel;

/**
 * The items of highest score by any {@link Scorer}, of whose scores all are computed. Equal scores by ascending item id; items whose score is not a
 * number or negative infinity are not returned. Users that are asked about in ascending order without gaps are scored together.
 */
public final class ScorerSearch implements Search {
    private static final int MOST_USERS = 64;

    /** Takes the scores of some queries, one row each. */
    private interface Scored {
        void take(int from, int to, Matrix scores);
    }

    private final Scorer scorer;
    private final ScoreKernel kernel = ScoreKernel.fastest();

    /** A search by the scorer's scores. */
    public ScorerSearch(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(queries, n, exclude, scorer.users(), scorer.items());
        int[][] answer = SearchChecks.emptyAnswers(queries.length);
        if (wanted > 0) {
            BestSelection selection = new BestSelection(wanted, exclude);
            score(queries, (from, to, scores) -> {
                for (int q = from; q < to; q++) {
                    selection.begin(queries[q]);
                    long offset = (long) (q - from) * scorer.items() * Float.BYTES;
                    kernel.scan(scores.segment(), offset, scorer.items(), 0, selection);
                    answer[q] = selection.best();
                }
            });
        }
        return answer;
    }

    /**
     * The scores of some items, the same to the bit as those that a search for these queries goes by.
     *
     * @param queries user indices
     * @param items the items of each
     */
    public double[][] scores(int[] queries, int[][] items) {
        double[][] values = new double[queries.length][];
        score(queries, (from, to, scores) -> {
            for (int q = from; q < to; q++) {
                int row = q - from;
                values[q] = Arrays.stream(items[q])
                        .mapToDouble(item -> scores.get(row, item))
                        .toArray();
            }
        });
        return values;
    }

    private void score(int[] queries, Scored scored) {
        Cancellation cancellation = new Cancellation();
        Matrix memory = Matrix.zeros(Math.min(MOST_USERS, queries.length), Math.max(1, scorer.items()));
        for (int first = 0; first < queries.length; ) {
            cancellation.check();
            int next = first + 1;
            while (next < queries.length && next - first < MOST_USERS && queries[next] == queries[next - 1] + 1) {
                next++;
            }
            Matrix scores = memory.slice(0, next - first);
            scorer.score(queries[first], queries[next - 1] + 1, scores);
            scored.take(first, next, scores);
            first = next;
        }
    }
}
