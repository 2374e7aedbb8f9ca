package org.hashgnn.core.data.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.table.text.Compression;
import org.hashgnn.core.data.table.text.PlainText;
import org.hashgnn.core.data.table.text.RecordReader;
import org.hashgnn.core.data.table.text.Sample;
import org.hashgnn.core.data.table.text.Separator;
import org.hashgnn.core.data.table.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A file of text in a form that DuckDB reads: the file itself, or its {@link PlainText} in the temporary folder.
 *
 * @param file the user's file
 * @param readable what DuckDB reads
 * @param compression the packing of {@code readable}
 * @param encoding the encoding of the user's file
 * @param sample the beginning
 */
record TextFile(Path file, Path readable, Compression compression, TextEncoding encoding, Sample sample) {
    private static final int ZSTD_LINES = 10_000;

    /**
     * Opens a file.
     *
     * @param plain whether to rewrite it in any case
     */
    static TextFile open(TableDataset settings, Path file, Database database, boolean plain) {
        Compression compression = Compression.of(file);
        Location place = Location.of(file.toString());
        if (compression == Compression.ZSTD) {
            return zstd(settings, file, database);
        }
        byte[] head = Sample.head(file, compression);
        TextEncoding encoding = TextEncoding.of(head, settings.encoding(), place);
        boolean rewrite = plain || encoding.foreign() || encoding.mark() > 0 || settings.comment() != null;
        if (!rewrite) {
            Sample sample = Sample.of(file, compression);
            if (!sample.loneReturns()) {
                return new TextFile(file, unglobbed(file, database), compression, encoding, sample);
            }
        }
        Path target = database.folder().resolve("plain-" + Integer.toHexString(file.hashCode()));
        PlainText.write(file, compression, encoding, settings.comment(), target);
        return new TextFile(file, target, Compression.NONE, encoding, Sample.of(target, Compression.NONE));
    }

    /** The line of a record, from 1. */
    RecordReader.@Nullable Row record(long number, Separator separator, String quote) {
        if (compression == Compression.ZSTD) {
            return null;
        }
        try (RecordReader reader = open(separator, quote)) {
            RecordReader.Row row = reader.next();
            for (long k = 1; k < number && row != null; k++) {
                row = reader.next();
            }
            return row;
        } catch (IOException e) {
            throw Compression.fault(file, e);
        }
    }

    /** All records, from the first. */
    RecordReader open(Separator separator, String quote) throws IOException {
        return new RecordReader(
                new InputStreamReader(compression.open(readable), StandardCharsets.UTF_8), separator, quote);
    }

    /** The file as an SQL literal. */
    String literal() {
        return Database.literal(readable.toString());
    }

    /** DuckDB takes {@code *}, {@code ?} and {@code [} in a path for a pattern; a link in the temporary folder has none. */
    static Path unglobbed(Path file, Database database) {
        Path absolute = file.toAbsolutePath();
        if (absolute.toString().chars().noneMatch(c -> c == '*' || c == '?' || c == '[')) {
            return absolute;
        }
        try {
            return Files.createSymbolicLink(
                    database.folder().resolve("link-" + Integer.toHexString(absolute.hashCode())), absolute);
        } catch (IOException | UnsupportedOperationException e) {
            throw new InputException(
                    Location.of(file.toString()),
                    "a path with '*', '?' or '[' cannot be read here (" + e + "); rename the file or its folder");
        }
    }

    private static TextFile zstd(TableDataset settings, Path file, Database database) {
        Location place = Location.of(file.toString());
        if (settings.encoding() != null || settings.comment() != null) {
            throw new InputException(
                    place, "'encoding' and 'comment' need a plain or gzip file; unpack this zstd file first");
        }
        Path readable = unglobbed(file, database);
        String lines = CsvSql.lines(Database.literal(readable.toString()), Compression.ZSTD);
        StringBuilder text = new StringBuilder();
        List<List<@Nullable String>> rows =
                DuckFault.answer(place, () -> database.rows("SELECT c0 FROM " + lines + " LIMIT " + ZSTD_LINES));
        rows.forEach(
                row -> text.append(row.getFirst() == null ? "" : row.getFirst()).append('\n'));
        TextEncoding encoding = new TextEncoding(StandardCharsets.UTF_8, 0, "default");
        return new TextFile(
                file, readable, Compression.ZSTD, encoding, Sample.of(text.toString(), rows.size() < ZSTD_LINES));
    }
}
