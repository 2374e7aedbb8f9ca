package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
    @TempDir
    Path folder = Path.of("");

    private final List<TensorFile.Entry> target = entries(2);
    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("some.checkpoint");
        TensorFile.write(file, state(), entries(1));
    }

    @Test
    void whatIsWrittenIsReadToTheBit() {
        List<TensorFile.Entry> read = entries(2);
        TrainingState state = TensorFile.read(file, TrainingState.class, read);
        assertThat(state).usingRecursiveComparison().isEqualTo(state());
        for (int i = 0; i < read.size(); i++) {
            assertThat(Matrices.values(read.get(i).matrix()))
                    .isEqualTo(Matrices.values(entries(1).get(i).matrix()));
        }
    }

    @Test
    void theBytesAreAsDocumented() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("HASHGNN1");
        int header = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8 | (bytes[10] & 0xff) << 16;
        assertThat(bytes).hasSize(12 + header + 4 * (3 * 4 + 5) + 4);
        assertThat(new String(bytes, 12, header, StandardCharsets.UTF_8))
                .startsWith("{\"state\":{")
                .contains("\"tensors\":[{\"name\":\"first\",\"rows\":3,\"columns\":4},{\"name\":\"second\"");
        int bits = Float.floatToIntBits(entries(1).getFirst().matrix().get(0, 0));
        assertThat(Arrays.copyOfRange(bytes, 12 + header, 16 + header))
                .containsExactly(bits, bits >> 8, bits >> 16, bits >> 24);
    }

    @Test
    void noFileIsNoState() {
        assertThat(TensorFile.read(folder.resolve("none"), TrainingState.class, entries(1)))
                .isNull();
    }

    @Test
    void aFileCutShortAnywhereIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            requireDamaged("cut to " + length);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        requireDamaged("one byte more");
    }

    @Test
    void aFlippedBitAnywhereIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 0; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= (byte) (1 << (place % 8));
            Files.write(file, flipped);
            requireDamaged("bit " + place % 8 + " of byte " + place);
        }
    }

    @Test
    void eachSortOfDamageIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] otherStart = bytes.clone();
        otherStart[7] = '2';
        requireDamage(withChecksum(otherStart), "does not begin like a checkpoint");
        byte[] longHeader = bytes.clone();
        longHeader[11] = 1;
        requireDamage(withChecksum(longHeader), "does not begin like a checkpoint");
        longHeader[11] = (byte) 0xff;
        requireDamage(withChecksum(longHeader), "does not begin like a checkpoint");
        byte[] otherFloat = bytes.clone();
        otherFloat[bytes.length - 5] ^= 1;
        requireDamage(otherFloat, "checksum does not match");
        byte[] otherBrace = bytes.clone();
        otherBrace[12] = '[';
        requireDamage(withChecksum(otherBrace), "header cannot be read");
        requireDamage(Arrays.copyOf(bytes, bytes.length - 1), "ends too early");
        requireDamage(Arrays.copyOf(bytes, bytes.length + 1), "does not end where it should");
    }

    private void requireDamage(byte[] bytes, String what) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> TensorFile.read(file, TrainingState.class, target))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(what);
    }

    /** The same bytes with the checksum that they should have. */
    private static byte[] withChecksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 4, (int) sum.getValue());
        return bytes;
    }

    @Test
    void aFileOfZerosOrOfTextIsDamaged() throws IOException {
        Files.write(file, new byte[500]);
        requireDamaged("zeros");
        Files.writeString(file, "epochs: 20\nand some more text");
        requireDamaged("text");
    }

    @Test
    void otherTensorsAreAnotherModel() {
        List<TensorFile.Entry> other = List.of(
                new TensorFile.Entry("first", Matrix.zeros(3, 5)), entries(1).getLast());
        assertThatThrownBy(() -> TensorFile.read(file, TrainingState.class, other))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": this checkpoint is of another model")
                .hasMessageContaining("[3, 4]")
                .hasMessageContaining("[3, 5]");
        assertThatThrownBy(() ->
                        TensorFile.read(file, TrainingState.class, entries(1).subList(0, 1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another model");
    }

    @Test
    void aFolderInItsPlaceCannotBeRead() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThatThrownBy(() -> TensorFile.read(taken, TrainingState.class, entries(1)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(taken + ": cannot read this file: ");
    }

    private void requireDamaged(String how) {
        assertThatThrownBy(() -> TensorFile.read(file, TrainingState.class, target))
                .as(how)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("checkpoint");
    }

    private static TrainingState state() {
        TrainingState state = new TrainingState();
        state.step = 1L << 40;
        state.epochLoss = 0.1 + 0.2;
        state.sinceBest = 3;
        state.seconds = 1e-9;
        state.history.add(new EpochRecord(1, 7, 1.0 / 3, Map.of("p", 0.95), Map.of("a.b@5", 0.7), true, 2.5));
        state.history.add(new EpochRecord(2, 14, -0.0, Map.of(), Map.of(), false, 3.5));
        return state;
    }

    private static List<TensorFile.Entry> entries(long seed) {
        return List.of(
                new TensorFile.Entry("first", Matrices.normal(3, 4, 1, seed)),
                new TensorFile.Entry("second", Matrices.normal(1, 5, 1, seed + 10)));
    }
}
