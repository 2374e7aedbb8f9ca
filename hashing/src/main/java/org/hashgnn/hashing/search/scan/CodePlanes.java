package org.hashgnn.hashing.search.scan;

import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * Codes laid out for a vector scan: in blocks of 64 codes, and in a block plane by plane, so that one load takes the same bits of as many codes
 * as a vector has lanes, and a scan reads memory from front to back. Codes of up to 64 bits lie in planes of 8 bits, whose counts need
 * only bytes to add up in; longer ones in planes of 32 bits.
 */
public final class CodePlanes {
    /** The codes of a block. The last one is filled up with zero codes, so that a scan needs no tail. */
    public static final int BLOCK = 64;

    private static final int MOST_BYTE_WIDTH = 2;

    private final int rows;
    private final int bits;
    private final int width;
    private final int[] words;

    private CodePlanes(int rows, int bits) {
        this.rows = rows;
        this.bits = bits;
        this.width = width(bits);
        this.words = new int[Math.multiplyExact(width * BLOCK, Math.ceilDiv(rows, BLOCK))];
    }

    public CodePlanes(BinaryCodes codes) {
        this(codes.rows(), codes.bits());
        for (int row = 0; row < rows; row++) {
            for (int w = 0; w < width; w++) {
                set(row, w, word(codes, row, w));
            }
        }
    }

    /** Room for so many blocks of codes, to be filled by {@link #copy}. */
    static CodePlanes room(int blocks, int bits) {
        return new CodePlanes(blocks * BLOCK, bits);
    }

    /** Makes the first blocks copies of some blocks of other codes of as many bits. */
    void copy(CodePlanes from, int[] blocks, int count) {
        int length = width * BLOCK;
        for (int b = 0; b < count; b++) {
            System.arraycopy(from.words, blocks[b] * length, words, b * length, length);
        }
    }

    /** The number of codes. */
    public int rows() {
        return rows;
    }

    /** K. */
    public int bits() {
        return bits;
    }

    /** The 32-bit words of a code: {@code ceil(K / 32)}. */
    public int width() {
        return width;
    }

    /** How many blocks there are. */
    public int blocks() {
        return Math.ceilDiv(rows, BLOCK);
    }

    /** Whether a plane holds 8 bits of each code and not 32. */
    boolean byBytes() {
        return width <= MOST_BYTE_WIDTH;
    }

    /** The planes, {@code width() * BLOCK} words for a block, bytes from the least significant; not to be changed. */
    int[] words() {
        return words;
    }

    /** The 32-bit words of a code, as a query for these planes, written from a place on. */
    public static void query(BinaryCodes codes, int row, int[] words, int place) {
        for (int w = 0; w < width(codes.bits()); w++) {
            words[place + w] = word(codes, row, w);
        }
    }

    /** The distance of an item from the query whose words begin at a place; slow. */
    public int distance(int[] query, int place, int item) {
        int distance = 0;
        for (int w = 0; w < width; w++) {
            distance += Integer.bitCount(query[place + w] ^ get(item, w));
        }
        return distance;
    }

    private void set(int row, int w, int value) {
        if (byBytes()) {
            for (int b = 0; b < Integer.BYTES; b++) {
                words[bytePlace(row, w, b)] |=
                        ((value >>> (b * Byte.SIZE)) & 0xff) << (row % Integer.BYTES * Byte.SIZE);
            }
        } else {
            words[place(row, w)] = value;
        }
    }

    private int get(int row, int w) {
        if (!byBytes()) {
            return words[place(row, w)];
        }
        int value = 0;
        for (int b = 0; b < Integer.BYTES; b++) {
            value |= ((words[bytePlace(row, w, b)] >>> (row % Integer.BYTES * Byte.SIZE)) & 0xff) << (b * Byte.SIZE);
        }
        return value;
    }

    private int place(int row, int w) {
        return (row / BLOCK * width + w) * BLOCK + row % BLOCK;
    }

    private int bytePlace(int row, int w, int b) {
        return (row / BLOCK * width + w) * BLOCK + (b * BLOCK + row % BLOCK) / Integer.BYTES;
    }

    private static int width(int bits) {
        return Math.ceilDiv(bits, Integer.SIZE);
    }

    private static int word(BinaryCodes codes, int row, int w) {
        return (int) (codes.word(row, w >> 1) >>> ((w & 1) * Integer.SIZE));
    }
}
