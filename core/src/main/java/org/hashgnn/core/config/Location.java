package org.hashgnn.core.config;

/**
 * A place in a user's file.
 *
 * @param source the file's path as the user gave it, or {@code -s} for an override on the command line
 * @param line the line, from 1; 0 where only the file is known
 * @param column the column, from 1; 0 where only the line is known
 */
public record Location(String source, long line, long column) {
    /** The most characters of a source that are shown; the longest path of Linux is 4,096. */
    private static final int LONGEST = 4096;

    /** A place known to the file only. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** A place known to the line only. */
    public static Location of(String source, long line) {
        return new Location(source, line, 0);
    }

    /** {@code file:line:column}, without the parts that are not known; fit to be shown. */
    @Override
    public String toString() {
        String shown = Excerpt.cut(source, LONGEST);
        return line == 0 ? shown : column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
    }
}
