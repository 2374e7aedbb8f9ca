package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.testing.Fuzz;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFuzzTest {
    private static final List<String> WORDS = List.of(
            "'descr'",
            "'shape'",
            "'fortran_order'",
            "True",
            "False",
            "<f4",
            "|u1",
            "<f8",
            "(2, 3)",
            "(3,)",
            "()",
            "{",
            "}",
            "\u0093NUMPY");

    @TempDir
    private Path folder;

    /** What is read must be the last bytes of the file. */
    @Test
    void floats() throws IOException {
        Npy.write(folder.resolve("a.npy"), Matrices.normal(3, 4, 1, 7));
        Npy.write(folder.resolve("b.npy"), Matrix.zeros(1, 2));
        fuzz("npy-floats").run(1600, file -> {
            Matrix matrix = Npy.readFloats(file);
            byte[] read = matrix.segment().toArray(ValueLayout.JAVA_BYTE);
            requireEnd(file, read, matrix.rows() * matrix.columns() * Float.BYTES);
        });
    }

    @Test
    void bytes() throws IOException {
        Npy.write(
                folder.resolve("a.npy"),
                new Npy.Bytes(4, 3, MemorySegment.ofArray(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), 0));
        Npy.write(folder.resolve("b.npy"), new Npy.Bytes(0, 3, MemorySegment.ofArray(new byte[0]), 0));
        fuzz("npy-bytes").run(1000, file -> {
            Npy.Bytes matrix = Npy.mapBytes(file);
            requireEnd(file, matrix.values().toArray(ValueLayout.JAVA_BYTE), matrix.rows() * matrix.columns());
        });
    }

    private Fuzz fuzz(String name) throws IOException {
        List<byte[]> valid =
                List.of(Files.readAllBytes(folder.resolve("a.npy")), Files.readAllBytes(folder.resolve("b.npy")));
        return new Fuzz(name, folder.resolve("fuzz.npy"), valid, WORDS);
    }

    private static void requireEnd(Path file, byte[] read, int size) throws IOException {
        byte[] all = Files.readAllBytes(file);
        assertThat(read).hasSize(size).isEqualTo(Arrays.copyOfRange(all, all.length - size, all.length));
    }
}
