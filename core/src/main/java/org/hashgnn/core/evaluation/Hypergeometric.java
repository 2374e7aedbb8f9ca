package org.hashgnn.core.evaluation;

/**
 * How many of {@code drawn} items drawn at random from {@code size}, of which {@code relevant} are relevant, are relevant: {@code P(x) =
 * C(h, x) C(g - h, m - x) / C(g, m)}.
 *
 * <p>Computed from the mode outwards by the ratio of neighbouring terms and then normalised, so nothing overflows or underflows to a sum
 * of zero. O(most - least).
 */
final class Hypergeometric {
    private final int least;
    private final double[] probability;

    Hypergeometric(int size, int relevant, int drawn) {
        least = Math.max(0, drawn - (size - relevant));
        int most = Math.min(relevant, drawn);
        int mode = (int) Math.min(most, Math.max(least, (drawn + 1L) * (relevant + 1L) / (size + 2L)));
        probability = new double[most - least + 1];
        probability[mode - least] = 1;
        double total = 1;
        for (int x = mode + 1; x <= most; x++) {
            double step = (double) (relevant - x + 1) * (drawn - x + 1) / ((double) x * (size - relevant - drawn + x));
            probability[x - least] = probability[x - 1 - least] * step;
            total += probability[x - least];
        }
        for (int x = mode - 1; x >= least; x--) {
            double step =
                    (double) (x + 1) * (size - relevant - drawn + x + 1) / ((double) (relevant - x) * (drawn - x));
            probability[x - least] = probability[x + 1 - least] * step;
            total += probability[x - least];
        }
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= total;
        }
    }

    /** The least possible number. */
    int least() {
        return least;
    }

    /** The greatest possible number. */
    int most() {
        return least + probability.length - 1;
    }

    /** The probability of a number from {@link #least()} to {@link #most()}. */
    double probability(int x) {
        return probability[x - least];
    }
}
