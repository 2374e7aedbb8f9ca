package org.hashgnn.core.data.table.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text with their places: for the sample that decides the dialect, and to find the line of a record that DuckDB
 * refused. Blank lines are skipped; blanks and tabs around fields are dropped, also before an opening quote. Nothing is refused here.
 */
public final class RecordReader implements Closeable {
    /**
     * One record.
     *
     * @param line the line on which it begins, from 1
     * @param fields its fields
     * @param columns the column of each field's first character, from 1; 0 for a field on a later line
     */
    public record Row(long line, List<String> fields, List<Integer> columns) {}

    private static final int LONGEST_LINE = 1 << 20;

    private final BufferedReader in;
    private final Separator separator;
    private final String quote;
    private long line;
    private String text = "";
    private int at;

    public RecordReader(Reader in, Separator separator, String quote) {
        this.in = new BufferedReader(in);
        this.separator = separator;
        this.quote = quote;
    }

    /** The next record, or {@code null} at the end. */
    public @Nullable Row next() throws IOException {
        do {
            if (!nextLine()) {
                return null;
            }
        } while (text.isBlank());
        long start = line;
        List<String> fields = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        at = separator.blank() ? skipBlanks(0) : 0;
        while (at >= 0) {
            int first = skipBlanks(at);
            columns.add(line == start ? first + 1 : 0);
            boolean quoted = !quote.isEmpty() && text.startsWith(quote, first);
            fields.add(quoted ? quoted(first + 1) : plain(first));
        }
        return new Row(start, fields, columns);
    }

    private boolean nextLine() throws IOException {
        StringBuilder next = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n' && next.length() < LONGEST_LINE) {
            next.append((char) c);
            c = in.read();
        }
        int end = next.length();
        text = end > 0 && next.charAt(end - 1) == '\r' ? next.substring(0, end - 1) : next.toString();
        line++;
        return true;
    }

    /** The unquoted field that begins here; moves to the field behind it, or to -1. */
    private String plain(int from) {
        int end = separator.find(text, from);
        String field = text.substring(Math.min(from, end), end).strip();
        moveBehind(end);
        return field;
    }

    /** The quoted field whose text begins here, over line ends where it has some; moves as {@link #plain}. */
    private String quoted(int from) throws IOException {
        StringBuilder field = new StringBuilder();
        int k = from;
        while (true) {
            if (k >= text.length()) {
                if (!nextLine()) {
                    at = -1;
                    return field.toString();
                }
                field.append('\n');
                k = 0;
            } else if (!text.startsWith(quote, k)) {
                field.append(text.charAt(k++));
            } else if (text.startsWith(quote, k + 1)) {
                field.append(quote);
                k += 2;
            } else {
                moveBehind(separator.find(text, k + 1));
                return field.toString().strip();
            }
        }
    }

    private void moveBehind(int end) {
        int next = separator.behind(text, end);
        at = end >= text.length() || (separator.blank() && next >= text.length()) ? -1 : next;
    }

    private int skipBlanks(int from) {
        int k = from;
        while (k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\t') && !separator.at(text, k)) {
            k++;
        }
        return separator.blank() ? separator.behind(text, from) : k;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
