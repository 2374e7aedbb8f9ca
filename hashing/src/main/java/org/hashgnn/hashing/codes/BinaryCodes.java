package org.hashgnn.hashing.codes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/**
 * Binary codes of K bits, one to a row; immutable. They lie in memory as in the file, so that opening a file is mapping it.
 *
 * <p>Bit k is 1 where {@code z_k >= 0}, that is {@code sign(z_k) = +1} with {@code sign(0) = +1}, and 0 where it is negative or not a
 * number. A row takes {@code ceil(K / 8)} bytes; bit k is bit {@code k mod 8} of byte {@code k / 8}, counted from the least significant.
 * Seen as 64-bit words it is bit {@code k mod 64} of word {@code k / 64}, and the bits of the last word from K on are zero, so they add
 * nothing to a Hamming distance.
 *
 * <p>The file ({@code codes.npy}) is uint8 {@code [n, ceil(K / 8)]}: what {@code numpy.packbits(bits, axis=1, bitorder='little')} gives.
 * FAISS's {@code IndexBinaryFlat} takes such rows as they are; a Hamming distance does not depend on the order of the bits as long as all
 * codes share it.
 */
public final class BinaryCodes {
    /** The bytes before the first row, so that the last word of any row can be loaded as the 8 bytes before the row's end. */
    private static final int LEAD = Long.BYTES;

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The rows of a file that are looked at for a wrong K. */
    private static final int INSPECTED = 64;

    private final int rows;
    private final int bits;
    private final int words;
    private final int width;
    private final MemorySegment memory;

    /** Codes in memory that nobody changes any more: 8 bytes of anything, and then the rows. */
    public BinaryCodes(int rows, int bits, MemorySegment memory) {
        this.rows = rows;
        this.bits = bits;
        this.words = Math.ceilDiv(bits, Long.SIZE);
        this.width = Math.ceilDiv(bits, Byte.SIZE);
        this.memory = memory;
    }

    /** The signs of continuous codes, {@code [n, K]}. O(n K). */
    public static BinaryCodes ofSigns(Matrix z) {
        int bits = z.columns();
        int width = Math.ceilDiv(bits, Byte.SIZE);
        MemorySegment values = z.segment();
        MemorySegment memory = Arena.ofAuto().allocate(LEAD + (long) z.rows() * width);
        long value = 0;
        long place = LEAD;
        for (int row = 0; row < z.rows(); row++) {
            int left = bits;
            for (; left >= Byte.SIZE; left -= Byte.SIZE) {
                memory.set(ValueLayout.JAVA_BYTE, place++, signs(values, value, Byte.SIZE));
                value += Byte.SIZE;
            }
            if (left > 0) {
                memory.set(ValueLayout.JAVA_BYTE, place++, signs(values, value, left));
                value += left;
            }
        }
        return new BinaryCodes(z.rows(), bits, memory.asReadOnly());
    }

    private static byte signs(MemorySegment values, long from, int count) {
        int packed = 0;
        for (int k = 0; k < count; k++) {
            packed |= (values.getAtIndex(ValueLayout.JAVA_FLOAT, from + k) >= 0 ? 1 : 0) << k;
        }
        return (byte) packed;
    }

    /**
     * Opens codes in a file as {@link #write} makes it. The file is mapped, not read, and must not be changed in place while the codes are
     * in use; replacing it, as {@link #write} does, is no change. O(1).
     *
     * <p>Ones beyond bit K, which a wrong K leaves there, are refused in the first 64 rows; in later rows, which are not looked at, they do
     * not count.
     *
     * @param bits K; a file does not tell how many bits of the last byte count
     * @throws InputException where the file cannot be read, is malformed, has rows of other than {@code ceil(K / 8)} bytes, or has a 1
     *     beyond bit K in one of the first 64
     */
    public static BinaryCodes read(Path file, int bits) {
        Npy.Bytes bytes = Npy.mapBytes(file);
        int width = Math.ceilDiv(bits, Byte.SIZE);
        if (bits < 1 || bytes.columns() != width) {
            throw new InputException(
                    Location.of(file.toString()),
                    "has codes of " + bytes.columns() + " bytes; codes of " + bits + " bits take " + width
                            + ". Give the number of bits that they were written with.");
        }
        MemorySegment memory = bytes.memory().asSlice(bytes.start() - LEAD);
        for (int row = 0; row < Math.min(bytes.rows(), INSPECTED); row++) {
            int last = memory.get(ValueLayout.JAVA_BYTE, LEAD + (row + 1L) * width - 1) & 0xff;
            if (last >>> (bits - (width - 1) * Byte.SIZE) != 0) {
                throw new InputException(
                        Location.of(file.toString()),
                        "has a 1 beyond bit " + bits + " in row " + row
                                + ". Give the number of bits that the codes were written with.");
            }
        }
        return new BinaryCodes(bytes.rows(), bits, memory);
    }

    /**
     * Writes the codes as an {@code .npy} file, atomically.
     *
     * @throws InputException where it cannot be written
     */
    public void write(Path file) {
        Npy.write(file, new Npy.Bytes(rows, width, memory, LEAD));
    }

    /** A copy of the codes as they are in the file: {@code rows * bytesPerRow()} bytes, row by row; less than 2 GiB. */
    public byte[] toBytes() {
        return new Npy.Bytes(rows, width, memory, LEAD).values().toArray(ValueLayout.JAVA_BYTE);
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

    /** The number of bytes in a row, {@code ceil(K / 8)}. */
    public int bytesPerRow() {
        return width;
    }

    /** A word of a row. */
    public long word(int row, int word) {
        long start = start(row);
        return word < words - 1 ? memory.get(WORD, start + (long) word * Long.BYTES) : lastWord(start);
    }

    /** Whether bit k of a row is 1. */
    public boolean bit(int row, int k) {
        return (word(row, k >> 6) >>> k & 1) != 0;
    }

    /** The Hamming distance of a row of these codes and a row of others with as many bits: how many bits differ. */
    public int distance(int row, BinaryCodes others, int other) {
        long mine = start(row);
        long theirs = others.start(other);
        long end = mine + (words - 1L) * Long.BYTES;
        int distance = Long.bitCount(lastWord(mine) ^ others.lastWord(theirs));
        for (; mine != end; mine += Long.BYTES, theirs += Long.BYTES) {
            distance += Long.bitCount(memory.get(WORD, mine) ^ others.memory.get(WORD, theirs));
        }
        return distance;
    }

    /** The Hamming distance of a row from a code of its words, as {@link #word} gives them. */
    public int distance(long[] code, int row) {
        long start = start(row);
        int last = words - 1;
        int distance = Long.bitCount(code[last] ^ lastWord(start));
        for (int w = 0; w < last; w++) {
            distance += Long.bitCount(code[w] ^ memory.get(WORD, start + (long) w * Long.BYTES));
        }
        return distance;
    }

    /** The rows {@code from} (inclusive) to {@code to} (exclusive), on the same memory. */
    public BinaryCodes slice(int from, int to) {
        if (from < 0 || to < from || to > rows) {
            throw new IndexOutOfBoundsException("rows " + from + " to " + to + " of " + rows);
        }
        return new BinaryCodes(to - from, bits, memory.asSlice((long) from * width, LEAD + (long) (to - from) * width));
    }

    /**
     * Longer codes, of {@code K + more} bits: these, and behind them as many ones as the row has in {@code ones}, and zeros. O(n K).
     *
     * @param ones for each row a number from 0 to {@code more}
     */
    public BinaryCodes extended(int[] ones, int more) {
        int wider = Math.ceilDiv(bits + more, Byte.SIZE);
        MemorySegment longer = Arena.ofAuto().allocate(LEAD + (long) rows * wider);
        for (int row = 0; row < rows; row++) {
            long place = LEAD + (long) row * wider;
            MemorySegment.copy(memory, start(row), longer, place, width);
            byte last = longer.get(ValueLayout.JAVA_BYTE, place + width - 1);
            longer.set(ValueLayout.JAVA_BYTE, place + width - 1, (byte) (last & 0xff >>> (-bits & 7)));
            for (int k = bits; k < bits + ones[row]; k++) {
                long at = place + k / Byte.SIZE;
                longer.set(
                        ValueLayout.JAVA_BYTE, at, (byte) (longer.get(ValueLayout.JAVA_BYTE, at) | 1 << k % Byte.SIZE));
            }
        }
        return new BinaryCodes(rows, bits + more, longer.asReadOnly());
    }

    /** Where a row begins. */
    private long start(int row) {
        return LEAD + (long) row * width;
    }

    /** The last 8 bytes of the row that begins there, without the bits from K on and those before the last word. */
    private long lastWord(long start) {
        return memory.get(WORD, start + width - Long.BYTES) << (-bits & 7) >>> -bits;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof BinaryCodes codes) || codes.rows != rows || codes.bits != bits) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (distance(row, codes, row) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 31 * rows + bits;
        for (int row = 0; row < rows; row++) {
            for (int word = 0; word < words; word++) {
                hash = 31 * hash + Long.hashCode(word(row, word));
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        return "BinaryCodes[" + rows + " x " + bits + " bits]";
    }
}
