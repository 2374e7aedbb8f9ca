package org.hashgnn.core.evaluation;

import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Ranks nothing: all candidates of a user are tied on one level, so a metric, which counts ties by expectation, is its
 * expected value over all orders of the
 * candidates. Nothing is drawn.
 *
 * @param users the number of users
 * @param items the number of items
 */
record RandomRanker(int users, int items) implements Ranker {
    @Override
    public void rank(Targets targets, ObjIntConsumer<Ranking> ranked) {
        for (int place = 0; place < targets.users().length; place++) {
            int candidates = targets.candidates(place);
            int relevant = targets.relevant(place);
            ranked.accept(
                    new Ranking(candidates, candidates, relevant, List.of(new Level(0, candidates, relevant))), place);
        }
    }
}
