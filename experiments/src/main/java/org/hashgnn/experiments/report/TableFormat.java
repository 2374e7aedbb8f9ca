package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The table as text, ending in a line feed. */
    public String write(ReportTable table) {
        return switch (this) {
            case TEXT -> text(table);
            case MARKDOWN -> markdown(table);
            case CSV -> csv(table);
            case LATEX -> latex(table);
        };
    }

    private static String text(ReportTable table) {
        List<List<String>> rows = cells(table, (value, place) -> value + (place == 1 ? "*" : place == 2 ? "+" : ""));
        return table.title() + "\n" + String.join("\n", TextTable.lines(rows)) + "\n";
    }

    private static String markdown(ReportTable table) {
        List<List<String>> rows = cells(
                table, (value, place) -> place == 1 ? "**" + value + "**" : place == 2 ? "*" + value + "*" : value);
        StringBuilder text = new StringBuilder("**" + table.title() + "**\n\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|").append("---|".repeat(rows.get(0).size())).append('\n');
            }
        }
        return text.toString();
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

    private static String latex(ReportTable table) {
        List<List<String>> rows = cells(
                table,
                (value, place) -> (place == 1
                                ? "\\textbf{" + value + "}"
                                : place == 2 ? "\\underline{" + value + "}" : value)
                        .replace("±", "$\\pm$"));
        StringBuilder text = new StringBuilder("% " + table.title() + "\n\\begin{tabular}{l")
                .append("r".repeat(table.metrics().size()))
                .append("}\n\\toprule\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).stream()
                            .map(cell -> cell.replace("_", "\\_"))
                            .collect(Collectors.joining(" & ")))
                    .append(" \\\\\n")
                    .append(i == 0 ? "\\midrule\n" : "");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    /** Marks a value by its place in its column. */
    @FunctionalInterface
    private interface Mark {
        String of(String value, int place);
    }

    /** The rows with their headings, every value marked. */
    private static List<List<String>> cells(ReportTable table, Mark mark) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("method"));
        head.addAll(table.metrics());
        rows.add(head);
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            ReportTable.Row method = table.rows().get(row);
            List<String> cells = new ArrayList<>(List.of(method.method()));
            IntStream.range(0, table.metrics().size())
                    .mapToObj(i -> mark.of(value(method.cells().get(i)), table.place(at, i)))
                    .forEach(cells::add);
            rows.add(cells);
        }
        return rows;
    }

    /** A cell as people read it: the mean, and the deviation where there are several runs. */
    public static String value(@Nullable Summary cell) {
        return cell == null ? "-" : cell.text();
    }
}
