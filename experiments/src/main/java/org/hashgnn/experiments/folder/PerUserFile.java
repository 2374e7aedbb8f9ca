package org.hashgnn.experiments.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.evaluation.Measurements;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;

/**
 * The metrics of each test user as packed CSV: the user's original id, then a column for each metric. A metric whose mean is weighted, such as
 * {@code hr-micro@50}, is followed by {@code hr-micro@50.weight}: its figure is {@code sum(weight * value) / sum(weight)}.
 */
public final class PerUserFile {
    private static final String USER = "user";
    private static final String WEIGHT = ".weight";
    private static final Pattern QUOTED = Pattern.compile("[,\"\\r\\n]|^\\s|\\s$|^$");
    private static final ObjectReader ROWS =
            new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerFor(String[].class);

    private PerUserFile() {}

    public static void write(Path file, Ids users, Measurements evaluation) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8))) {
            List<double[]> columns = new ArrayList<>();
            out.write(USER);
            for (String metric : evaluation.perUser().keySet()) {
                out.write("," + metric);
                columns.add(evaluation.values(metric));
                double[] weights = evaluation.weights().get(metric);
                if (weights != null) {
                    out.write("," + metric + WEIGHT);
                    columns.add(weights);
                }
            }
            out.write("\n");
            for (int row = 0; row < evaluation.users().length; row++) {
                out.write(quoted(users.name(evaluation.users()[row])));
                for (double[] column : columns) {
                    out.write("," + column[row]);
                }
                out.write("\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        AtomicFile.write(file, channel -> AtomicFile.writeFully(channel, ByteBuffer.wrap(packed.toByteArray())));
    }

    /**
     * Reads some metrics.
     *
     * @throws InputException where the file cannot be read, is damaged or has no such metric
     */
    public static PerUserValues read(Path file, List<String> metrics) {
        try (InputStream packed = Files.newInputStream(file);
                MappingIterator<String[]> rows = ROWS.readValues(new GZIPInputStream(packed))) {
            if (!rows.hasNextValue()) {
                throw new InputException(Location.of(file.toString()), "the file is empty; train again with --fresh");
            }
            PerUserColumns columns = new PerUserColumns(file, List.of(rows.nextValue()), metrics, WEIGHT);
            while (rows.hasNextValue()) {
                int line = rows.getCurrentLocation().getLineNr();
                columns.add(line, rows.nextValue());
            }
            return columns.values();
        } catch (ZipException | EOFException | JsonProcessingException e) {
            throw PerUserColumns.damaged(Location.of(file.toString()), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    private static String quoted(String id) {
        return QUOTED.matcher(id).find() ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }
}
