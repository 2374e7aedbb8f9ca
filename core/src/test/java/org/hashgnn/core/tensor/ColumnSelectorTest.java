package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnSelectorTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void selectsColumnsAgainAndAgain(int threads) {
        try (Compute compute = Compute.of(threads)) {
            SparseMatrix a = Sample.sparse(1999, 23, 1);
            ColumnSelector selector = new ColumnSelector(a, compute);
            int[][] choices = {{22, 0, 7}, {}, {5}, {3, 2, 1, 0, 99}};
            for (int[] chosen : choices) {
                int count = Math.min(chosen.length, 4);
                SparseMatrix selected = selector.select(chosen, count);
                assertThat(selected.rows()).isEqualTo(1999);
                assertThat(selected.columns()).isEqualTo(count);
                float[][] all = dense(a);
                float[][] some = dense(selected);
                for (int r = 0; r < a.rows(); r++) {
                    for (int j = 0; j < count; j++) {
                        assertThat(some[r][j]).isEqualTo(all[r][chosen[j]]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aColumnThatIsNotThereIsRefused(int column) {
        try (Compute compute = Compute.of(1)) {
            ColumnSelector selector = new ColumnSelector(Sample.sparse(5, 4, 2), compute);
            assertThatThrownBy(() -> selector.select(new int[] {column}, 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** Entries of one place are added in their order. */
    private static float[][] dense(SparseMatrix a) {
        float[][] values = new float[a.rows()][a.columns()];
        for (int r = 0; r < a.rows(); r++) {
            for (int e = a.starts()[r]; e < a.end(r); e++) {
                values[r][a.indices()[e]] += a.values()[e];
            }
        }
        return values;
    }
}
