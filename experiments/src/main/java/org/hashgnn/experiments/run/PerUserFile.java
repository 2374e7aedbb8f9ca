package org.hashgnn.experiments.run;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.evaluation.Evaluation;
import org.hashgnn.core.io.AtomicFile;

/** The measures of each test user as packed CSV: the user's original id, then a column per metric. */
final class PerUserFile {
    private PerUserFile() {}

    static void write(Path file, Ids users, Evaluation evaluation) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8))) {
            List<String> metrics = List.copyOf(evaluation.perUser().keySet());
            out.write("user," + String.join(",", metrics) + "\n");
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

    private static String quoted(String id) {
        return id.contains(",") || id.contains("\"") ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }
}
