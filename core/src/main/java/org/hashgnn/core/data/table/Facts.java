package org.hashgnn.core.data.table;

import java.util.List;
import java.util.stream.Collectors;

/** Words for what was found out about a table. */
final class Facts {
    private static final int MOST = 30;

    private Facts() {}

    /** The names and types of columns, at most thirty of them. */
    static String columns(List<TableColumn> columns) {
        String shown = columns.stream()
                .limit(MOST)
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
        return columns.size() > MOST ? shown + " and " + (columns.size() - MOST) + " more" : shown;
    }
}
