package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/**
 * Binary codes of K bits, one to a row, packed into 64-bit words; immutable.
 *
 * <p>Bit k is 1 where {@code z_k >= 0}, that is {@code sign(z_k) = +1} with {@code sign(0) = +1}, and 0 where it is negative or not a
 * number. It is bit {@code k mod 64} of word {@code k / 64}, counted from the least significant; the bits from K on are zero, so they add
 * nothing to a Hamming distance.
 *
 * <p>As a file ({@code codes.npy}) the codes are uint8 {@code [n, ceil(K / 8)]}, bit k being bit {@code k mod 8} of byte {@code k / 8}
 * from the least significant: what {@code numpy.packbits(bits, axis=1, bitorder='little')} gives. FAISS's {@code IndexBinaryFlat} takes
 * such rows as they are; a Hamming distance does not depend on the order of the bits as long as all codes share it.
 */
public final class BinaryCodes {
    private final int rows;
    private final int bits;
    private final int words;
    private final long[] packed;

    private BinaryCodes(int rows, int bits, long[] packed) {
        this.rows = rows;
        this.bits = bits;
        this.words = Math.ceilDiv(bits, Long.SIZE);
        this.packed = packed;
    }

    /** The signs of continuous codes, {@code [n, K]}. O(n K). */
    public static BinaryCodes ofSigns(Matrix z) {
        int bits = z.columns();
        int words = Math.ceilDiv(bits, Long.SIZE);
        long[] packed = new long[Math.multiplyExact(z.rows(), words)];
        MemorySegment values = z.segment();
        long place = 0;
        for (int row = 0; row < z.rows(); row++) {
            for (int k = 0; k < bits; k++) {
                if (values.getAtIndex(ValueLayout.JAVA_FLOAT, place++) >= 0) {
                    packed[row * words + (k >> 6)] |= 1L << k;
                }
            }
        }
        return new BinaryCodes(z.rows(), bits, packed);
    }

    /**
     * Reads codes from a file as {@link #write} makes it.
     *
     * @param bits K; a file does not tell how many bits of the last byte count
     * @throws InputException where the file cannot be read, is malformed, has rows of other than {@code ceil(K / 8)} bytes, or has a 1
     *     beyond bit K
     */
    public static BinaryCodes read(Path file, int bits) {
        Npy.Bytes bytes = Npy.readBytes(file);
        int width = Math.ceilDiv(bits, Byte.SIZE);
        if (bits < 1 || bytes.columns() != width) {
            throw new InputException(
                    Location.of(file.toString()),
                    "has codes of " + bytes.columns() + " bytes; codes of " + bits + " bits take " + width
                            + ". Give the number of bits that they were written with.");
        }
        int words = Math.ceilDiv(bits, Long.SIZE);
        int unused = width * Byte.SIZE - bits;
        long[] packed = new long[Math.multiplyExact(bytes.rows(), words)];
        for (int row = 0; row < bytes.rows(); row++) {
            for (int b = 0; b < width; b++) {
                long value = bytes.values()[row * width + b] & 0xffL;
                packed[row * words + (b >> 3)] |= value << (b * Byte.SIZE);
            }
            if ((bytes.values()[(row + 1) * width - 1] & 0xff) >>> (Byte.SIZE - unused) != 0) {
                throw new InputException(
                        Location.of(file.toString()),
                        "has a 1 beyond bit " + bits + " in row " + row
                                + ". Give the number of bits that the codes were written with.");
            }
        }
        return new BinaryCodes(bytes.rows(), bits, packed);
    }

    /**
     * Writes the codes as an {@code .npy} file, atomically.
     *
     * @throws InputException where it cannot be written
     */
    public void write(Path file) {
        Npy.write(file, new Npy.Bytes(rows, bytesPerRow(), toBytes()));
    }

    /** The codes as they are in the file: {@code rows * bytesPerRow()} bytes, row by row. */
    public byte[] toBytes() {
        int width = bytesPerRow();
        byte[] bytes = new byte[Math.multiplyExact(rows, width)];
        for (int row = 0; row < rows; row++) {
            for (int b = 0; b < width; b++) {
                bytes[row * width + b] = (byte) (packed[row * words + (b >> 3)] >>> (b * Byte.SIZE));
            }
        }
        return bytes;
    }

    /** The number of codes. */
    public int rows() {
        return rows;
    }

    /** The number K of bits that count. */
    public int bits() {
        return bits;
    }

    /** The number of 64-bit words in a row, {@code ceil(K / 64)}. */
    public int words() {
        return words;
    }

    /** The number of bytes in a row of the file, {@code ceil(K / 8)}. */
    public int bytesPerRow() {
        return Math.ceilDiv(bits, Byte.SIZE);
    }

    /** A word of a row. */
    public long word(int row, int word) {
        return packed[row * words + word];
    }

    /** Whether bit k of a row is 1. */
    public boolean bit(int row, int k) {
        return (word(row, k >> 6) >>> k & 1) != 0;
    }

    /** The Hamming distance of a row of these codes and a row of others with as many bits: how many bits differ. */
    public int distance(int row, BinaryCodes others, int other) {
        int distance = 0;
        for (int w = 0; w < words; w++) {
            distance += Long.bitCount(packed[row * words + w] ^ others.packed[other * words + w]);
        }
        return distance;
    }

    /** A copy of the rows {@code from} (inclusive) to {@code to} (exclusive). */
    public BinaryCodes rows(int from, int to) {
        if (from < 0 || to < from || to > rows) {
            throw new IndexOutOfBoundsException("rows " + from + " to " + to + " of " + rows);
        }
        return new BinaryCodes(to - from, bits, Arrays.copyOfRange(packed, from * words, to * words));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryCodes codes
                && codes.rows == rows
                && codes.bits == bits
                && Arrays.equals(codes.packed, packed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + bits) + Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return "BinaryCodes[" + rows + " x " + bits + " bits]";
    }
}
