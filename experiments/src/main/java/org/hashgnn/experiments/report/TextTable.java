package org.hashgnn.experiments.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in aligned columns, with control characters made visible; a line never ends in blanks. Where the width of the terminal is known (the
 * property {@code hashgnn.columns}), the widest columns of words are folded so that a row fits.
 */
public final class TextTable {
    /** The property with the width of the terminal in characters; the launcher sets it if standard output is a terminal. */
    private static final String COLUMNS = "hashgnn.columns";

    private static final int GAP = 2;

    private TextTable() {}

    /** Prints rows of equal length, the first of them the headings. */
    public static void print(PrintWriter out, List<List<String>> rows) {
        lines(rows, Integer.getInteger(COLUMNS, Integer.MAX_VALUE)).forEach(out::println);
    }

    /** The lines of rows of equal length, as wide as they need. */
    static List<String> lines(List<List<String>> rows) {
        return lines(rows, Integer.MAX_VALUE);
    }

    /** The lines of rows of equal length, at most as wide as the terminal if their words allow it. */
    static List<String> lines(List<List<String>> raw, int columns) {
        List<List<String>> rows = raw.stream()
                .map(row -> row.stream().map(Escape::terminal).toList())
                .toList();
        int[] widths = widths(rows, false);
        int[] least = widths(rows, true);
        for (int over = total(widths) - columns; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return rows.stream().flatMap(row -> folded(row, widths).stream()).toList();
    }

    /** The widest cell of each column, or its widest word. */
    private static int[] widths(List<List<String>> rows, boolean words) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                for (String part : words ? row.get(i).split(" ", -1) : new String[] {row.get(i)}) {
                    widths[i] = Math.max(widths[i], width(part));
                }
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        return Math.toIntExact(Arrays.stream(widths).asLongStream().sum() + (long) GAP * (widths.length - 1));
    }

    private static List<String> folded(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            cells.add(fold(row.get(i), widths[i]));
            height = Math.max(height, cells.getLast().size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            int at = line;
            lines.add(line(
                    cells.stream()
                            .map(cell -> at < cell.size() ? cell.get(at) : "")
                            .toList(),
                    widths));
        }
        return lines;
    }

    /** The text in lines of words. */
    private static List<String> fold(String text, int width) {
        if (width(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(Math.max(0, widths[i] - width(row.get(i))) + GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
