package org.hashgnn.hashing.search;

import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Matrix;

/**
 * The items of highest score by any {@link Scorer}, of whose scores all are computed. Equal scores by ascending item id; items whose score is not a
 * number or negative infinity are not returned. Users that are asked about in ascending order without gaps are scored together.
 */
public final class ScorerSearch implements Search {
    private static final int MOST_USERS = 64;

    private final Scorer scorer;
    private final ScoreKernel kernel = ScoreKernel.fastest();

    /** A search by the scorer's scores. */
    public ScorerSearch(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = Shapes.request(queries, n, exclude, scorer.users(), scorer.items());
        int[][] answer = Shapes.nothing(queries.length);
        if (wanted == 0 || queries.length == 0) {
            return answer;
        }
        Cancellation cancellation = new Cancellation();
        BestSelection selection = new BestSelection(wanted, exclude);
        Matrix memory = Matrix.zeros(Math.min(MOST_USERS, queries.length), scorer.items());
        for (int first = 0; first < queries.length; ) {
            cancellation.check();
            int next = first + 1;
            while (next < queries.length && next - first < MOST_USERS && queries[next] == queries[next - 1] + 1) {
                next++;
            }
            Matrix scores = memory.rows(0, next - first);
            scorer.score(queries[first], queries[next - 1] + 1, scores);
            for (int q = first; q < next; q++) {
                selection.begin(queries[q]);
                long offset = (long) (q - first) * scorer.items() * Float.BYTES;
                kernel.scan(scores.segment(), offset, scorer.items(), 0, selection);
                answer[q] = selection.best();
            }
            first = next;
        }
        return answer;
    }
}
