package org.hashgnn.hashing.search;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Matrix;

/** Inputs for tests. */
public final class RandomCodes {
    private RandomCodes() {}

    /** Rows of small whole numbers, zeros of both signs among them, so that products are exact; many rows are equal. */
    public static Matrix rows(Random random, int rows, int bits, int distinct) {
        float[][] pool = new float[distinct][bits];
        for (float[] row : pool) {
            for (int k = 0; k < bits; k++) {
                row[k] = random.nextInt(8) == 0 ? -0f : random.nextInt(5) - 2;
            }
        }
        float[][] values = new float[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = pool[random.nextInt(distinct)];
        }
        return values.length == 0 ? Matrix.zeros(0, bits) : Matrix.of(values);
    }

    /** Each item for each user with the given probability. */
    public static Interactions interactions(RandomGenerator random, int users, int items, double probability) {
        int[] offsets = new int[users + 1];
        int[] all = new int[users * items];
        int count = 0;
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < probability) {
                    all[count++] = item;
                }
            }
            offsets[user + 1] = count;
        }
        return new Interactions(users, items, offsets, Arrays.copyOf(all, count));
    }

    /** The distance of the signs, bit by bit. */
    public static int distance(float[] a, float[] b) {
        int distance = 0;
        for (int k = 0; k < a.length; k++) {
            distance += (a[k] >= 0) == (b[k] >= 0) ? 0 : 1;
        }
        return distance;
    }

    /** The inner product, in double. */
    static double product(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }
}
