package org.hashgnn.core.data.table;

import java.nio.file.Path;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.fetch.CatalogEntry;
import org.hashgnn.core.data.read.LightGcnDataset;

/** The sources of public data sets that were prepared. */
public final class PreparedData {
    private PreparedData() {}

    /** The source that reads the prepared files of {@code folder/name}; every rating counts as an interaction. */
    public static DatasetSource source(CatalogEntry entry, Path folder) {
        Path home = folder.resolve(entry.name());
        Path first = home.resolve(entry.files().getFirst().name());
        if (entry.separator() == null) {
            return new LightGcnDataset(first, home.resolve(entry.files().get(1).name()));
        }
        return new TableDataset(
                first,
                null,
                TableFormat.CSV,
                entry.separator(),
                "",
                false,
                null,
                null,
                ".",
                "0",
                "1",
                "2",
                null,
                "3",
                null,
                Repeats.MERGE,
                1,
                1,
                1,
                1);
    }
}
