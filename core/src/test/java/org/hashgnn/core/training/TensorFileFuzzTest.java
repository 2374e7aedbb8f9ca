package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Fuzz;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileFuzzTest {
    private static final List<String> WORDS = List.of(
            "HASHGNN1",
            "\"state\"",
            "\"tensors\"",
            "null",
            "[]",
            "{}",
            "\"rows\":",
            "\"columns\":",
            "{\"state\":null,\"tensors\":[]}");

    @TempDir
    private Path folder;

    /** The checksum lets nothing pass but the file as it was written. */
    @Test
    void checkpoints() throws IOException {
        TrainingState state = new TrainingState();
        state.step = 12;
        state.history.add(new EpochRecord(1, 7, 0.5, Map.of("p", 0.9), Map.of("hamming.recall@5", 0.7), true, 2.5));
        Path valid = folder.resolve("valid.bin");
        TensorFile.write(valid, state, List.of(new TensorFile.Entry("t", Matrices.normal(3, 4, 1, 5))));
        byte[] whole = Files.readAllBytes(valid);
        new Fuzz("checkpoint", folder.resolve("fuzz.bin"), List.of(whole), WORDS).run(1500, file -> {
            List<TensorFile.Entry> target = List.of(new TensorFile.Entry("t", Matrix.zeros(3, 4)));
            TrainingState read = TensorFile.read(file, TrainingState.class, target);
            assertThat(read).isNotNull();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        });
    }
}
