package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.experiments.folder.PerUserFile;
import org.hashgnn.experiments.folder.PerUserValues;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerUserFuzzTest {
    private static final String CSV = """
            user,recall@5,hr-micro@5,hr-micro@5.weight
            u1,0.5,0.25,4.0
            "u,2",1.0,0.0,2.0
            u3,0.0,1.0E-3,1.0
            """;
    private static final List<String> WORDS =
            List.of("user,recall@5\n", "recall@5", "u1,0.5,0.25,4.0\n", ",,,", "1e400", "NaN", "\"", "\"\"", "-0.0");

    @TempDir
    private Path folder;

    /** A line behind the first for each user, and the values of the column in it. */
    @Test
    void packedFiles() throws IOException {
        Path file = folder.resolve("fuzz.csv.gz");
        new Fuzz("per-user-packed", file, List.of(packed(CSV.getBytes(StandardCharsets.UTF_8))), WORDS)
                .run(500, packed -> requireRight(packed, packed));
    }

    /** The text within the archive is damaged, so that the checksum does not tell. */
    @Test
    void textOfPackedFiles() throws IOException {
        Path packed = folder.resolve("packed.csv.gz");
        new Fuzz("per-user-text", folder.resolve("fuzz.csv"), List.of(CSV.getBytes(StandardCharsets.UTF_8)), WORDS)
                .run(800, text -> {
                    Files.write(packed, packed(Files.readAllBytes(text)));
                    requireRight(packed, text);
                });
    }

    private static void requireRight(Path packed, Path text) throws IOException {
        PerUserValues read = PerUserFile.read(packed, List.of("recall@5"));
        double[] values = Objects.requireNonNull(read.values().get("recall@5"));
        byte[] plain = text.equals(packed) ? unpacked(packed) : Files.readAllBytes(text);
        assertThat(values).hasSameSizeAs(read.users());
        assertThat(read.users()).doesNotHaveDuplicates();
        assertThat(values.length).isLessThan((int)
                new String(plain, StandardCharsets.UTF_8).lines().count());
        assertThat(Arrays.stream(values)).allMatch(Double::isFinite);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
