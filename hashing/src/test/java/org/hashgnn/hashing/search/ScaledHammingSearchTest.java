package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScaledHammingSearchTest {
    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void itIsTheSearchByTheProductsOfScaledSigns() {
        Random random = new Random(6);
        for (int seed = 0; seed < 60; seed++) {
            int bits = 1 + random.nextInt(140);
            int users = 1 + random.nextInt(9);
            int items = 1 + random.nextInt(400);
            Matrix u = Matrices.normal(users, bits, 1, seed);
            Matrix i = sized(Matrices.normal(items, bits, 1, seed + 100), random);
            Interactions exclude = RandomCodes.interactions(random, users, items, random.nextDouble());
            ScaledCodes codes = ScaledCodes.of(u, i);
            int[] queries = IntStream.range(0, users).toArray();
            for (int n : new int[] {0, 1, 7, items, items + 5}) {
                assertThat(new ScaledHammingSearch(compute, codes).search(queries, n, exclude))
                        .isDeepEqualTo(new ContinuousSearch(compute, codes.users(), codes.items())
                                .search(queries, n, exclude));
            }
        }
    }

    @Test
    void sizesAreLevelsOfAGeometricSeries() {
        // lengths 1, 2, 4 and 32768: the step is 2
        Matrix items = Matrix.of(new float[][] {{0.6f, -0.8f}, {2, 0}, {0, -4}, {32768, 0}, {0, 0}});
        ScaledCodes codes = ScaledCodes.of(Matrix.of(new float[][] {{-3, 0}}), items);
        assertThat(codes.levels()).containsExactly(0, 1, 2, 15, 0);
        assertThat(codes.users().row(0)).containsExactly(-1, 1);
        assertThat(codes.items().row(0)).containsExactly(1, -1);
        assertThat(codes.items().row(2)).containsExactly(4, -4);
        assertThat(codes.items().row(3)).containsExactly(32768, 32768);
        assertThat(codes.items().row(4)).containsExactly(1, 1);
    }

    @Test
    void equalSizesAreOneLevelAndNothingHasNone() {
        Matrix same = Matrix.of(new float[][] {{1, -1}, {-1, 1}});
        assertThat(ScaledCodes.of(same, same).levels()).containsExactly(0, 0);
        Matrix nothing = Matrix.zeros(3, 4);
        assertThat(ScaledCodes.of(nothing, nothing).items().row(1)).containsExactly(1, 1, 1, 1);
        assertThatThrownBy(() -> ScaledCodes.of(same, nothing)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Matrix sized(Matrix rows, Random random) {
        for (int row = 0; row < rows.rows(); row++) {
            float size = (float) Math.exp(3 * random.nextGaussian());
            float[] values = rows.row(row);
            for (int k = 0; k < values.length; k++) {
                rows.set(row, k, size * values[k]);
            }
        }
        return rows;
    }
}
