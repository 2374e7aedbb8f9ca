package org.hashgnn.core.evaluation;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.hashgnn.core.data.Interactions;

/**
 * Ranks the items of every user by their training interactions, most first; equally popular items are tied. With the
 * degrees of all items sorted once, a
 * level follows from counts: those of all items less those of the masked ones. O((relevant + masked) log items) for
 * each user.
 */
final class PopularityRanker implements Ranker {
    private final int users;
    private final int[] degrees;
    private final int[] sorted;

    PopularityRanker(Interactions train) {
        users = train.users();
        degrees = train.itemDegrees();
        sorted = degrees.clone();
        Arrays.sort(sorted);
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int items() {
        return degrees.length;
    }

    @Override
    public void rank(Targets targets, ObjIntConsumer<Ranking> ranked) {
        Interactions mask = targets.mask();
        for (int place = 0; place < targets.users().length; place++) {
            int user = targets.users()[place];
            int[] masked = degrees(mask.items(), mask.offsets()[user], mask.offsets()[user + 1]);
            int[] relevant = degrees(targets.items(), targets.offsets()[place], targets.offsets()[place + 1]);
            ranked.accept(rank(masked, relevant, targets.candidates(place)), place);
        }
    }

    private Ranking rank(int[] masked, int[] relevant, int candidates) {
        Level[] levels = new Level[relevant.length];
        int count = 0;
        for (int end = relevant.length; end > 0; ) {
            int degree = relevant[end - 1];
            int begin = below(relevant, degree);
            int above = sorted.length - below(sorted, degree + 1) - masked.length + below(masked, degree + 1);
            int on = below(sorted, degree + 1)
                    - below(sorted, degree)
                    - below(masked, degree + 1)
                    + below(masked, degree);
            levels[count++] = new Level(above, on, end - begin);
            end = begin;
        }
        return new Ranking(
                candidates, candidates, relevant.length, Arrays.asList(levels).subList(0, count));
    }

    /** The degrees of some items, ascending. */
    private int[] degrees(int[] items, int from, int to) {
        int[] found = new int[to - from];
        for (int i = 0; i < found.length; i++) {
            found[i] = degrees[items[from + i]];
        }
        Arrays.sort(found);
        return found;
    }

    /** How many of the ascending values are below a bound. */
    private static int below(int[] ascending, int bound) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < bound) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
