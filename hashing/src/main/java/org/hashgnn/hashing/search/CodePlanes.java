package org.hashgnn.hashing.search;

/**
 * Codes laid out for a vector scan: plane p holds the p-th 32 bits of all codes one after the other, so that one load takes the same 32
 * bits of as many codes as a vector has lanes. Immutable.
 */
final class CodePlanes {
    /** Planes are padded with zero codes to a multiple of this, so that a scan needs no tail. */
    static final int PADDING = 64;

    private final BinaryCodes codes;
    private final int planes;
    private final int stride;
    private final int[] words;

    CodePlanes(BinaryCodes codes) {
        this.codes = codes;
        this.planes = Math.ceilDiv(codes.bits(), Integer.SIZE);
        this.stride = Math.ceilDiv(codes.rows(), PADDING) * PADDING;
        this.words = new int[Math.multiplyExact(planes, stride)];
        for (int row = 0; row < codes.rows(); row++) {
            for (int p = 0; p < planes; p++) {
                words[p * stride + row] = half(codes, row, p);
            }
        }
    }

    /** The codes themselves. */
    BinaryCodes codes() {
        return codes;
    }

    /** How many planes there are: {@code ceil(K / 32)}. */
    int planes() {
        return planes;
    }

    /** Where plane p starts in {@link #words()}: {@code p * stride()}. */
    int stride() {
        return stride;
    }

    /** The planes; not to be changed. */
    int[] words() {
        return words;
    }

    /** A code cut into 32-bit words, as a query for these planes, written from a place on. */
    static void query(BinaryCodes codes, int row, int[] words, int place) {
        for (int p = 0; p < Math.ceilDiv(codes.bits(), Integer.SIZE); p++) {
            words[place + p] = half(codes, row, p);
        }
    }

    /** The distance of an item from the query whose words begin at a place. */
    int distance(int[] query, int place, int item) {
        int distance = 0;
        for (int p = 0; p < planes; p++) {
            distance += Integer.bitCount(query[place + p] ^ words[p * stride + item]);
        }
        return distance;
    }

    private static int half(BinaryCodes codes, int row, int p) {
        return (int) (codes.word(row, p >> 1) >>> ((p & 1) * Integer.SIZE));
    }
}
