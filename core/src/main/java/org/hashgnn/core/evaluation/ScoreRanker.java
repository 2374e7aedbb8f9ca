package org.hashgnn.core.evaluation;

import java.lang.foreign.ValueLayout;
import java.util.function.ObjIntConsumer;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/** Ranks by the scores of all items. Users are scored block by block, so the memory is bounded by 16 MiB or one row of scores, whichever is more. */
public final class ScoreRanker implements Ranker {
    private static final int BLOCK_SCORES = 1 << 22;
    private static final int MOST_USERS = 256;

    private final Compute compute;
    private final Scorer scorer;
    private final RowRanker ranker = new RowRanker();

    /** A ranker by the scorer's scores. */
    public ScoreRanker(Compute compute, Scorer scorer) {
        this.compute = compute;
        this.scorer = scorer;
    }

    @Override
    public int users() {
        return scorer.users();
    }

    @Override
    public int items() {
        return scorer.items();
    }

    @Override
    public void rank(Targets targets, ObjIntConsumer<Ranking> ranked) {
        MatrixBuffer buffer = new MatrixBuffer(Math.max(1, items()));
        int blockUsers = Math.clamp(BLOCK_SCORES / Math.max(1, items()), 1, MOST_USERS);
        int[] users = targets.users();
        for (int first = 0; first < users.length; ) {
            int from = users[first];
            int next = first;
            while (next < users.length && users[next] - from < blockUsers) {
                next++;
            }
            Matrix scores = buffer.withRows(users[next - 1] + 1 - from);
            scorer.score(from, users[next - 1] + 1, scores);
            int begin = first;
            compute.parallel().forRanges(next - first, 1, (a, b) -> {
                for (int place = begin + a; place < begin + b; place++) {
                    ranked.accept(rank(targets, place, scores, users[place] - from), place);
                }
            });
            first = next;
        }
    }

    private Ranking rank(Targets targets, int place, Matrix scores, int row) {
        long start = (long) row * scores.columns() * Float.BYTES;
        int user = targets.users()[place];
        for (int e = targets.mask().offsets()[user]; e < targets.mask().offsets()[user + 1]; e++) {
            long at = start + (long) targets.mask().items()[e] * Float.BYTES;
            scores.segment().set(ValueLayout.JAVA_FLOAT, at, Float.NEGATIVE_INFINITY);
        }
        float[] relevant = new float[targets.relevant(place)];
        for (int i = 0; i < relevant.length; i++) {
            relevant[i] = scores.get(row, targets.items()[targets.offsets()[place] + i]);
        }
        return ranker.rank(scores.segment(), start, items(), targets.candidates(place), relevant);
    }
}
