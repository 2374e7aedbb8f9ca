package org.hashgnn.core.data;

import java.nio.file.Path;
import java.util.Arrays;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** The lines of a text file, plain or gzip, one at a time, split into fields by a separator. */
final class LineReader implements AutoCloseable {
    private static final int LONGEST = 1 << 20;

    private final ByteReader in;
    private final byte[] separator;
    private final boolean quotes;
    private byte[] line = new byte[256];
    private int length;
    private Location start;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int fields;

    /** Fields may be in double quotes where the separator is a comma or a semicolon; a quote in quotes is doubled. */
    LineReader(Path path, byte[] separator) {
        this.in = ByteReader.open(path);
        this.separator = separator;
        this.quotes = separator.length == 1 && (separator[0] == ',' || separator[0] == ';');
        this.start = in.here();
    }

    /** Moves to the next line that is not blank; false at the end of the file. */
    boolean next() {
        while (in.peek() != ByteReader.END) {
            readLine();
            if (!blank()) {
                split();
                return true;
            }
        }
        return false;
    }

    /** The number of fields of the line. */
    int fields() {
        return fields;
    }

    /** The bytes of which the fields are parts; overwritten by {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    /** Where a field starts. */
    int from(int field) {
        return from[field];
    }

    /** Where a field ends. */
    int to(int field) {
        return to[field];
    }

    /** A field as a message can show it. */
    String excerpt(int field) {
        return Excerpt.of(line, from[field], to[field]);
    }

    /** The line as a message can show it. */
    String excerpt() {
        return Excerpt.of(line, 0, length);
    }

    /** The place of the line. */
    Location here() {
        return Location.of(start.source(), start.line());
    }

    /** The place of a field. */
    Location here(int field) {
        return new Location(start.source(), start.line(), from[field] + 1L);
    }

    @Override
    public void close() {
        in.close();
    }

    private void readLine() {
        start = in.here();
        length = 0;
        while (in.peek() != '\r' && in.peek() != '\n' && in.peek() != ByteReader.END) {
            if (length == line.length) {
                if (length >= LONGEST) {
                    throw new InputException(
                            here(),
                            "the line is longer than " + LONGEST
                                    + " bytes; expected one interaction per line: is this the right file and format?");
                }
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) in.peek();
            in.take();
        }
        in.takeLineEnd();
    }

    private boolean blank() {
        for (int k = 0; k < length; k++) {
            if (line[k] != ' ' && line[k] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void split() {
        fields = 0;
        int at = 0;
        while (at <= length) {
            at = quotes && at < length && line[at] == '"' ? addQuoted(at) : addPlain(at);
        }
    }

    /** Adds the field that starts here, without blanks around it; returns where the next one starts, beyond the line where there is none. */
    private int addPlain(int start) {
        int next = find(start);
        int first = start;
        int end = next;
        while (first < end && line[first] == ' ') {
            first++;
        }
        while (first < end && line[end - 1] == ' ') {
            end--;
        }
        add(first, end);
        return next + separator.length;
    }

    /** Adds the quoted field that opens here, its text moved together where quotes are doubled; returns as {@link #addPlain}. */
    private int addQuoted(int open) {
        int write = open + 1;
        int k = open + 1;
        while (k < length) {
            boolean doubled = line[k] == '"' && k + 1 < length && line[k + 1] == '"';
            if (line[k] == '"' && !doubled) {
                break;
            }
            line[write++] = line[k];
            k += doubled ? 2 : 1;
        }
        int after = k + 1;
        if (k == length || (after < length && find(after) != after)) {
            throw new InputException(
                    new Location(start.source(), start.line(), open + 1L),
                    "a quoted field that does not end with a quote before a separator or the end of the line");
        }
        add(open + 1, write);
        return after + separator.length;
    }

    private int find(int at) {
        for (int k = at; k + separator.length <= length; k++) {
            if (line[k] == separator[0]
                    && Arrays.equals(line, k, k + separator.length, separator, 0, separator.length)) {
                return k;
            }
        }
        return length;
    }

    private void add(int start, int end) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
        }
        from[fields] = start;
        to[fields++] = end;
    }
}
