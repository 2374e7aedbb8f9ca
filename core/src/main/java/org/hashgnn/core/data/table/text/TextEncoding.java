package org.hashgnn.core.data.table.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark, in bytes
 * @param how how it is known: {@code set}, {@code byte order mark}, or {@code default}
 */
public record TextEncoding(Charset charset, int mark, String how) {
    /**
     * The encoding that a byte order mark names, else the one that is set, else UTF-8.
     *
     * @param head the first bytes of the file
     * @throws InputException if the setting contradicts the byte order mark, or the bytes look like UTF-16 and nothing says so
     */
    public static TextEncoding of(byte[] head, @Nullable String setting, Location file) {
        TextEncoding marked = marked(head);
        if (setting == null) {
            return marked != null ? marked : unmarked(head, file);
        }
        Charset set = charset(setting);
        if (marked == null) {
            return new TextEncoding(set, 0, "set");
        }
        boolean same = set.equals(marked.charset) || ("UTF-16".equals(set.name()) && marked.mark == 2);
        if (!same) {
            throw new InputException(
                    file,
                    "the file begins with the byte order mark of " + marked.charset + ", but encoding is " + setting
                            + "; remove the setting 'encoding'");
        }
        return marked;
    }

    /**
     * The encoding of a name.
     *
     * @throws InputException if there is none
     */
    public static Charset charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        try {
            return plain.startsWith("latin-")
                    ? Charset.forName("ISO-8859-" + plain.substring("latin-".length()))
                    : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "encoding: '" + name + "' is not a known encoding; expected a name such as utf-8, latin-1, "
                            + "windows-1252, cp1251, gbk, shift_jis, utf-16 or utf-16le",
                    e);
        }
    }

    /** Whether the file has to be rewritten before DuckDB reads it. */
    public boolean foreign() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "byte order mark");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "byte order mark");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "byte order mark");
        }
        return null;
    }

    private static TextEncoding unmarked(byte[] head, Location file) {
        int pairs = Math.min(head.length, 1 << 12) / 2;
        int first = 0;
        int second = 0;
        for (int k = 0; k < pairs; k++) {
            first += head[2 * k] == 0 ? 1 : 0;
            second += head[2 * k + 1] == 0 ? 1 : 0;
        }
        if (pairs > 1 && Math.max(first, second) * 2 > pairs) {
            throw new InputException(
                    file,
                    "every other byte is 0, as in UTF-16 without a byte order mark; set encoding: "
                            + (second > first ? "utf-16le" : "utf-16be"));
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0, "default");
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int k = 0; k < bytes.length; k++) {
            if (head.length <= k || (head[k] & 0xff) != bytes[k]) {
                return false;
            }
        }
        return true;
    }
}
