package org.hashgnn.experiments.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFuzzTest {
    private record Search(int queries, int top, double seconds) {}

    private record Result(
            String name,
            long seed,
            Map<String, Double> validation,
            Map<String, Map<String, Map<String, Double>>> metrics,
            Map<String, Search> search) {}

    private static final List<String> WORDS = List.of(
            "null",
            "{}",
            "[]",
            "\"seed\":",
            "\"metrics\":",
            "\"NaN\"",
            "1e400",
            "\"epoch\":1,",
            "{\"epoch\":",
            "\n",
            "\\ud800");

    @TempDir
    private Path folder;

    /** What is read must be written and read again as the same. */
    @Test
    void results() throws IOException {
        Result result = new Result(
                "my run",
                3,
                Map.of("hamming.recall@5", 0.25),
                Map.of("standard", Map.of("hamming", Map.of("recall@5", 0.5, "ndcg@5", 0.125))),
                Map.of("hamming", new Search(10, 5, 0.01)));
        byte[] valid = Json.pretty(result).getBytes(StandardCharsets.UTF_8);
        Path again = folder.resolve("again.json");
        new Fuzz("result", folder.resolve("fuzz.json"), List.of(valid), WORDS).run(1200, file -> {
            Result read = Json.read(file, Result.class);
            Files.writeString(again, Json.pretty(read));
            assertThat(Json.read(again, Result.class)).isEqualTo(read);
        });
    }

    /** As above, line by line. */
    @Test
    void histories() throws IOException {
        EpochRecord first = new EpochRecord(1, 7, 0.5, Map.of("p", 0.9), Map.of("hamming.recall@5", 0.7), true, 2.5);
        EpochRecord second = new EpochRecord(2, 14, Double.NaN, Map.of(), Map.of(), false, 3);
        byte[] valid = (Json.line(first) + "\n" + Json.line(second) + "\n").getBytes(StandardCharsets.UTF_8);
        Path again = folder.resolve("again.jsonl");
        new Fuzz("history", folder.resolve("fuzz.jsonl"), List.of(valid), WORDS).run(1200, file -> {
            List<EpochRecord> read = Json.readLines(file, EpochRecord.class);
            StringBuilder lines = new StringBuilder();
            read.forEach(epoch -> lines.append(Json.line(epoch)).append('\n'));
            Files.writeString(again, lines);
            assertThat(Json.readLines(again, EpochRecord.class)).isEqualTo(read);
        });
    }
}
