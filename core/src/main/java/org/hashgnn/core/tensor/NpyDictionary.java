package org.hashgnn.core.tensor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an {@code .npy} header, a Python dictionary with exactly the keys {@code descr}, {@code fortran_order} and
 * {@code shape}, in one pass from left to right: O(length).
 */
final class NpyDictionary {
    private static final char END = '\0';

    private final Path file;
    private final String text;
    private int at;
    private @Nullable String descr;
    private @Nullable Boolean fortran;
    private @Nullable List<String> shape;

    private NpyDictionary(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Reads the text.
     *
     * @throws InputException if it is anything else, is in Fortran order, or has other than two dimensions
     */
    static NpyHeader read(Path file, String text) {
        return new NpyDictionary(file, text).header();
    }

    private NpyHeader header() {
        take('{');
        while (next() != '}') {
            entry();
            if (next() != '}') {
                take(',');
            }
        }
        take('}');
        if (next() != END || at < text.length() || descr == null || fortran == null || shape == null) {
            throw malformed();
        }
        if (fortran) {
            throw Npy.fault(file, "is in Fortran order; save it with numpy.ascontiguousarray.");
        }
        if (shape.size() != 2) {
            throw Npy.fault(
                    file,
                    "has the shape (" + Excerpt.list(shape) + (shape.size() == 1 ? "," : "")
                            + "); two dimensions (rows, columns) are needed.");
        }
        return new NpyHeader(descr, dimension(shape.get(0)), dimension(shape.get(1)));
    }

    private void entry() {
        String key = quoted();
        take(':');
        switch (key) {
            case "descr" -> descr = once(descr, kind());
            case "fortran_order" -> fortran = once(fortran, bool());
            case "shape" -> shape = once(shape, tuple());
            default -> throw malformed();
        }
    }

    private <T> T once(@Nullable T before, T value) {
        if (before != null) {
            throw malformed();
        }
        return value;
    }

    private String kind() {
        if (next() == '[') {
            throw Npy.fault(file, "holds records of several fields; a plain matrix of one kind of value is needed.");
        }
        return quoted();
    }

    private String quoted() {
        char quote = next();
        if (quote != '\'' && quote != '"') {
            throw malformed();
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw malformed();
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private boolean bool() {
        next();
        for (String word : List.of("True", "False")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw malformed();
    }

    private List<String> tuple() {
        take('(');
        List<String> entries = new ArrayList<>();
        while (next() != ')') {
            int start = at;
            while (at < text.length() && ",)({}'\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            entries.add(text.substring(start, at).strip());
            if (next() != ')') {
                take(',');
            }
        }
        take(')');
        return entries;
    }

    /** The next character that is not blank, which stays the next; {@link #END} behind the last. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private void take(char expected) {
        if (next() != expected || at == text.length()) {
            throw malformed();
        }
        at++;
    }

    private int dimension(String digits) {
        try {
            int value = Integer.parseInt(digits);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a negative number.
        }
        throw Npy.fault(
                file, "has the dimension " + Excerpt.of(digits) + "; a whole number from 0 to 2147483647 is needed.");
    }

    private InputException malformed() {
        return Npy.fault(
                file,
                "has the header " + Excerpt.of(text.strip())
                        + "; a dictionary of exactly 'descr', 'fortran_order' and 'shape' is needed.");
    }
}
