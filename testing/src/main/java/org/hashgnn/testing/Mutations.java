package org.hashgnn.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damaged files: a valid one with one edit or up to four (bits flipped, bytes replaced, removed, repeated, moved in from another file,
 * special text put in), or special texts and bytes one after the other.
 */
public final class Mutations {
    /** Texts that break readers of many formats. */
    private static final List<String> SPECIAL = List.of(
            "\0",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\"",
            "'",
            ",",
            ";",
            ":",
            "::",
            "-",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "&a ",
            "*a",
            "!!x ",
            "%",
            "#",
            "|",
            ">",
            "~",
            "null",
            "true",
            "NaN",
            "Infinity",
            "-Infinity",
            "0",
            "-1",
            "1e999",
            "0x1p3",
            "4f",
            "1_0",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999",
            "0.5",
            "\u001b[2J",
            "\u202e",
            "\ufeff",
            "\u00e9",
            "\ud83d\ude00",
            "..",
            "/",
            "\\",
            "\\u0000",
            "\\x00",
            "extends: ",
            "...\n",
            "---\n");

    private static final byte[] BYTES = {
        0, 1, 9, 10, 13, 32, 34, 39, 44, 48, 57, 58, 91, 93, 123, 125, 127, -128, -2, -1
    };
    private static final int MOST_EDITS = 4;
    private static final int LONGEST_REPEAT = 3000;
    private static final int GENERATED = 12;

    private final SplittableRandom random;
    private final List<byte[]> valid;
    private final List<String> words;

    /**
     * Makes the damaged files of one seed.
     *
     * @param seed the seed of all edits
     * @param valid valid files
     * @param words words with a meaning in their format
     */
    public Mutations(long seed, List<byte[]> valid, List<String> words) {
        this.random = new SplittableRandom(seed);
        this.valid = valid;
        this.words = words;
    }

    /** Returns the next damaged file. */
    public byte[] next() {
        if (random.nextInt(GENERATED) == 0) {
            return generated();
        }
        byte[] bytes = any();
        int edits = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_EDITS);
        for (int i = 0; i < edits; i++) {
            bytes = edited(bytes);
        }
        return bytes;
    }

    private byte[] edited(byte[] bytes) {
        int from = place(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 40));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes, from);
            case 1 -> joined(bytes, from, new byte[] {BYTES[random.nextInt(BYTES.length)]}, to);
            case 2 -> joined(bytes, from, new byte[0], bytes.length);
            case 3 -> joined(bytes, from, new byte[0], to);
            case 4 -> joined(bytes, to, part(bytes, from, to), to);
            case 5 -> joined(bytes, from, special(), from);
            case 6 -> joined(bytes, from, special(), to);
            case 7 -> spliced(bytes, from, to);
            default -> repeated(bytes, from, to);
        };
    }

    private static byte[] flipped(byte[] bytes, int place) {
        byte[] flipped = bytes.clone();
        if (place < bytes.length) {
            flipped[place] ^= (byte) (1 << place % Byte.SIZE);
        }
        return flipped;
    }

    private byte[] spliced(byte[] bytes, int from, int to) {
        byte[] other = any();
        int start = place(other);
        return joined(bytes, from, part(other, start, Math.min(other.length, start + random.nextInt(200))), to);
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        byte[] part = part(bytes, from, to);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int size = random.nextInt(LONGEST_REPEAT); part.length > 0 && many.size() < size; ) {
            many.writeBytes(part);
        }
        return joined(bytes, from, many.toByteArray(), to);
    }

    private byte[] generated() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int parts = random.nextInt(40);
        boolean binary = random.nextInt(4) == 0;
        for (int i = 0; i < parts; i++) {
            if (binary) {
                out.write(random.nextInt(256));
            } else {
                out.writeBytes(special());
            }
        }
        return out.toByteArray();
    }

    private byte[] special() {
        List<String> from = random.nextInt(3) > 0 || words.isEmpty() ? SPECIAL : words;
        return from.get(random.nextInt(from.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] any() {
        return valid.get(random.nextInt(valid.size()));
    }

    private int place(byte[] bytes) {
        return bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(between);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }
}
