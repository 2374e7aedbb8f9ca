package org.hashgnn.core.data.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/** Opens Parquet files. */
final class ParquetTable {
    private ParquetTable() {}

    /** The table of a file. */
    static Table open(TableDataset settings, Path file, Database database) {
        Location place = Location.of(file.toString());
        String from = "read_parquet("
                + Database.literal(TextFile.unglobbed(file, database).toString())
                + ", binary_as_string = true, hive_partitioning = false)";
        List<List<@Nullable String>> described =
                DuckFault.answer(place, () -> database.rows("DESCRIBE SELECT * FROM " + from));
        List<TableColumn> columns = new ArrayList<>();
        for (List<@Nullable String> column : described) {
            String name = Objects.requireNonNull(column.get(0));
            String identifier = Database.identifier(name);
            columns.add(new TableColumn(
                    name, "CAST(" + identifier + " AS VARCHAR)", Objects.requireNonNull(column.get(1)), identifier));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", "parquet" + (settings.format() == null ? " (found)" : ""));
        facts.put("columns", Facts.columns(columns));
        List<String> names = columns.stream().map(TableColumn::name).toList();
        ColumnChoice choice = ColumnChoice.of(settings, names, true, place);
        return new Table(file, from, columns, choice, facts, (row, column) -> place);
    }
}
