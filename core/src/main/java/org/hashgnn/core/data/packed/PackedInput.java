package org.hashgnn.core.data.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;

/**
 * Reads the pieces of a {@link PackedDataset}. Nothing is allocated because a number says so: arrays grow with what has been read.
 *
 * <p>Whatever is not as it can have been written is a {@link ZipException} that says what; an end too early is an {@link EOFException}.
 */
final class PackedInput implements AutoCloseable {
    private static final int FIRST = 1024;
    private static final int MOST_BITS = 63;

    private final InputStream in;

    PackedInput(InputStream in) {
        this.in = in;
    }

    void expect(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(in.readNBytes(bytes.length), bytes)) {
            throw new ZipException("it does not begin like one");
        }
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift <= MOST_BITS; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new ZipException("a number in it does not end");
    }

    private int count(String of) throws IOException {
        long count = number();
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw new ZipException(Long.toUnsignedString(count) + " is no number of " + of);
        }
        return (int) count;
    }

    String text() throws IOException {
        int length = count("bytes");
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Ids ids() throws IOException {
        int kind = count("kinds of ids");
        int size = count("ids");
        try {
            return switch (kind) {
                case PackedOutput.DENSE -> Ids.dense(size);
                case PackedOutput.NUMBERS -> Ids.of(numbers(size));
                case PackedOutput.TEXTS -> Ids.of(texts(size));
                default -> throw new ZipException(kind + " is no kind of ids");
            };
        } catch (IllegalArgumentException e) {
            throw new ZipException(String.valueOf(e.getMessage()));
        }
    }

    private long[] numbers(int size) throws IOException {
        long[] numbers = new long[Math.min(size, FIRST)];
        long value = 0;
        for (int k = 0; k < size; k++) {
            if (k == numbers.length) {
                numbers = Arrays.copyOf(numbers, grown(k, size));
            }
            long zigzag = number();
            value += (zigzag >>> 1) ^ -(zigzag & 1);
            numbers[k] = value;
        }
        return numbers;
    }

    private List<String> texts(int size) throws IOException {
        List<String> texts = new ArrayList<>(Math.min(size, FIRST));
        for (int k = 0; k < size; k++) {
            texts.add(text());
        }
        return texts;
    }

    Interactions part(int users, int itemCount) throws IOException {
        int[] offsets = new int[Math.min(users, FIRST) + 1];
        int[] items = new int[FIRST];
        int size = 0;
        for (int user = 0; user < users; user++) {
            int degree = count("items of a user");
            if (degree > itemCount || degree > Integer.MAX_VALUE - 8 - size) {
                throw new ZipException("a user has " + degree + " of " + itemCount + " items");
            }
            long item = -1;
            for (int k = 0; k < degree; k++) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, grown(size, Integer.MAX_VALUE - 8));
                }
                item += 1 + number();
                if (item < 0 || item >= itemCount) {
                    throw new ZipException("there is no item " + item);
                }
                items[size++] = (int) item;
            }
            if (user + 1 == offsets.length) {
                offsets = Arrays.copyOf(offsets, grown(user + 1, users + 1));
            }
            offsets[user + 1] = size;
        }
        return new Interactions(users, itemCount, offsets, Arrays.copyOf(items, size));
    }

    private static int grown(int length, int most) {
        return (int) Math.min(most, 2L * length);
    }

    /** Reads on to the end, where gzip's own checksum stands. */
    void end() throws IOException {
        if (in.read() >= 0) {
            throw new ZipException("it does not end where it should");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
