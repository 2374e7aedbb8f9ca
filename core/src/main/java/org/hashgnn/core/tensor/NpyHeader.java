package org.hashgnn.core.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.hashgnn.core.config.Excerpt;

/**
 * The header of an {@code .npy} file: six magic bytes, the version, the length of the text, and the text of a Python dictionary with the
 * keys {@code descr}, {@code fortran_order} and {@code shape}, padded with spaces and ended by a line feed.
 *
 * @param descr the kind of value
 * @param rows the first dimension
 * @param columns the second dimension
 */
record NpyHeader(String descr, int rows, int columns) {
    static final String FLOAT32 = "<f4";
    static final String UINT8 = "|u1";

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int LONGEST_TEXT = 1 << 16;

    /** The bytes of a header of version 1.0. */
    static ByteBuffer of(String descr, int rows, int columns) {
        String text = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int start = MAGIC.length + 4;
        int length = Math.ceilDiv(start + text.length() + 1, ALIGNMENT) * ALIGNMENT;
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (length - start));
        header.put(text.getBytes(StandardCharsets.US_ASCII));
        header.put(length - 1, (byte) '\n');
        return header.rewind();
    }

    /** Reads the header and leaves the channel at the first value; also checks that the file is exactly as long as the shape says. */
    static NpyHeader read(FileChannel channel, Path file) throws IOException {
        ByteBuffer start = read(channel, MAGIC.length + 2, file);
        byte[] magic = new byte[MAGIC.length];
        start.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw Npy.fault(file, "is not an .npy file: it does not start with \\x93NUMPY.");
        }
        int major = start.get();
        int minor = start.get();
        if (major < 1 || major > 3 || minor != 0) {
            throw Npy.fault(file, "is of .npy version " + major + "." + minor + "; 1.0, 2.0 and 3.0 are known.");
        }
        long length = major == 1
                ? Short.toUnsignedInt(read(channel, Short.BYTES, file).getShort())
                : Integer.toUnsignedLong(read(channel, Integer.BYTES, file).getInt());
        if (length > LONGEST_TEXT) {
            throw Npy.fault(file, "has a header of " + length + " bytes; at most " + LONGEST_TEXT + " make sense.");
        }
        String text =
                StandardCharsets.UTF_8.decode(read(channel, (int) length, file)).toString();
        NpyHeader header = NpyDictionary.read(file, text);
        header.requireSize(channel.size() - channel.position(), file);
        return header;
    }

    /** This header, if it is of the kind. */
    NpyHeader require(Path file, String kind) {
        if (!descr.equals(kind)) {
            throw Npy.fault(file, "holds values of kind " + Excerpt.of(descr) + "; '" + kind + "' is needed.");
        }
        return this;
    }

    private void requireSize(long actual, Path file) {
        int width = descr.equals(FLOAT32) ? Float.BYTES : 1;
        long cells = (long) rows * columns;
        boolean known = descr.equals(FLOAT32) || descr.equals(UINT8);
        if (known && (actual % width != 0 || actual / width != cells)) {
            throw Npy.fault(
                    file,
                    "has " + actual + " bytes of values, but its shape (" + rows + ", " + columns + ") takes " + cells
                            + " values of " + width + (width == 1 ? " byte" : " bytes")
                            + ". It may be cut short: write it again.");
        }
    }

    private static ByteBuffer read(FileChannel channel, int count, Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw Npy.fault(file, "ends within its header, after " + channel.position() + " bytes.");
            }
        }
        return buffer.flip();
    }
}
