package org.hashgnn.core.data.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a text file, cut at a line end.
 *
 * @param text at most 1 MiB of it
 * @param whole whether this is all of the file
 */
public record Sample(String text, boolean whole) {
    private static final int BYTES = 1 << 20;
    private static final int RECORDS = 2_000;

    /** The beginning of a plain UTF-8 file. */
    public static Sample of(Path file, Compression compression) {
        try (InputStream in = compression.open(file)) {
            byte[] bytes = in.readNBytes(BYTES);
            return of(new String(bytes, StandardCharsets.UTF_8), bytes.length < BYTES);
        } catch (IOException e) {
            throw Compression.fault(file, e);
        }
    }

    public static Sample of(String text, boolean whole) {
        String lines = whole || text.lastIndexOf('\n') < 0 ? text : text.substring(0, text.lastIndexOf('\n') + 1);
        String unmarked = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
        return new Sample(unmarked, whole);
    }

    /** Whether a carriage return ends a line alone, or only some lines have one. */
    public boolean loneReturns() {
        int returns = 0;
        int both = 0;
        int feeds = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            returns += c == '\r' ? 1 : 0;
            feeds += c == '\n' ? 1 : 0;
            both += c == '\n' && k > 0 && text.charAt(k - 1) == '\r' ? 1 : 0;
        }
        return returns > 0 && (both < returns || both < feeds);
    }

    /** The first bytes of a file, unpacked. */
    public static byte[] head(Path file, Compression compression) {
        try (InputStream in = compression == Compression.ZSTD ? Files.newInputStream(file) : compression.open(file)) {
            return in.readNBytes(1 << 12);
        } catch (IOException e) {
            throw Compression.fault(file, e);
        }
    }

    /** The records, at most 2,000; a last one that the end of the sample cuts is left out. */
    public List<RecordReader.Row> records(Separator separator, String quote) {
        List<RecordReader.Row> rows = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(text), separator, quote)) {
            RecordReader.Row next = reader.next();
            while (next != null && rows.size() < RECORDS) {
                rows.add(next);
                next = reader.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!whole && rows.size() > 1 && rows.size() < RECORDS) {
            rows.removeLast();
        }
        return rows;
    }
}
