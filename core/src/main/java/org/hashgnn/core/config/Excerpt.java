package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;

/** Bytes of a user's file as a message can show them: in quotes, at most 40 of them, nothing unprintable. */
final class Excerpt {
    private static final int MOST = 40;

    private Excerpt() {}

    static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, Math.min(to - from, MOST), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder("'");
        text.codePoints().forEach(c -> append(shown, c));
        return shown.append(to - from > MOST ? "...'" : "'").toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c == '\t') {
            shown.append("\\t");
        } else if (c < ' ' || c == 0x7F || c == 0xFFFD) {
            shown.append(String.format("\\x%02x", c));
        } else {
            shown.appendCodePoint(c);
        }
    }
}
