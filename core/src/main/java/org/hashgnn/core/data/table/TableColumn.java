package org.hashgnn.core.data.table;

import org.hashgnn.core.data.table.text.ValueKind;

/**
 * A column of a table.
 *
 * @param name its name
 * @param text the SQL expression of its value as text
 * @param type DuckDB's type for conditions
 * @param typed the SQL expression of its value in that type
 */
record TableColumn(String name, String text, String type, String typed) {
    /** A column that a condition sees in its type: text is trimmed, and empty text is no value. */
    static TableColumn ofText(String name, String text, ValueKind kind) {
        String typed = kind == ValueKind.TEXT
                ? text
                : "CAST(nullif(trim(" + text + ", ' ' || chr(9)), '') AS " + kind.type() + ")";
        return new TableColumn(name, text, kind.type(), typed);
    }
}
