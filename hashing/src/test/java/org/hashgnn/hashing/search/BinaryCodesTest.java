package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
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
    @ValueSource(ints = {1, 7, 8, 31, 32, 33, 63, 64, 65, 128, 130})
    void comeBackFromAFile(int bits) {
        Random random = new Random(bits);
        Matrix z = RandomCodes.rows(random, 21, bits, 21);
        BinaryCodes codes = BinaryCodes.ofSigns(z);
        Path file = folder.resolve("codes.npy");
        codes.write(file);
        BinaryCodes read = BinaryCodes.read(file, bits);
        assertThat(read).isEqualTo(codes).hasSameHashCodeAs(codes);
        assertThat(Npy.readBytes(file).columns()).isEqualTo((bits + 7) / 8);
        assertThat(codes.words()).isEqualTo((bits + 63) / 64);
        for (int row = 0; row < 21; row++) {
            for (int k = 0; k < bits; k++) {
                assertThat(read.bit(row, k)).isEqualTo(z.get(row, k) >= 0);
            }
            assertThat(read.distance(row, codes, 3)).isEqualTo(RandomCodes.distance(z.row(row), z.row(3)));
        }
    }

    @Test
    void rowsAreCutOut() {
        Matrix z = RandomCodes.rows(new Random(1), 9, 70, 9);
        BinaryCodes codes = BinaryCodes.ofSigns(z);
        assertThat(codes.rows(2, 7)).isEqualTo(BinaryCodes.ofSigns(z.rows(2, 7)));
        assertThat(codes.rows(3, 3).rows()).isZero();
        assertThatThrownBy(() -> codes.rows(2, 10))
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
    void filesOfOtherWidthsAreRefused() {
        Path file = folder.resolve("codes.npy");
        Npy.write(file, new Npy.Bytes(2, 2, new byte[] {1, 2, 3, (byte) 0x40}));
        assertThat(BinaryCodes.read(file, 16).bit(1, 14)).isTrue();
        assertThatThrownBy(() -> BinaryCodes.read(file, 17))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("codes of 2 bytes; codes of 17 bits take 3");
        assertThatThrownBy(() -> BinaryCodes.read(file, 0)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> BinaryCodes.read(file, 14))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a 1 beyond bit 14 in row 1");
    }
}
