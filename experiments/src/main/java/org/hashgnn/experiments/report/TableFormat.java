package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a table is written. */
public enum TableFormat {
    /** Aligned columns; {@code *} behind the best, {@code +} behind the second. */
    TEXT,
    /** A Markdown table; the best bold, the second in italics. */
    MARKDOWN,
    /** A line for each method and metric, with means and deviations in full precision. */
    CSV,
    /** A {@code tabular} for booktabs; the best bold, the second underlined. */
    LATEX;

    /** The table as text with its title, ending in a line feed. */
    public String write(ReportTable table) {
        return switch (this) {
            case TEXT -> table.title() + "\n" + write(cells(table, "%s*", "%s+"));
            case MARKDOWN -> "**" + table.title() + "**\n\n" + write(cells(table, "**%s**", "*%s*"));
            case CSV -> csv(table);
            case LATEX -> "% " + table.title() + "\n" + write(cells(table, "\\textbf{%s}", "\\underline{%s}"));
        };
    }

    /** Rows of equal length as text, the first of them the headings; ends in a line feed. */
    public String write(List<List<String>> rows) {
        return switch (this) {
            case TEXT -> String.join("\n", TextTable.lines(rows)) + "\n";
            case MARKDOWN ->
                lines(
                        rows,
                        "| ",
                        " | ",
                        " |\n",
                        "|" + "---|".repeat(rows.getFirst().size()) + "\n");
            case CSV -> lines(rows, "", ",", "\n", "");
            case LATEX -> latex(rows);
        };
    }

    /** A line for each row, with something after the first. */
    private static String lines(List<List<String>> rows, String start, String between, String end, String rule) {
        List<String> lines = rows.stream()
                .map(row -> start + String.join(between, row) + end)
                .toList();
        return lines.getFirst() + rule + String.join("", lines.subList(1, lines.size()));
    }

    private static String latex(List<List<String>> rows) {
        List<List<String>> escaped = rows.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                cell.replace("_", "\\_").replace("±", "$\\pm$").replace("<", "$<$"))
                        .toList())
                .toList();
        return "\\begin{tabular}{l" + "r".repeat(rows.getFirst().size() - 1) + "}\n\\toprule\n"
                + lines(escaped, "", " & ", " \\\\\n", "\\midrule\n")
                + "\\bottomrule\n\\end{tabular}\n";
    }

    private static String csv(ReportTable table) {
        StringBuilder text = new StringBuilder("table,method,metric,mean,deviation,runs\n");
        for (ReportTable.Row row : table.rows()) {
            for (int i = 0; i < table.metrics().size(); i++) {
                Summary cell = row.cells().get(i);
                if (cell != null) {
                    text.append('"')
                            .append(table.title())
                            .append("\",")
                            .append(row.method())
                            .append(',')
                            .append(table.metrics().get(i))
                            .append(',')
                            .append(cell.mean())
                            .append(',')
                            .append(cell.deviation())
                            .append(',')
                            .append(cell.count())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The rows with their headings, the best and the second value of a column in a form of their own. */
    private static List<List<String>> cells(ReportTable table, String best, String second) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("method"));
        head.addAll(table.metrics());
        rows.add(head);
        for (int row = 0; row < table.rows().size(); row++) {
            ReportTable.Row method = table.rows().get(row);
            List<String> cells = new ArrayList<>(List.of(method.method()));
            for (int i = 0; i < table.metrics().size(); i++) {
                String value = value(method.cells().get(i));
                int place = table.place(row, i);
                cells.add(place == 1 ? best.formatted(value) : place == 2 ? second.formatted(value) : value);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A cell as people read it: the mean, and the deviation where there are several runs. */
    public static String value(@Nullable Summary cell) {
        return cell == null ? "-" : cell.text();
    }
}
