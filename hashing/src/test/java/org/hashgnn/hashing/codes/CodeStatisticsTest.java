package org.hashgnn.hashing.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

/** Statistics of codes against values found by hand. */
class CodeStatisticsTest {
    @Test
    void sharesAndCorrelationsOfBits() {
        BitColumns bits = new BitColumns(codes("+++", "+-+", "-++", "--+"));
        assertThat(bits.shares()).containsExactly(0.5, 0.5, 1);
        double[][] r = bits.correlations();
        assertThat(r[0]).containsExactly(1, 0, Double.NaN);
        assertThat(r[2]).containsOnly(Double.NaN);
        assertThat(BitColumns.meanMagnitude(r)).isZero();

        // of 70 codes the first 35 have bit 0 and the first 14 bit 1: (70 * 14 - 35 * 14) / sqrt(35 * 35 * 14 * 56) =
        // 0.5; bit 2 is not bit 1
        double[][] wide = new BitColumns(codes(IntStream.range(0, 70)
                        .mapToObj(i -> (i < 35 ? "+" : "-") + (i < 14 ? "+-" : "-+"))
                        .toArray(String[]::new)))
                .correlations();
        assertThat(wide[0][1]).isCloseTo(0.5, within(1e-12));
        assertThat(wide[1][0]).isEqualTo(wide[0][1]);
        assertThat(wide[2][1]).isCloseTo(-1, within(1e-12));
        assertThat(BitColumns.meanMagnitude(wide)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(BitColumns.strongest(wide, 2)[0]).containsExactly(new double[] {0.5, -1}, within(1e-12));
        assertThat(BitColumns.strongest(wide, 2)[1][1]).isNaN();
    }

    @Test
    void sharesBeyondTheFirstWordOfACode() {
        String wide = "-".repeat(69) + "+";
        double[] shares = new BitColumns(codes(wide, "-".repeat(70))).shares();
        assertThat(shares[69]).isEqualTo(0.5);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(0.5);
    }

    @Test
    void codesThatAreShared() {
        Collisions collisions = Collisions.of(codes("++-", "+--", "++-", "---", "++-", "+--"));
        assertThat(collisions.sizes()).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
        assertThat(collisions.distinct()).isEqualTo(3);
        assertThat(collisions.colliding()).isEqualTo(5);
    }

    @Test
    void longCodesAndManyOfThem() {
        String[] rows = new String[130];
        for (int row = 0; row < rows.length; row++) {
            // bit 10 is the opposite of bit 0, which the first code has; the other bits count the rows
            StringBuilder code = new StringBuilder(row % 3 == 0 ? "+" : "-");
            for (int bit = 0; bit < 9; bit++) {
                code.append((((row + 1) >> bit) & 1) == 1 ? "+" : "-");
            }
            rows[row] = code.append(row % 3 == 0 ? "-" : "+").toString();
        }
        BinaryCodes codes = codes(rows);
        assertThat(new BitColumns(codes).duplicates()).containsExactly(10);
        assertThat(Collisions.of(codes).distinct()).isEqualTo(130);
        String first = "-".repeat(20);
        String second = "-".repeat(19) + "+";
        String third = "-".repeat(9) + "+".repeat(11);
        Collisions pairs = Collisions.of(codes(first, second, first, third, second));
        assertThat(pairs.sizes()).isEqualTo(Map.of(1, 1, 2, 2));
        assertThat(pairs.colliding()).isEqualTo(4);
    }

    @Test
    void deadAndDuplicateBitsByHand() {
        // bit 0 as it comes; 1 is its opposite; 2 always set; 3 never; 4 is free; 5 equals 0
        BinaryCodes codes = codes("+-+--+", "-++-+-", "+-+-++", "-++---");
        assertThat(new BitColumns(codes).dead()).containsExactly(2, 3);
        assertThat(new BitColumns(codes).duplicates()).containsExactly(1, 5);
    }

    @Test
    void duplicatesAreThePairsWithACorrelationOfOne() {
        Random random = new Random(8);
        for (int round = 0; round < 30; round++) {
            int bits = 1 + random.nextInt(12);
            BinaryCodes codes = codes(IntStream.range(0, 1 + random.nextInt(round < 15 ? 6 : 150))
                    .mapToObj(row -> IntStream.range(0, bits)
                            .mapToObj(bit -> random.nextBoolean() ? "+" : "-")
                            .reduce("", String::concat))
                    .toArray(String[]::new));
            BitColumns columns = new BitColumns(codes);
            double[][] r = columns.correlations();
            List<Integer> expected = IntStream.range(0, bits)
                    .filter(bit -> IntStream.range(0, bit).anyMatch(before -> Math.abs(r[bit][before]) > 1 - 1e-9))
                    .boxed()
                    .toList();
            assertThat(columns.duplicates()).as("round %s", round).isEqualTo(expected);
        }
    }

    @Test
    void codesOfUsersAndItemsByHand() {
        // users "+-++" and "++++" and again, items "-+-+" twice and "-++-"; bit 3 of the users is so by design
        BinaryCodes all = codes("+-++", "++++", "++++", "-+-+", "-+-+", "-++-");
        assertThat(CodeStatistics.of(all, 3, 1))
                .isEqualTo(new CodeStatistics(3, 2, 3, 2, List.of(0, 2), List.of(0, 1), List.of()));
        assertThat(CodeStatistics.of(all, 3, 0).deadUserBits()).containsExactly(0, 2, 3);
    }

    @Test
    void distinctCodesToBeExpected() {
        // two codes of one bit: equal with probability 1/2; three: all equal with probability 1/4
        assertThat(CodeStatistics.expectedDistinct(2, 1)).isCloseTo(1.5, within(1e-12));
        assertThat(CodeStatistics.expectedDistinct(3, 1)).isCloseTo(1.75, within(1e-12));
        assertThat(CodeStatistics.expectedDistinct(1000, 64)).isCloseTo(1000, within(1e-6));
        assertThat(CodeStatistics.expectedDistinct(1_000_000, 4)).isCloseTo(16, within(1e-9));
    }

    private static BinaryCodes codes(String... rows) {
        float[][] signs = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            String code = rows[row];
            signs[row] = new float[code.length()];
            for (int bit = 0; bit < code.length(); bit++) {
                signs[row][bit] = code.charAt(bit) == '+' ? 1 : -1;
            }
        }
        return BinaryCodes.ofSigns(Matrix.of(signs));
    }
}
