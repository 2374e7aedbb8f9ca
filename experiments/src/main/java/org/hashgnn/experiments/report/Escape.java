package org.hashgnn.experiments.report;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Makes text of users (names, ids) harmless in the formats of tables, so that it shows as it is and breaks no row. */
public final class Escape {
    private static final Pattern LINE = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");

    /** Characters of Markdown that may begin markup anywhere in a cell. */
    private static final String MARKDOWN = "\\`*_{}[]<>|~$#^";

    private static final Map<Integer, String> LATEX = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '|', "\\textbar{}"),
            Map.entry((int) '<', "$<$"),
            Map.entry((int) '>', "$>$"),
            Map.entry((int) '±', "$\\pm$"),
            Map.entry((int) '−', "$-$"),
            Map.entry((int) '"', "{\\ttfamily\\char34}"),
            Map.entry((int) '\'', "{\\textquotesingle}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            // Behind the end of a row these two would be an argument of it.
            Map.entry((int) '[', "{[}"),
            Map.entry((int) '*', "{*}"));

    private Escape() {}

    /** One line of printable text: control characters and marks that turn the direction of writing become {@code \\u001b} and the like. */
    public static String terminal(String text) {
        return mapped(text, c -> isInvisible(c) ? control(c) : Character.toString(c));
    }

    /** A cell of a Markdown table. */
    static String markdown(String text) {
        String line = LINE.matcher(text.strip()).replaceAll(" ");
        return mapped(line, c -> {
            if (c == '&') {
                return "&amp;";
            }
            return isInvisible(c)
                    ? "\uFFFD"
                    : MARKDOWN.indexOf(c) >= 0 ? "\\" + Character.toString(c) : Character.toString(c);
        });
    }

    /** Text of a LaTeX table, in a document with {@code \\usepackage{textcomp}} or a LaTeX of 2020 and later. */
    static String latex(String text) {
        String line = LINE.matcher(text.strip()).replaceAll(" ").replace('\t', ' ');
        return mapped(line, c -> {
                    String replaced = LATEX.get(c);
                    return replaced != null ? replaced : isInvisible(c) ? "?" : Character.toString(c);
                })
                .replace("--", "-{}-");
    }

    /**
     * A field of a table with tabs between: a backslash before {@code t}, {@code n}, {@code r} and itself; other control characters, which a
     * terminal would obey, become {@code \\u001b} and the like.
     */
    public static String tsv(String text) {
        return mapped(text, c -> c == '\\' ? "\\\\" : Character.isISOControl(c) ? control(c) : Character.toString(c));
    }

    private static String control(int c) {
        return switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", c);
        };
    }

    /** Whether a character shows nothing, or changes how others show: controls, line ends and marks of direction. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static String mapped(String text, IntFunction<String> replacement) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> escaped.append(replacement.apply(c)));
        return escaped.toString();
    }
}
