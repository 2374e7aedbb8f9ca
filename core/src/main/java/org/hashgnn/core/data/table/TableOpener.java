package org.hashgnn.core.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.table.text.Compression;
import org.hashgnn.core.data.table.text.Sample;
import org.jspecify.annotations.Nullable;

/** Opens files by what they hold, whatever their names end in. */
final class TableOpener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARQUET = "PAR1";

    private final TableDataset settings;
    private final Database database;

    TableOpener(TableDataset settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    /**
     * The table of a file.
     *
     * @param plain whether to rewrite text as plain UTF-8 in any case, which finds the place of every byte that is none
     */
    Table open(Path file, boolean plain) {
        boolean parquet = parquet(file);
        if (parquet != (settings.format() == TableFormat.PARQUET) && (settings.format() != null)) {
            throw new InputException(
                    Location.of(file.toString()),
                    parquet
                            ? "this is a Parquet file, but format is "
                                    + settings.format().id()
                            : "this is no Parquet file, but format is parquet");
        }
        if (parquet) {
            requireNoDialect(file, "Parquet");
            return ParquetTable.open(settings, file, database);
        }
        TextFile text = TextFile.open(settings, file, database, plain);
        boolean json = settings.format() == null ? json(text.sample().text()) : settings.format() == TableFormat.JSON;
        if (json) {
            requireNoDialect(file, "JSON");
            return JsonTable.open(settings, text, database, plain);
        }
        return CsvTable.open(settings, text);
    }

    private static boolean parquet(Path file) {
        byte[] head = Sample.head(file, Compression.of(file));
        return head.length >= PARQUET.length()
                && new String(head, 0, PARQUET.length(), StandardCharsets.ISO_8859_1).equals(PARQUET);
    }

    /** Whether the first line that is not blank is a JSON object, or an array begins. */
    private static boolean json(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (first.startsWith("[")) {
            return text.strip().startsWith("[{") || first.equals("[");
        }
        try {
            return first.startsWith("{") && JSON.readTree(first).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void requireNoDialect(Path file, String format) {
        refuse(file, format, "separator", settings.separator());
        refuse(file, format, "quote", settings.quote());
        refuse(file, format, "header", settings.header());
        refuse(file, format, "comment", settings.comment());
    }

    private static void refuse(Path file, String format, String setting, @Nullable Object value) {
        if (value != null) {
            throw new InputException(
                    Location.of(file.toString()),
                    "the file holds " + format + ", where '" + setting
                            + "' means nothing; remove it (or set format: csv)");
        }
    }
}
