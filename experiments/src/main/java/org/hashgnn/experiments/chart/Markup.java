package org.hashgnn.experiments.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XML that is also HTML: every text and attribute is escaped, every element is closed by a tag of its own. */
public final class Markup {
    private static final int DECIMALS = 2;

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; a {@link Double} is a place on the page and is rounded to {@value #DECIMALS} decimals
     */
    public Markup open(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(attributes[i + 1] instanceof Double place ? rounded(place) : escape(attributes[i + 1] + ""));
            text.append('"');
        }
        text.append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String name, String content, Object... attributes) {
        return open(name, attributes).text(content).close();
    }

    /** Text, escaped. */
    public Markup text(String content) {
        text.append(escape(content));
        return this;
    }

    /** What is markup already. */
    public Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Text in which nothing is markup any more; characters that XML has no place for become U+FFFD. */
    static String escape(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }

    private static String rounded(double place) {
        return new BigDecimal(place)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
