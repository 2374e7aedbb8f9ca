package org.hashgnn.hashing.search;

/**
 * Codes laid out for a vector scan: in blocks of 64 codes, and in a block plane by plane, plane p being the p-th 32 bits of its codes. So one
 * load takes the same 32 bits of as many codes as a vector has lanes, and a scan reads memory from front to back.
 */
final class CodePlanes {
    /** The codes of a block. The last one is filled up with zero codes, so that a scan needs no tail. */
    static final int BLOCK = 64;

    private final int rows;
    private final int bits;
    private final int planes;
    private final int[] words;

    private CodePlanes(int rows, int bits) {
        this.rows = rows;
        this.bits = bits;
        this.planes = planes(bits);
        this.words = new int[Math.multiplyExact(planes * BLOCK, Math.ceilDiv(rows, BLOCK))];
    }

    CodePlanes(BinaryCodes codes) {
        this(codes.rows(), codes.bits());
        for (int row = 0; row < rows; row++) {
            for (int p = 0; p < planes; p++) {
                words[place(row) + p * BLOCK] = half(codes, row, p);
            }
        }
    }

    /** Room for so many blocks of codes, to be filled by {@link #copy}. */
    static CodePlanes room(int blocks, int bits) {
        return new CodePlanes(blocks * BLOCK, bits);
    }

    /** Makes the first blocks copies of some blocks of other codes of as many bits. */
    void copy(CodePlanes from, int[] blocks, int count) {
        int length = planes * BLOCK;
        for (int b = 0; b < count; b++) {
            System.arraycopy(from.words, blocks[b] * length, words, b * length, length);
        }
    }

    /** The number of codes. */
    int rows() {
        return rows;
    }

    /** K. */
    int bits() {
        return bits;
    }

    /** How many planes there are: {@code ceil(K / 32)}. */
    int planes() {
        return planes;
    }

    /** How many blocks there are. */
    int blocks() {
        return Math.ceilDiv(rows, BLOCK);
    }

    /** The words, {@code planes() * BLOCK} of them for a block; not to be changed. */
    int[] words() {
        return words;
    }

    /** A code cut into 32-bit words, as a query for these planes, written from a place on. */
    static void query(BinaryCodes codes, int row, int[] words, int place) {
        for (int p = 0; p < planes(codes.bits()); p++) {
            words[place + p] = half(codes, row, p);
        }
    }

    /** The distance of an item from the query whose words begin at a place. */
    int distance(int[] query, int place, int item) {
        int distance = 0;
        int at = place(item);
        for (int p = 0; p < planes; p++) {
            distance += Integer.bitCount(query[place + p] ^ words[at]);
            at += BLOCK;
        }
        return distance;
    }

    private int place(int row) {
        return (row / BLOCK) * planes * BLOCK + row % BLOCK;
    }

    private static int planes(int bits) {
        return Math.ceilDiv(bits, Integer.SIZE);
    }

    private static int half(BinaryCodes codes, int row, int p) {
        return (int) (codes.word(row, p >> 1) >>> ((p & 1) * Integer.SIZE));
    }
}
