package org.hashgnn.hashing.codes;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Codes bit by bit: how often each bit is +1, and how pairs of bits go together.
 *
 * <p>The correlation of two bits is Pearson's over all codes, which for two values is {@code (n n11 - n1 n2) / sqrt(n1
 * (n - n1) n2 (n - n2))}
 * with {@code n1}, {@code n2} the codes in which the first and the second bit is +1 and {@code n11} those in which
 * both are. Of n codes of K
 * bits: O(n K) to build, O(n K^2 / 64) for all pairs.
 */
public final class BitColumns {
    private final int codes;
    private final long[][] columns;

    /** The columns of some codes, at least one. */
    public BitColumns(BinaryCodes codes) {
        if (codes.rows() == 0) {
            throw new IllegalArgumentException("there are no codes");
        }
        this.codes = codes.rows();
        this.columns = new long[codes.bits()][Math.ceilDiv(codes.rows(), Long.SIZE)];
        for (int row = 0; row < codes.rows(); row++) {
            for (int word = 0; word < codes.words(); word++) {
                long left = codes.word(row, word);
                while (left != 0) {
                    int bit = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    columns[bit][row / Long.SIZE] |= 1L << row;
                    left &= left - 1;
                }
            }
        }
    }

    /** For each bit the share of codes in which it is +1; 0.5 is balanced. */
    public double[] shares() {
        double[] shares = new double[columns.length];
        for (int bit = 0; bit < shares.length; bit++) {
            shares[bit] = (double) both(bit, bit) / codes;
        }
        return shares;
    }

    /** The bits, from 0, that have one value in all codes. O(n K / 64). */
    public List<Integer> dead() {
        List<Integer> dead = new ArrayList<>();
        for (int bit = 0; bit < columns.length; bit++) {
            long set = both(bit, bit);
            if (set == 0 || set == codes) {
                dead.add(bit);
            }
        }
        return dead;
    }

    /**
     * The bits, from 0, that are equal or opposite in all codes to a bit before them; dead bits are left out. Columns
     * are compared by hash first, so it is O(n
     * K / 64).
     */
    public List<Integer> duplicates() {
        Set<Integer> dead = new HashSet<>(dead());
        Set<LongBuffer> distinct = new HashSet<>();
        List<Integer> duplicates = new ArrayList<>();
        for (int bit = 0; bit < columns.length; bit++) {
            if (!dead.contains(bit) && !distinct.add(LongBuffer.wrap(unsigned(columns[bit])))) {
                duplicates.add(bit);
            }
        }
        return duplicates;
    }

    /** The column, or its opposite if the first code has the bit, so that both are one. */
    private long[] unsigned(long[] column) {
        if ((column[0] & 1) == 0) {
            return column;
        }
        long[] opposite = new long[column.length];
        for (int word = 0; word < column.length; word++) {
            int used = Math.min(Long.SIZE, codes - word * Long.SIZE);
            opposite[word] = ~column[word] & (-1L >>> (Long.SIZE - used));
        }
        return opposite;
    }

    /** The correlations of all pairs, {@code [K, K]}; not a number where a bit has one value in all codes. */
    public double[][] correlations() {
        double[][] correlations = new double[columns.length][columns.length];
        for (int a = 0; a < columns.length; a++) {
            for (int b = 0; b <= a; b++) {
                correlations[a][b] = correlation(both(a, a), both(b, b), both(a, b));
                correlations[b][a] = correlations[a][b];
            }
        }
        return correlations;
    }

    /**
     * The mean magnitude of the correlations of distinct bits, without those that are not a number; 0 where there are
     * none.
     */
    public static double meanMagnitude(double[][] correlations) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < correlations.length; a++) {
            for (int b = 0; b < a; b++) {
                if (!Double.isNaN(correlations[a][b])) {
                    sum += Math.abs(correlations[a][b]);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /**
     * A smaller picture of many bits: of each block of {@code side} by {@code side} pairs the strongest correlation,
     * those of a bit with
     * itself left out; not a number where there is none.
     */
    public static double[][] strongest(double[][] correlations, int side) {
        int blocks = Math.ceilDiv(correlations.length, side);
        double[][] strongest = new double[blocks][blocks];
        for (double[] row : strongest) {
            Arrays.fill(row, Double.NaN);
        }
        for (int a = 0; a < correlations.length; a++) {
            for (int b = 0; b < correlations.length; b++) {
                double before = strongest[a / side][b / side];
                if (a != b
                        && !(Math.abs(correlations[a][b]) <= Math.abs(before))
                        && !Double.isNaN(correlations[a][b])) {
                    strongest[a / side][b / side] = correlations[a][b];
                }
            }
        }
        return strongest;
    }

    private double correlation(long first, long second, long both) {
        double spread = Math.sqrt((double) first * (codes - first)) * Math.sqrt((double) second * (codes - second));
        return spread == 0 ? Double.NaN : ((double) codes * both - (double) first * second) / spread;
    }

    /** In how many codes both bits are +1. */
    private long both(int a, int b) {
        long count = 0;
        for (int word = 0; word < columns[a].length; word++) {
            count += Long.bitCount(columns[a][word] & columns[b][word]);
        }
        return count;
    }
}
