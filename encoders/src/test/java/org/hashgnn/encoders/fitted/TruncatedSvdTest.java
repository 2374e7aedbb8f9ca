package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedSvdTest {
    /** {@code diag(3, 1, 1e-3)} of any scale: what is small beside the largest is kept, whatever its own size. */
    @ParameterizedTest
    @ValueSource(floats = {1, 1e5f, 1e-5f})
    void onlyTheRatioToTheLargestValueDecides(float scale) {
        try (Compute compute = Compute.of(1)) {
            SparseMatrix diagonal = new SparseMatrix(
                    3, 3, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}, new float[] {3 * scale, scale, scale / 1000});

            TruncatedSvd found = TruncatedSvd.of(compute, diagonal, 3, 0, 5, 1, pass -> {});

            double[] expected = {3.0 * scale, scale, scale / 1000};
            for (int k = 0; k < 3; k++) {
                assertThat(found.values()[k]).isCloseTo(expected[k], within(1e-3 * expected[k]));
                assertThat(length(found.left(), k)).isCloseTo(1, within(1e-3));
                assertThat(length(found.right(), k)).isCloseTo(1, within(1e-3));
            }
        }
    }

    private static double length(Matrix vectors, int column) {
        return Math.sqrt(Arrays.stream(vectors.doubles())
                .mapToDouble(row -> row[column] * row[column])
                .sum());
    }
}
