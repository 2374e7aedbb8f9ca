package org.hashgnn.experiments.run;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.evaluation.Evaluation;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;

/** The measures of each test user as packed CSV: the user's original id, then a column per metric. */
public final class PerUserFile {
    private static final String USER = "user";
    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private PerUserFile() {}

    static void write(Path file, Ids users, Evaluation evaluation) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8))) {
            List<String> metrics = List.copyOf(evaluation.perUser().keySet());
            out.write(USER + "," + String.join(",", metrics) + "\n");
            for (int row = 0; row < evaluation.users().length; row++) {
                out.write(quoted(users.name(evaluation.users()[row])));
                for (String metric : metrics) {
                    out.write(",");
                    out.write(Double.toString(evaluation.values(metric)[row]));
                }
                out.write("\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        AtomicFile.write(file, channel -> AtomicFile.writeFully(channel, ByteBuffer.wrap(packed.toByteArray())));
    }

    /**
     * Reads one column, by user.
     *
     * @throws InputException where the file cannot be read or has no such column
     */
    public static Map<String, Double> read(Path file, String metric) {
        Map<String, Double> values = new LinkedHashMap<>();
        try (MappingIterator<Map<String, String>> rows =
                ROWS.readValues(new GZIPInputStream(Files.newInputStream(file)))) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                String value = row.get(metric);
                if (value == null) {
                    throw new InputException(
                            Location.of(file.toString()),
                            "has no '" + metric + "', only " + String.join(", ", row.keySet()));
                }
                values.put(String.valueOf(row.get(USER)), Double.valueOf(value));
            }
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
        return values;
    }

    private static String quoted(String id) {
        return id.contains(",") || id.contains("\"") ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }
}
