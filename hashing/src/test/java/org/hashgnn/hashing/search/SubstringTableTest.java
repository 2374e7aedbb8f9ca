package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstringTableTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "8, 0, 8",
        "20, 3, 9",
        "64, 0, 12",
        "64, 52, 12",
        "64, 63, 1",
        "65, 60, 5",
        "70, 58, 11",
        "128, 48, 16",
        "128, 60, 17",
        "130, 0, 7",
        "130, 120, 10",
        "1024, 500, 24"
    })
    void listsHoldTheItemsOfTheirValue(int bits, int from, int length) {
        Random random = new Random(bits + from);
        Matrix rows = RandomCodes.rows(random, 150, bits, 60);
        BinaryCodes codes = BinaryCodes.ofSigns(rows);
        SubstringTable table = new SubstringTable(codes, from, length);
        assertThat(table.length()).isEqualTo(length);
        boolean[] listed = new boolean[150];
        for (int row = 0; row < 150; row++) {
            int value = value(codes, row, from, length);
            assertThat(table.value(codes, row)).isEqualTo(value);
            for (int place = table.start(value); place < table.start(value + 1); place++) {
                assertThat(value(codes, table.item(place), from, length)).isEqualTo(value);
                listed[table.item(place)] = true;
            }
        }
        assertThat(listed).doesNotContain(false);
        assertThat(table.start(0)).isZero();
        assertThat(table.start(1 << length)).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 5", "64, 52, 12", "65, 3, 20", "128, 60, 17", "130, 100, 10"})
    void signaturesBoundTheDistance(int bits, int from, int length) {
        BinaryCodes codes = BinaryCodes.ofSigns(RandomCodes.rows(new Random(bits), 90, bits, 80));
        SubstringTable table = new SubstringTable(codes, from, length);
        long signature = table.signature(codes, 7);
        int counted = Math.min(64, bits - length);
        for (int row = 0; row < 90; row++) {
            int inside = Integer.bitCount(table.value(codes, row) ^ table.value(codes, 7));
            int outside = Long.bitCount(table.signature(codes, row) ^ signature);
            assertThat(inside + outside)
                    .isLessThanOrEqualTo(codes.distance(row, codes, 7))
                    .isGreaterThanOrEqualTo(
                            codes.distance(row, codes, 7) - (bits - length - Math.min(counted, 64 - length)));
        }
        for (int most : new int[] {-1, 0, counted / 2, 64}) {
            int[] found = new int[92];
            int size = table.near(10, 90, signature, most, found, 1);
            assertThat(Arrays.copyOfRange(found, 1, size))
                    .isEqualTo(IntStream.range(10, 90)
                            .filter(place ->
                                    Long.bitCount(table.signature(codes, table.item(place)) ^ signature) <= most)
                            .toArray());
        }
    }

    private static int value(BinaryCodes codes, int row, int from, int length) {
        return IntStream.range(0, length)
                .map(k -> codes.bit(row, from + k) ? 1 << k : 0)
                .sum();
    }
}
