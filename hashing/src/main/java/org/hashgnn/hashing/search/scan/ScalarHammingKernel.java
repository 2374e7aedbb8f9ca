package org.hashgnn.hashing.search.scan;

/** Population counts of packed words, one code at a time: the reference, and the fall-back. */
public final class ScalarHammingKernel implements HammingKernel {
    @Override
    public void mark(CodePlanes items, int from, int to, int[] codes, int[] limits, long[] marks) {
        for (int q = 0; q < SHARED; q++) {
            int place = q * (marks.length / SHARED) - from;
            for (int block = from; block < to; block++) {
                marks[place + block] = marks(items, block, codes, q, limits[q]);
            }
        }
    }

    private static long marks(CodePlanes items, int block, int[] codes, int q, int limit) {
        long marks = 0;
        for (int item = block * CodePlanes.BLOCK; item < end(items, block + 1); item++) {
            if (items.distance(codes, q * items.width(), item) < limit) {
                marks |= 1L << item;
            }
        }
        return marks;
    }

    @Override
    public void distances(CodePlanes items, int from, int to, int[] code, short[] out) {
        int first = from * CodePlanes.BLOCK;
        for (int item = first; item < end(items, to); item++) {
            out[item - first] = (short) items.distance(code, 0, item);
        }
    }

    @Override
    public int below(short[] values, int bound) {
        int count = 0;
        for (short value : values) {
            if (value < bound) {
                count++;
            }
        }
        return count;
    }

    @Override
    public long marked(long[] marks, int from, int to) {
        int each = marks.length / SHARED;
        long some = 0;
        for (int place = 0; place < marks.length; place += each) {
            some |= nonZero(marks, place + from, place + to);
        }
        return some;
    }

    @Override
    public long nonZero(long[] values, int from, int to) {
        long some = 0;
        for (int i = from; i < to; i++) {
            if (values[i] != 0) {
                some |= 1L << (i - from);
            }
        }
        return some;
    }

    private static int end(CodePlanes items, int block) {
        return Math.min(items.rows(), block * CodePlanes.BLOCK);
    }
}
