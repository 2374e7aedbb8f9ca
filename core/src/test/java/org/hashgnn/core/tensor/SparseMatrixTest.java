package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SparseMatrixTest {
    @Test
    void transposesByHand() {
        // [[0, 5, 0], [1, 2, 0]]
        SparseMatrix a = new SparseMatrix(2, 3, new int[] {0, 1, 3}, new int[] {1, 1, 0}, new float[] {5, 2, 1});
        SparseMatrix turned = a.transpose();
        assertThat(turned.rows()).isEqualTo(3);
        assertThat(turned.columns()).isEqualTo(2);
        assertThat(turned.offsets()).containsExactly(0, 1, 3, 3);
        assertThat(turned.indices()).containsExactly(1, 0, 1);
        assertThat(turned.values()).containsExactly(1, 5, 2);
    }

    @Test
    void theTransposeOfTheTransposeIsSorted() {
        SparseMatrix a = Sample.sparse(50, 9, 1);
        SparseMatrix sorted = a.transpose().transpose();
        assertThat(sorted.offsets()).containsExactly(a.offsets());
        for (int r = 0; r < 50; r++) {
            for (int e = sorted.offsets()[r] + 1; e < sorted.offsets()[r + 1]; e++) {
                assertThat(sorted.indices()[e]).isGreaterThanOrEqualTo(sorted.indices()[e - 1]);
            }
        }
        assertThat(sorted.transpose().values()).containsExactly(a.transpose().values());
    }

    @Test
    void picksRowsInTheGivenOrder() {
        // [[0, 5, 0], [0, 0, 0], [1, 2, 0]]
        SparseMatrix a = new SparseMatrix(3, 3, new int[] {0, 1, 1, 3}, new int[] {1, 0, 1}, new float[] {5, 1, 2});
        SparseMatrix picked = a.selectRows(new int[] {2, 1, 0, 99}, 3);
        assertThat(picked.rows()).isEqualTo(3);
        assertThat(picked.columns()).isEqualTo(3);
        assertThat(picked.offsets()).containsExactly(0, 2, 2, 3);
        assertThat(picked.starts()).containsExactly(1, 1, 0);
        assertThat(picked.transpose().offsets()).containsExactly(0, 1, 3, 3);
        assertThat(picked.transpose().indices()).containsExactly(0, 0, 2);
        assertThat(picked.transpose().values()).containsExactly(1, 2, 5);
    }

    @Test
    void arraysMayBeLongerThanNeeded() {
        SparseMatrix a = new SparseMatrix(1, 1, new int[] {0, 1, 77}, new int[] {0, 5}, new float[] {3, 9});
        assertThat(a.entries()).isEqualTo(1);
        assertThat(a.transpose().values()).containsExactly(3);
    }

    @Test
    void arraysThatAreTooShortAreRefused() {
        assertThatThrownBy(() -> new SparseMatrix(2, 2, new int[] {0, 0}, new int[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("2 x 2", "3 offsets", "not 2 and 2");
        assertThatThrownBy(() -> new SparseMatrix(1, 2, new int[] {0, 2}, new int[1], new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SparseMatrix(1, 2, new int[] {0, 2}, new int[2], new float[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutsShareTheEntriesEvenly() {
        // One row of 1,000 entries, then 1,000 rows of one: a cut by rows would give the first half all of the work.
        int[] offsets = new int[1002];
        for (int r = 0; r <= 1000; r++) {
            offsets[r + 1] = 1000 + r;
        }
        SparseMatrix a = new SparseMatrix(1001, 1, offsets, new int[2000], new float[2000]);
        assertThat(a.cut(0, 2)).isZero();
        assertThat(a.cut(1, 2)).isBetween(320, 340);
        assertThat(a.cut(2, 2)).isEqualTo(1001);
    }

    @Test
    void cutsCoverEveryRow() {
        SparseMatrix a = Sample.sparse(50, 9, 2);
        SparseMatrix empty = new SparseMatrix(5, 1, new int[6], new int[0], new float[0]);
        for (int parts = 1; parts < 70; parts++) {
            assertThat(a.cut(parts, parts)).isEqualTo(50);
            assertThat(empty.cut(parts, parts)).isEqualTo(5);
            for (int part = 0; part < parts; part++) {
                assertThat(a.cut(part, parts)).isLessThanOrEqualTo(a.cut(part + 1, parts));
            }
        }
    }
}
