package org.hashgnn.core.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.table.text.Compression;
import org.hashgnn.core.data.table.text.RecordReader;
import org.hashgnn.core.data.table.text.Separator;
import org.jspecify.annotations.Nullable;

/** Opens files of JSON objects: one per line, or all in one array. */
final class JsonTable {
    private static final Set<String> PLAIN =
            Set.of("BIGINT", "UBIGINT", "DOUBLE", "BOOLEAN", "VARCHAR", "DATE", "TIMESTAMP");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Separator NONE = new Separator("\u0001");

    private JsonTable() {}

    /**
     * The table of a file.
     *
     * @param plain whether to look at every line, since DuckDB refused one
     */
    static Table open(TableDataset settings, TextFile text, Database database, boolean plain) {
        boolean lines = !text.sample().text().stripLeading().startsWith("[");
        String options = ", compression = '" + text.compression().id() + "', format = '"
                + (lines ? "newline_delimited" : "array") + "', ignore_errors = false, hive_partitioning = false";
        Location file = Location.of(text.file().toString());
        List<List<@Nullable String>> typed;
        try {
            typed = database.rows("DESCRIBE SELECT * FROM read_json(" + text.literal() + options + ")");
        } catch (SQLException e) {
            throw fault(text, lines, e);
        }
        if (plain && lines) {
            requireObjects(text);
        }
        List<TableColumn> columns = new ArrayList<>();
        for (int k = 0; k < typed.size(); k++) {
            columns.add(column(typed.get(k)));
        }
        List<String> names = columns.stream().map(TableColumn::name).toList();
        String keys =
                names.stream().map(name -> Database.literal(name) + ": 'JSON'").collect(Collectors.joining(", "));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "format",
                (lines ? "json, an object per line" : "json, an array")
                        + (settings.format() == null ? " (found)" : ""));
        facts.put("compression", text.compression().id());
        facts.put("encoding", text.encoding().charset() + " (" + text.encoding().how() + ")");
        facts.put("columns", Facts.columns(columns));
        return new Table(
                text.file(),
                "read_json(" + text.literal() + options + ", columns = {" + keys + "})",
                columns,
                ColumnChoice.of(settings, names, false, file),
                facts,
                (row, column) -> place(text, lines, row));
    }

    /** Throws at the first line that is no JSON object, with line and column. */
    private static void requireObjects(TextFile text) {
        try (RecordReader lines = text.open(NONE, "")) {
            for (RecordReader.Row line = lines.next(); line != null; line = lines.next()) {
                requireObject(text, line);
            }
        } catch (IOException e) {
            throw Compression.fault(text.file(), e);
        }
    }

    private static void requireObject(TextFile text, RecordReader.Row line) {
        String json = line.fields().getFirst();
        String file = text.file().toString();
        try {
            if (!JSON.readTree(json).isObject()) {
                throw new InputException(
                        Location.of(file, line.line()),
                        Excerpt.of(json) + " is no JSON object; expected one on each line");
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    new Location(file, line.line(), e.getLocation().getColumnNr()),
                    Excerpt.of(json) + " is no JSON object: " + e.getOriginalMessage());
        }
    }

    private static InputException fault(TextFile text, boolean lines, SQLException cause) {
        if (lines && text.compression() != Compression.ZSTD) {
            requireObjects(text);
        }
        return DuckFault.of(Location.of(text.file().toString()), cause);
    }

    private static TableColumn column(List<@Nullable String> described) {
        String name = Objects.requireNonNull(described.get(0));
        String type = Objects.requireNonNull(described.get(1));
        String json = Database.identifier(name);
        String value =
                "CASE WHEN json_type(" + json + ") IN ('OBJECT', 'ARRAY') THEN NULL ELSE " + json + " ->> '$' END";
        return new TableColumn(
                name, value, type, PLAIN.contains(type) ? "CAST((" + json + " ->> '$') AS " + type + ")" : json);
    }

    private static Location place(TextFile text, boolean lines, long row) {
        RecordReader.@Nullable Row found = lines ? text.record(row + 1, NONE, "") : null;
        return found == null
                ? Location.of(text.file().toString())
                : Location.of(text.file().toString(), found.line());
    }
}
