package org.hashgnn.hashing.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.hashing.search.RandomCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCodesTest {
    @TempDir
    Path folder;

    @Test
    void signsOfZeroArePositiveAndBitsAreLittleEndian() {
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.of(new float[][] {
            {1, -1, 0f, -0f, -2, -3, -4, -5, 0.5f, Float.NaN},
            {-1, -1, -1, -1, -1, -1, -1, 1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY}
        }));
        assertThat(codes.toBytes()).isEqualTo(new byte[] {0b1101, 1, (byte) 0x80, 2});
        assertThat(codes.bit(0, 0)).isTrue();
        assertThat(codes.bit(0, 1)).isFalse();
        assertThat(codes.bit(1, 9)).isTrue();
        assertThat(codes.distance(0, codes, 1)).isEqualTo(6);
        assertThat(codes.bytesPerRow()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 100, 128, 130, 191, 1000, 1024})
    void comeBackFromAFile(int bits) {
        Random random = new Random(bits);
        Matrix z = RandomCodes.rows(random, 21, bits, 21);
        BinaryCodes codes = BinaryCodes.ofSigns(z);
        Path file = folder.resolve("codes.npy");
        codes.write(file);
        BinaryCodes read = BinaryCodes.read(file, bits);
        assertThat(read).isEqualTo(codes).hasSameHashCodeAs(codes);
        assertThat(Npy.mapBytes(file).columns()).isEqualTo((bits + 7) / 8);
        assertThat(codes.words()).isEqualTo((bits + 63) / 64);
        for (int row = 0; row < 21; row++) {
            for (int k = 0; k < bits; k++) {
                assertThat(read.bit(row, k)).isEqualTo(z.get(row, k) >= 0);
            }
            assertThat(read.distance(row, codes, 3)).isEqualTo(RandomCodes.distance(z.row(row), z.row(3)));
        }
        BinaryCodes part = read.slice(5, 9);
        assertThat(part).isEqualTo(BinaryCodes.ofSigns(z.slice(5, 9)));
        part.write(file);
        assertThat(BinaryCodes.read(file, bits)).isEqualTo(part);
        assertThat(part.slice(1, 3)).as("the file replaced").isEqualTo(codes.slice(6, 8));
    }

    @Test
    void wordsAreLittleEndianAndEndAtTheLastBit() {
        Path file = folder.resolve("codes.npy");
        save(file, 2, 9, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1, 0x0f});
        BinaryCodes codes = BinaryCodes.read(file, 68);
        assertThat(codes.words()).isEqualTo(2);
        assertThat(codes.word(0, 0)).isEqualTo(0x0807060504030201L);
        assertThat(codes.word(0, 1)).isEqualTo(9);
        assertThat(codes.word(1, 0)).isEqualTo(-1);
        assertThat(codes.word(1, 1)).isEqualTo(15);
        assertThat(codes.distance(0, codes, 1)).isEqualTo(64 - 13 + 2);
        assertThatThrownBy(() -> codes.word(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void manyCodesAreNotReadWhenTheyAreOpened() throws IOException {
        // 2 GiB and more of a file that takes no room on the disk
        Path file = folder.resolve("codes.npy");
        BinaryCodes.ofSigns(Matrix.zeros(1, 1024)).write(file);
        int rows = 17_000_001;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String shape = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + rows + ", 128), }";
            channel.write(ByteBuffer.wrap(shape.getBytes(StandardCharsets.US_ASCII)), 10);
            channel.write(ByteBuffer.wrap(new byte[] {5}), 128 + rows * 128L - 1);
        }
        BinaryCodes codes = BinaryCodes.read(file, 1024);
        assertThat(codes.rows()).isEqualTo(rows);
        assertThat(codes.word(rows - 1, 15)).isEqualTo(5L << 56);
        assertThat(codes.distance(0, codes, rows - 1)).isEqualTo(1024 - 2);
        assertThat(codes.slice(rows - 1, rows).bit(0, 1023)).isFalse();
    }

    @Test
    void rowsAreCutOut() {
        Matrix z = RandomCodes.rows(new Random(1), 9, 70, 9);
        BinaryCodes codes = BinaryCodes.ofSigns(z);
        assertThat(codes.slice(2, 7)).isEqualTo(BinaryCodes.ofSigns(z.slice(2, 7)));
        assertThat(codes.slice(3, 3).rows()).isZero();
        assertThatThrownBy(() -> codes.slice(2, 10))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("rows 2 to 10 of 9");
    }

    @Test
    void differentCodesAreNotEqual() {
        BinaryCodes codes = BinaryCodes.ofSigns(Matrix.of(new float[][] {{1, -1}}));
        assertThat(codes)
                .isNotEqualTo(BinaryCodes.ofSigns(Matrix.of(new float[][] {{1, 1}})))
                .isNotEqualTo(BinaryCodes.ofSigns(Matrix.of(new float[][] {{1, -1, -1}})))
                .isNotEqualTo(BinaryCodes.ofSigns(Matrix.of(new float[][] {{1, -1}, {-1, -1}})))
                .hasToString("BinaryCodes[1 x 2 bits]");
    }

    @Test
    void codesOfOtherWidthsAreRefused() {
        Path file = folder.resolve("codes.npy");
        save(file, 2, 2, new byte[] {1, 2, 3, (byte) 0x40});
        assertThat(BinaryCodes.read(file, 16).bit(1, 14)).isTrue();
        for (int bits : new int[] {-8, 0, 8, 17}) {
            assertThatThrownBy(() -> BinaryCodes.read(file, bits))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("codes.npy")
                    .hasMessageContaining("codes of 2 bytes; codes of " + bits + " bits take");
        }
        assertThatThrownBy(() -> BinaryCodes.read(file, 14))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a 1 beyond bit 14 in row 1");
    }

    @Test
    void onesBeyondTheLastBitOfLaterRowsDoNotCount() {
        Path file = folder.resolve("codes.npy");
        byte[] bytes = new byte[65];
        bytes[64] = (byte) 0b1010_0101;
        save(file, 65, 1, bytes);
        BinaryCodes codes = BinaryCodes.read(file, 5);
        assertThat(codes.word(64, 0)).isEqualTo(0b101);
        assertThat(codes.distance(0, codes, 64)).isEqualTo(2);
        bytes[64] = 0b101;
        Path clean = folder.resolve("clean.npy");
        save(clean, 65, 1, bytes);
        assertThat(BinaryCodes.read(clean, 5)).isEqualTo(codes).hasSameHashCodeAs(codes);
    }

    @Test
    void theHashFollowsFromRowsBitsAndWords() {
        Matrix z = RandomCodes.rows(new Random(2), 3, 70, 9);
        BinaryCodes codes = BinaryCodes.ofSigns(z);
        int hash = 31 * 3 + 70;
        for (int row = 0; row < 3; row++) {
            hash = 31 * hash + Long.hashCode(codes.word(row, 0));
            hash = 31 * hash + Long.hashCode(codes.word(row, 1));
        }
        assertThat(codes.hashCode()).isEqualTo(hash);
    }

    @Test
    void longerCodesHaveOnesBehindThemAndNothingElse() {
        Path file = folder.resolve("codes.npy");
        byte[] bytes = new byte[65];
        bytes[64] = (byte) 0b1010_0101;
        save(file, 65, 1, bytes);
        int[] ones = new int[65];
        ones[0] = 1;
        ones[64] = 2;
        BinaryCodes longer = BinaryCodes.read(file, 5).extended(ones, 6);
        assertThat(longer.bits()).isEqualTo(11);
        assertThat(longer.word(0, 0)).isEqualTo(0b10_0000);
        assertThat(longer.word(1, 0)).isZero();
        assertThat(longer.word(64, 0)).isEqualTo(0b110_0101);
    }

    @Test
    void malformedFilesAreRefused() throws IOException {
        Path file = folder.resolve("codes.npy");
        Npy.write(file, Matrix.zeros(2, 2));
        refused(file, "'|u1' is needed");
        save(file, 5, 2, new byte[10]);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        refused(file, "has 9 bytes of values");
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        refused(file, "has 11 bytes of values");
        Files.write(file, Arrays.copyOf(bytes, 20));
        refused(file, "ends within its header");
        Files.delete(file);
        refused(file, "no such file");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> BinaryCodes.read(file, 16))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("codes.npy")
                .hasMessageContaining(reason);
    }

    private static void save(Path file, int rows, int width, byte[] bytes) {
        Npy.write(file, new Npy.Bytes(rows, width, MemorySegment.ofArray(bytes), 0));
    }
}
