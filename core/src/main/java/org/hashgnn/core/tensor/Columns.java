package org.hashgnn.core.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Loops that write columns and do not calculate, over a range of rows. They are bound by memory, so there is one plain form of each.
 * Columns and rows are checked by the caller.
 */
final class Columns {
    /** Rows and columns of a block of {@link #transpose}: two blocks of floats fit into the first cache. */
    private static final int BLOCK = 32;

    private Columns() {}

    /** Columns {@code first} to {@code end} of x become the value, rows of the range. */
    static void fill(Matrix x, int first, int end, float value, int from, int to) {
        MemorySegment values = x.segment();
        for (int r = from; r < to; r++) {
            long row = (long) r * x.columns();
            for (long i = row + first; i < row + end; i++) {
                values.setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
            }
        }
    }

    /** Copies {@code count} columns of the source, from {@code first} on, to those of the target, rows of the range. */
    static void copy(Matrix source, int first, Matrix target, int targetFirst, int count, int from, int to) {
        for (long r = from; r < to; r++) {
            MemorySegment.copy(
                    source.segment(),
                    (r * source.columns() + first) * Float.BYTES,
                    target.segment(),
                    (r * target.columns() + targetFirst) * Float.BYTES,
                    (long) count * Float.BYTES);
        }
    }

    /** {@code y[c][r] = x[r][c]} for the rows c of y in the range; block by block, so that lines of both stay in the cache. */
    static void transpose(Matrix x, Matrix y, int from, int to) {
        MemorySegment source = x.segment();
        MemorySegment target = y.segment();
        long wide = x.columns();
        long tall = y.columns();
        for (int c = from; c < to; c += BLOCK) {
            for (int r = 0; r < tall; r += BLOCK) {
                int lastColumn = Math.min(c + BLOCK, to);
                int lastRow = (int) Math.min(r + BLOCK, tall);
                for (int column = c; column < lastColumn; column++) {
                    for (int row = r; row < lastRow; row++) {
                        float value = source.getAtIndex(ValueLayout.JAVA_FLOAT, row * wide + column);
                        target.setAtIndex(ValueLayout.JAVA_FLOAT, column * tall + row, value);
                    }
                }
            }
        }
    }
}
