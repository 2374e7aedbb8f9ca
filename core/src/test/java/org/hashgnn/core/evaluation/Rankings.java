package org.hashgnn.core.evaluation;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Rankings read off plain arrays of scores. */
final class Rankings {
    private Rankings() {}

    /** The ranking of all the scores, of which the given places are relevant. */
    static Ranking of(float[] scores, int... relevant) {
        MemorySegment row = MemorySegment.ofArray(scores.clone());
        float[] found = new float[relevant.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = scores[relevant[i]];
        }
        return new RowRanker(new ScalarScoreSieve()).rank(row, 0, scores.length, scores.length, found);
    }

    /** Scores that fall from the first place to the last, without ties. */
    static float[] falling(int count) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = -i;
        }
        return scores;
    }

    /** Equal scores. */
    static float[] equal(int count) {
        float[] scores = new float[count];
        Arrays.fill(scores, 0.25f);
        return scores;
    }
}
