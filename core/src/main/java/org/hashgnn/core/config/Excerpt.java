package org.hashgnn.core.config;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text of a user or a file as a message and a screen can show it: short, on one line, with nothing that a terminal obeys or
 * hides. A tab is shown as {@code \t}, a line feed as {@code \n}, and every other control, format, private, unassigned or
 * unpaired character by its number, {@code \x1b} or {@code \u202e}: these are the escape sequences of terminals and the
 * characters that turn the direction of the text.
 */
public final class Excerpt {
    /** The most bytes of a file's line that are shown. */
    private static final int MOST_BYTES = 40;
    /** The most characters of a value that are shown. */
    private static final int MOST_CHARACTERS = 80;
    /** The most entries of a list that are shown. */
    private static final int MOST_ENTRIES = 20;

    private Excerpt() {}

    /** Bytes in UTF-8 between quotes, at most {@value #MOST_BYTES} of them. */
    public static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, Math.min(to - from, MOST_BYTES), StandardCharsets.UTF_8);
        return "'" + visible(text) + (to - from > MOST_BYTES ? "...'" : "'");
    }

    /** A value between quotes, at most {@value #MOST_CHARACTERS} characters of it. */
    public static String of(String text) {
        return "'" + cut(text, MOST_CHARACTERS) + "'";
    }

    /** The first characters of a text, {@link #visible}; with three dots if there are more. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? visible(text)
                : visible(text.substring(0, text.offsetByCodePoints(0, most))) + "...";
    }

    /** The whole text with every character visible. */
    public static String visible(String text) {
        if (text.codePoints().allMatch(Excerpt::shows)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** At most {@value #MOST_ENTRIES} entries, each cut like a value but without quotes: {@code a, b and 7 more}. */
    public static String list(Collection<String> entries) {
        String first = entries.stream()
                .limit(MOST_ENTRIES)
                .map(entry -> cut(entry, MOST_CHARACTERS))
                .collect(Collectors.joining(", "));
        return entries.size() <= MOST_ENTRIES ? first : first + " and " + more(entries.size() - MOST_ENTRIES);
    }

    /** How many are not shown: {@code 19,980 more}. */
    static String more(int count) {
        return String.format(Locale.ROOT, "%,d more", count);
    }

    /** Whether a text has a character that {@link #visible} replaces. */
    public static boolean hides(String text) {
        return !text.codePoints().allMatch(Excerpt::shows);
    }

    private static boolean shows(int c) {
        if (c >= ' ' && c < 0x7F) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != 0xFFFD;
        };
    }

    private static void append(StringBuilder shown, int c) {
        switch (c) {
            case '\t' -> shown.append("\\t");
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            default -> {
                if (shows(c)) {
                    shown.appendCodePoint(c);
                } else {
                    shown.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", c));
                }
            }
        }
    }
}
