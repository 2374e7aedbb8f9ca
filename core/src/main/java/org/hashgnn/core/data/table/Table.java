package org.hashgnn.core.data.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Location;

/**
 * A file that is open for reading in SQL.
 *
 * @param file the user's file
 * @param from what stands behind {@code FROM}
 * @param columns its columns
 * @param choice which columns hold what
 * @param facts what was set or found out about the file, for people
 * @param places the places of its rows
 */
record Table(
        Path file,
        String from,
        List<TableColumn> columns,
        ColumnChoice choice,
        Map<String, String> facts,
        Places places) {
    /** Where rows stand in a file. */
    @FunctionalInterface
    interface Places {
        /** The place of a column in a row, both from 0. */
        Location of(long row, int column);
    }

    /** The place of the file. */
    Location place() {
        return Location.of(file.toString());
    }

    /** The text of a column in SQL. */
    String text(int column) {
        return columns.get(column).text();
    }
}
