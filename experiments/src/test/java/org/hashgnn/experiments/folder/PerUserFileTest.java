package org.hashgnn.experiments.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.evaluation.Measurements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerUserFileTest {
    private static final List<String> NAMES = List.of(" blank", "a,b", "line\nend", "plain", "qu\"ote", "ü\t");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("standard.hamming.csv.gz");
        Map<String, double[]> values = new LinkedHashMap<>();
        values.put("recall@5", new double[] {0, 0.1, 1.0 / 3, 1e-9, 1});
        values.put("hr-micro@5", new double[] {0, 0.25, 0.5, 0.75, 1});
        PerUserFile.write(
                file,
                Ids.of(NAMES),
                new Measurements(
                        new int[] {0, 1, 2, 4, 5}, Map.of(), values, Map.of("hr-micro@5", new double[] {1, 2, 3, 4, 5
                        })));
    }

    @Test
    void valuesWeightsAndAnyIdComeBack() {
        PerUserValues read = PerUserFile.read(file, List.of("hr-micro@5", "recall@5"));
        assertThat(read.users()).containsExactly(" blank", "a,b", "line\nend", "qu\"ote", "ü\t");
        assertThat(read.values().get("recall@5")).containsExactly(0, 0.1, 1.0 / 3, 1e-9, 1);
        assertThat(read.weights().get("recall@5")).containsOnly(1);
        assertThat(read.values().get("hr-micro@5")).containsExactly(0, 0.25, 0.5, 0.75, 1);
        assertThat(read.weights().get("hr-micro@5")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aDamagedFileIsOneFault() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 3) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFault();
        }
        Files.writeString(file, "user,recall@5\nu1,1\n");
        assertFault();
        Files.delete(file);
        assertFault();
    }

    @Test
    void anEmptyTableNamesTheFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, packed.toByteArray());
        assertFault();
    }

    private void assertFault() {
        assertThatThrownBy(() -> PerUserFile.read(file, List.of("recall@5")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString());
    }
}
