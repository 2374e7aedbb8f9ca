package org.hashgnn.core.data.table;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** Turns what DuckDB says of a file into a fault with its place. */
final class DuckFault {
    private static final Pattern LINE = Pattern.compile("(?:CSV Error on Line: |at byte \\d+ in line |line )(\\d+)");
    private static final Pattern COUNT = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
    private static final Pattern ORIGINAL = Pattern.compile("Original Line: ?(.*)");

    private DuckFault() {}

    /**
     * The answer of the database.
     *
     * @throws InputException what DuckDB says of the file
     */
    static <T> T answer(Location file, Callable<T> question) {
        try {
            return question.call();
        } catch (SQLException e) {
            throw of(file, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fault that DuckDB found in a file. */
    static InputException of(Location file, SQLException cause) {
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        InputException fault = new InputException(place(file, said), words(said));
        fault.initCause(cause);
        return fault;
    }

    private static Location place(Location file, String said) {
        Matcher line = LINE.matcher(said);
        return line.find() ? Location.of(file.source(), Long.parseLong(line.group(1))) : file;
    }

    private static String words(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        Matcher original = ORIGINAL.matcher(said);
        String line = original.find() ? " " + Excerpt.of(original.group(1)) : "";
        Matcher count = COUNT.matcher(said);
        if (count.find()) {
            return "the line" + line + " has " + count.group(2)
                    + (count.group(2).equals("1") ? " field" : " fields") + ", but the first line has " + count.group(1)
                    + "; every line needs equally many (fields that hold the separator need quotes)";
        }
        if (lower.contains("unterminated quote")) {
            return "the line" + line
                    + " has a quoted field that does not end with a quote before a separator or the end"
                    + " of the line; double a quote inside a field, or set quote: '' if quotes mean nothing here";
        }
        if (lower.contains("unicode") || lower.contains("utf-8") || lower.contains("utf8")) {
            return "the line" + line
                    + " holds bytes that are not UTF-8; name the file's encoding, such as encoding: latin-1,"
                    + " windows-1252, cp1251 or gbk";
        }
        if (lower.contains("maximum line size")) {
            return "a line is longer than 2,000,000 bytes; expected one interaction per line: is this the right file?";
        }
        if (lower.contains("out of memory") || lower.contains("max_temp_directory_size")) {
            return "reading needs more memory, or more disk in " + System.getProperty("java.io.tmpdir") + ": "
                    + first(said);
        }
        return "read error: " + first(said);
    }

    /** What was said, without the kind of error and what follows the first line. */
    static String first(String said) {
        String line = said.lines().findFirst().orElse("");
        return line.replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
    }
}
