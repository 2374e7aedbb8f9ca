package org.hashgnn.experiments.report;

import java.io.PrintWriter;
import java.util.List;

/** Rows in aligned columns, with control characters made visible; a line never ends in blanks. */
public final class TextTable {
    private TextTable() {}

    /** Prints rows of equal length, the first of them the headings. */
    public static void print(PrintWriter out, List<List<String>> rows) {
        lines(rows).forEach(out::println);
    }

    /** The lines of rows of equal length. */
    static List<String> lines(List<List<String>> raw) {
        List<List<String>> rows = raw.stream()
                .map(row -> row.stream().map(Escape::terminal).toList())
                .toList();
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
