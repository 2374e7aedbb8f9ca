package org.hashgnn.core.data.table;

import java.util.Locale;

/** The format of a table. */
public enum TableFormat {
    /** Lines of fields between separators. */
    CSV,
    /** A JSON object per line, or one array of objects. */
    JSON,
    /** Apache Parquet. */
    PARQUET;

    /** The name in the settings. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
