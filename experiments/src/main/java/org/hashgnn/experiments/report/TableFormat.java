package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hashgnn.experiments.chart.Csv;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.jspecify.annotations.Nullable;

/** How tables are written. Names are escaped, so that each format shows them as they are. */
public enum TableFormat {
    /** Aligned columns; {@code *} behind the best, {@code ~} behind what is tied with the highest mean. */
    TEXT,
    /** A Markdown table; the best bold, what is tied in italics. */
    MARKDOWN,
    /** One table with a line for each data set, profile, mode, method and metric, in full precision. */
    CSV,
    /** A {@code tabular} for booktabs; the best bold, what is tied underlined. */
    LATEX;

    /**
     * A table with what there is to say about it.
     *
     * @param significance its entries; empty if they were not asked for
     */
    public record Block(ReportTable table, List<Significance.Entry> significance) {}

    /** The tables as text that ends in a line feed; CSV is one table with one header, whatever the number of blocks. */
    public String write(List<Block> blocks) {
        if (this == CSV) {
            return LongTable.write(blocks);
        }
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(title(block.table().title())).append(rows(cells(block.table()), marks(block.table())));
            text.append('\n');
            if (!block.significance().isEmpty()) {
                text.append(rows(Significance.rows(block.significance()))).append('\n');
            }
        }
        if (blocks.stream().anyMatch(block -> isMarked(block.table()))) {
            text.append(note(marked("best", Mark.BEST), marked("tied", Mark.TIED)));
        }
        if (blocks.stream().anyMatch(block -> !block.significance().isEmpty())) {
            text.append(remark(Significance.LEGEND));
        }
        return text.toString();
    }

    /** Rows of equal length as text, the first of them the headings; ends in a line feed. */
    public String rows(List<List<String>> rows) {
        return rows(rows, List.of());
    }

    private String rows(List<List<String>> rows, List<List<Mark>> marks) {
        List<List<String>> written = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                boolean plain = marks.isEmpty() || row == 0 || column == 0;
                cells.add(marked(
                        escape().apply(rows.get(row).get(column)),
                        plain ? Mark.NONE : marks.get(column - 1).get(row - 1)));
            }
            written.add(cells);
        }
        int columns = rows.getFirst().size();
        return switch (this) {
            case TEXT -> String.join("\n", TextTable.lines(written)) + "\n";
            case MARKDOWN -> lines(written, "| ", " | ", " |\n", "|" + "---|".repeat(columns) + "\n");
            case CSV -> Csv.of(rows);
            case LATEX ->
                "\\begin{tabular}{l" + "r".repeat(columns - 1) + "}\n\\toprule\n"
                        + lines(written, "", " & ", " \\\\\n", "\\midrule\n")
                        + "\\bottomrule\n\\end{tabular}\n";
        };
    }

    /** A line for each row, with something after the first. */
    private static String lines(List<List<String>> rows, String start, String between, String end, String rule) {
        List<String> lines = rows.stream()
                .map(row -> start + String.join(between, row) + end)
                .toList();
        return lines.getFirst() + rule + String.join("", lines.subList(1, lines.size()));
    }

    private UnaryOperator<String> escape() {
        return switch (this) {
            case TEXT, CSV -> UnaryOperator.identity();
            case MARKDOWN -> Escape::markdown;
            case LATEX -> Escape::latex;
        };
    }

    private String title(String title) {
        return switch (this) {
            case TEXT, CSV -> Escape.terminal(title) + "\n";
            case MARKDOWN -> "**" + Escape.markdown(title) + "**\n\n";
            case LATEX -> "% " + Escape.terminal(title) + "\n";
        };
    }

    private String note(String best, String tied) {
        return remark(best + ": " + Mark.LEGEND_BEST + "; " + tied + ": " + Mark.LEGEND_TIED);
    }

    private String remark(String text) {
        return this == LATEX ? "% " + text + "\n" : text + "\n\n";
    }

    private String marked(String cell, Mark mark) {
        String form = switch (mark) {
            case NONE -> "%s";
            case BEST -> this == TEXT ? "%s*" : this == MARKDOWN ? "**%s**" : "\\textbf{%s}";
            case TIED -> this == TEXT ? "%s~" : this == MARKDOWN ? "*%s*" : "\\underline{%s}";
        };
        return form.formatted(cell);
    }

    private static boolean isMarked(ReportTable table) {
        return marks(table).stream().anyMatch(column -> column.stream().anyMatch(mark -> mark != Mark.NONE));
    }

    private static List<List<Mark>> marks(ReportTable table) {
        List<List<Mark>> marks = new ArrayList<>();
        for (int column = 0; column < table.metrics().size(); column++) {
            marks.add(table.marks(column));
        }
        return marks;
    }

    private static List<List<String>> cells(ReportTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("method")));
        rows.getFirst().addAll(table.metrics());
        for (ReportTable.Row method : table.allRows()) {
            List<String> cells = new ArrayList<>(List.of(method.method()));
            method.cells().forEach(cell -> cells.add(value(cell)));
            rows.add(cells);
        }
        return rows;
    }

    /** A cell as people read it: the mean, and the deviation if there are several runs. */
    public static String value(@Nullable MeanAndDeviation cell) {
        return cell == null ? "-" : cell.text();
    }
}
