package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers of 64 bits in plain decimal form, read from bytes. */
final class WholeNumber {
    private static final byte[] GREATEST = Long.toString(Long.MAX_VALUE).getBytes(StandardCharsets.US_ASCII);

    private WholeNumber() {}

    /** Whether the bytes are digits, perhaps after a minus, with no needless zero in front, of at most 9223372036854775807. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        int start = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = to - start;
        if (digits < 1 || digits > GREATEST.length) {
            return false;
        }
        for (int k = start; k < to; k++) {
            if (bytes[k] < '0' || bytes[k] > '9') {
                return false;
            }
        }
        if (digits == GREATEST.length && Arrays.compare(bytes, start, to, GREATEST, 0, GREATEST.length) > 0) {
            return false;
        }
        return bytes[start] != '0' || (digits == 1 && start == from);
    }

    /** The value of bytes that are {@linkplain #isPlain plain}. */
    static long value(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long value = 0;
        for (int k = negative ? from + 1 : from; k < to; k++) {
            value = value * 10 + (bytes[k] - '0');
        }
        return negative ? -value : value;
    }
}
