package org.hashgnn.hashing.search;

import org.hashgnn.core.tensor.Matrix;

/**
 * Codes whose items have a size beside their bits: user u and item i agree by {@code m_i <sign z_u, sign z_i>}. The size is the length of the
 * item's z, rounded to one of {@value #LEVELS} levels in a geometric series from the least to the greatest, so an item has K + 4 bits. Lengths say how
 * likely an item is for everybody, which signs alone lose.
 *
 * <p>The levels have {@value #DIGITS} significant bits, so that every score of a code of up to 4096 bits is exact in a float, however it is summed.
 *
 * @param users {@code [users, K]}, 1 and -1
 * @param items {@code [items, K]}, m_i and -m_i
 * @param levels the level of each item, 0 the least
 */
public record ScaledCodes(Matrix users, Matrix items, int[] levels) {
    /** The number of levels, 2^4. */
    public static final int LEVELS = 16;

    private static final int DIGITS = 12;

    /**
     * The codes of continuous ones.
     *
     * @param users {@code [users, K]}
     * @param items {@code [items, K]}
     * @throws IllegalArgumentException where they differ in columns
     */
    public static ScaledCodes of(Matrix users, Matrix items) {
        SearchChecks.sameWidth(users, items);
        double[] lengths = lengths(items);
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double length : lengths) {
            least = length > 0 ? Math.min(least, length) : least;
            greatest = Math.max(greatest, length);
        }
        double step = greatest > least ? Math.log(greatest / least) / (LEVELS - 1) : 1;
        int[] levels = new int[items.rows()];
        float[] sizes = new float[items.rows()];
        for (int i = 0; i < sizes.length; i++) {
            levels[i] = lengths[i] > least ? (int) Math.round(Math.log(lengths[i] / least) / step) : 0;
            sizes[i] = greatest == 0 ? 1 : shortened(least * Math.exp(step * levels[i]));
        }
        float[] ones = new float[users.rows()];
        java.util.Arrays.fill(ones, 1);
        return new ScaledCodes(signs(users, ones), signs(items, sizes), levels);
    }

    private static double[] lengths(Matrix rows) {
        double[] lengths = new double[rows.rows()];
        for (int row = 0; row < lengths.length; row++) {
            double sum = 0;
            for (int k = 0; k < rows.columns(); k++) {
                sum += (double) rows.get(row, k) * rows.get(row, k);
            }
            lengths[row] = Math.sqrt(sum);
        }
        return lengths;
    }

    /** The value with all but its first digits off. */
    private static float shortened(double value) {
        int bits = Float.floatToIntBits((float) value);
        return Float.intBitsToFloat(bits & -(1 << (24 - DIGITS)));
    }

    private static Matrix signs(Matrix z, float[] sizes) {
        Matrix signs = Matrix.zeros(z.rows(), z.columns());
        for (int row = 0; row < z.rows(); row++) {
            for (int k = 0; k < z.columns(); k++) {
                signs.set(row, k, z.get(row, k) >= 0 ? sizes[row] : -sizes[row]);
            }
        }
        return signs;
    }
}
