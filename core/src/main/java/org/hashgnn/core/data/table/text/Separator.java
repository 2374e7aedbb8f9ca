package org.hashgnn.core.data.table.text;

import java.util.List;

/**
 * What stands between the fields of a line.
 *
 * @param text the text, or {@link #WHITESPACE}'s for any run of blanks and tabs
 */
public record Separator(String text) {
    /** Any run of blanks and tabs. */
    static final Separator WHITESPACE = new Separator("whitespace");

    /** The separators that are tried if none is set. */
    static final List<Separator> CANDIDATES = List.of(
            new Separator(","), new Separator("\t"), new Separator(";"), new Separator("|"), new Separator("::"));

    private static final int LONGEST_OF_DUCKDB = 4;

    /** Whether any run of blanks and tabs separates. */
    public boolean blank() {
        return equals(WHITESPACE);
    }

    /** Whether DuckDB's reader of CSV knows this separator. */
    public boolean ofDuckDb() {
        return !blank() && text.length() <= LONGEST_OF_DUCKDB && text.chars().allMatch(c -> c < 0x80);
    }

    /** Whether a separator begins here. */
    boolean at(String line, int place) {
        return blank() ? isBlank(line.charAt(place)) : line.startsWith(text, place);
    }

    /** Where the next separator begins, or the length of the line. */
    int find(String line, int from) {
        if (!blank()) {
            int found = line.indexOf(text, from);
            return found < 0 ? line.length() : found;
        }
        int k = from;
        while (k < line.length() && !isBlank(line.charAt(k))) {
            k++;
        }
        return k;
    }

    /** Where the field behind a separator begins. */
    int behind(String line, int from) {
        if (!blank()) {
            return from + text.length();
        }
        int k = from;
        while (k < line.length() && isBlank(line.charAt(k))) {
            k++;
        }
        return k;
    }

    /** The separator as a message shows it. */
    public String shown() {
        return blank() ? "blanks and tabs" : "'" + text.replace("\t", "\\t") + "'";
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
