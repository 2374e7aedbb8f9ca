package org.hashgnn.core.data.synthetic;

import java.util.Arrays;
import org.hashgnn.core.tensor.Randoms;

/** Draws the items of one user after another; see {@link SyntheticDataset}. */
final class SyntheticRows {
    private static final int DRAWS_PER_ITEM = 16;
    private static final double FIRST_GROUP = 2.0 / 3;

    private final SyntheticDataset settings;
    private final int[] takenBy;
    private final PowerLaw all;
    private final PowerLaw longer;
    private final PowerLaw shorter;
    private final long multiplier;
    private final long shift;

    SyntheticRows(SyntheticDataset settings) {
        this.settings = settings;
        this.takenBy = new int[settings.items()];
        int least = settings.items() / settings.groups();
        this.all = new PowerLaw(settings.items(), settings.popularity());
        this.longer = new PowerLaw(least + 1, settings.popularity());
        this.shorter = new PowerLaw(least, settings.popularity());
        this.multiplier = coprime(settings.items());
        this.shift = Randoms.bounded(Randoms.mix(settings.seed(), -2), settings.items());
    }

    /** Fills a user's row, ascending and distinct. */
    void fill(int user, int[] rows, int from, int to) {
        long key = Randoms.mix(settings.seed(), user);
        int first = Randoms.bounded(Randoms.mix(key, -1), settings.groups());
        int second = Randoms.bounded(Randoms.mix(key, -2), settings.groups());
        int place = from;
        long draws = (long) DRAWS_PER_ITEM * (to - from);
        for (long draw = 0; place < to && draw < draws; draw++) {
            int item = item(draw(Randoms.mix(key, draw), first, second));
            if (take(item, user)) {
                rows[place++] = item;
            }
        }
        for (int rank = 0; place < to; rank++) {
            int item = item(rank);
            if (take(item, user)) {
                rows[place++] = item;
            }
        }
        Arrays.sort(rows, from, to);
    }

    private boolean take(int item, int user) {
        boolean free = takenBy[item] != user + 1;
        takenBy[item] = user + 1;
        return free;
    }

    /** The rank of a drawn item. */
    private int draw(long bits, int first, int second) {
        double which = Randoms.unitDouble(bits);
        double where = Randoms.unitDouble(Randoms.mix(bits));
        if (which < settings.noise()) {
            return all.draw(where);
        }
        boolean inFirst = (which - settings.noise()) / (1 - settings.noise()) < FIRST_GROUP;
        int group = inFirst ? first : second;
        int groups = settings.groups();
        PowerLaw law = group < settings.items() % groups ? longer : shorter;
        return law.draw(where) * groups + group;
    }

    /** The item of a rank: a permutation, so that ids do not tell popularity. */
    int item(int rank) {
        return (int) ((rank * multiplier + shift) % settings.items());
    }

    /** The least number from 0.618 n on that has no factor in common with n. */
    private static long coprime(int n) {
        long candidate = Math.max(1, (long) (n * 0.6180339887498949));
        while (gcd(candidate, n) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
