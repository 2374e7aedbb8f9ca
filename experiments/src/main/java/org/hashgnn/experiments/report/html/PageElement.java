package org.hashgnn.experiments.report.html;

import java.util.List;
import org.hashgnn.experiments.chart.Chart;

/** A part of a section. */
sealed interface PageElement {
    /** A paragraph. */
    record Note(String text) implements PageElement {}

    /**
     * A table.
     *
     * @param caption what it is of
     * @param head the names of the columns
     * @param rows as many cells in each
     */
    record Grid(String caption, List<String> head, List<List<Cell>> rows) implements PageElement {
        /** A table without marks. */
        static Grid plain(String caption, List<String> head, List<List<String>> rows) {
            return new Grid(
                    caption,
                    head,
                    rows.stream()
                            .map(row ->
                                    row.stream().map(text -> new Cell(text, 0)).toList())
                            .toList());
        }
    }

    /**
     * A cell of a table.
     *
     * @param place 1 for the best of its column, 2 for the second, 0 for others
     */
    record Cell(String text, int place) {}

    /**
     * A chart.
     *
     * @param name what its files are called, unique in the page
     * @param caption what there is to say about it
     */
    record Figure(String name, Chart chart, String caption) implements PageElement {
        /** A figure whose name is put together from words; what a file's name should not hold becomes a hyphen. */
        static Figure of(List<String> words, Chart chart, String caption) {
            return new Figure(String.join("-", words).replaceAll("[^A-Za-z0-9._=]+", "-"), chart, caption);
        }
    }

    /** Text that is shown on demand, as it is. */
    record Folded(String title, String text) implements PageElement {}
}
