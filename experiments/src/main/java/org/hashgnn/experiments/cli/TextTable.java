package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows in aligned columns; a line never ends in blanks. */
final class TextTable {
    private TextTable() {}

    /** Prints rows of equal length, the first of them the headings. */
    static void print(PrintWriter out, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
