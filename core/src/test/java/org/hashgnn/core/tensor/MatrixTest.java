package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

final class MatrixTest {
    private final Matrix matrix = Matrix.of(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}});

    @Test
    void holdsRowsInOrder() {
        assertThat(matrix.rows()).isEqualTo(4);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.get(2, 1)).isEqualTo(8);
        assertThat(matrix.row(3)).containsExactly(10, 11, 12);
        assertThat(Sample.values(matrix)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(matrix).hasToString("Matrix[4 x 3]");
    }

    @Test
    void theMemoryStartsAtACacheLine() {
        for (int columns = 1; columns < 9; columns++) {
            assertThat(Matrix.zeros(5, columns).segment().address() % 64).isZero();
        }
    }

    @Test
    void theMemoryLivesAsLongAsTheSegment() {
        WeakReference<INDArray> owner = new WeakReference<>(Nd4j.ones(DataType.FLOAT, 3, 4));
        MemorySegment segment = Matrix.of(Objects.requireNonNull(owner.get()))
                .slice(1, 3)
                .reshape(4, 2)
                .segment();
        System.gc();
        assertThat(owner.get()).isNotNull();
        assertThat(segment.toArray(ValueLayout.JAVA_FLOAT)).containsOnly(1).hasSize(8);
    }

    @Test
    void aSliceSharesTheMemory() {
        Matrix slice = matrix.slice(1, 3);
        slice.set(0, 0, -4);
        assertThat(matrix.get(1, 0)).isEqualTo(-4);
        assertThat(slice.slice(1, 2).row(0)).containsExactly(7, 8, 9);
        assertThat(slice.slice(1, 1).rows()).isZero();
    }

    @Test
    void aReshapedMatrixSharesTheMemory() {
        Matrix wide = matrix.slice(2, 4).reshape(1, 6);
        assertThat(wide.row(0)).containsExactly(7, 8, 9, 10, 11, 12);
        wide.set(0, 5, 0);
        assertThat(matrix.get(3, 2)).isZero();
        assertThatThrownBy(() -> matrix.reshape(5, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("4 x 3", "5 x 2");
    }

    @Test
    void theArraySharesTheMemory() {
        INDArray array = matrix.slice(1, 4).array();
        assertThat(array.shape()).containsExactly(3, 3);
        assertThat(array.getFloat(1, 2)).isEqualTo(9);
        array.putScalar(0, 1, 55);
        assertThat(matrix.get(1, 1)).isEqualTo(55);
        assertThat(array.sumNumber().floatValue()).isEqualTo(4 + 55 + 6 + 24 + 33);
    }

    @Test
    void anArrayCanBeSeenAsAMatrix() {
        INDArray array = Nd4j.create(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        Matrix whole = Matrix.of(array);
        Matrix part = Matrix.of(array.get(NDArrayIndex.interval(1, 3), NDArrayIndex.all()));
        assertThat(Sample.values(whole)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Sample.values(part)).containsExactly(3, 4, 5, 6);
        part.set(0, 0, -3);
        assertThat(array.getFloat(1, 0)).isEqualTo(-3);
    }

    @Test
    void anArrayOfAnotherLayoutIsRefused() {
        INDArray array = Nd4j.zeros(DataType.FLOAT, 4, 6);
        assertThatThrownBy(() -> Matrix.of(Nd4j.zeros(DataType.DOUBLE, 4, 6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(Nd4j.zeros(DataType.FLOAT, 4, 6, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(array.dup('f'))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(array.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c order");
    }

    @Test
    void aCopyHasMemoryOfItsOwn() {
        Matrix copy = matrix.copy();
        copy.clear();
        assertThat(Sample.values(copy)).containsOnly(0);
        assertThat(matrix.get(0, 0)).isEqualTo(1);
        copy.copyFrom(matrix);
        assertThat(Sample.values(copy)).containsExactly(Sample.values(matrix));
        assertThatThrownBy(() -> copy.copyFrom(Matrix.zeros(4, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("4 x 3", "4 x 2");
    }

    @Test
    void matricesAreCopiedBelowAndBesideEachOther() {
        Matrix two = Matrix.of(new float[][] {{1, 2}, {3, 4}});
        Matrix one = Matrix.of(new float[][] {{5, 6}});
        Matrix stack = Matrix.stacked(two, one);
        assertThat(Sample.values(stack)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(stack.rows()).isEqualTo(3);
        Matrix row = Matrix.beside(List.of(two, Matrix.of(new float[][] {{7}, {8}}), two));
        assertThat(Sample.values(row)).containsExactly(1, 2, 7, 1, 2, 3, 4, 8, 3, 4);
        assertThat(row.columns()).isEqualTo(5);
        two.clear();
        assertThat(stack.get(0, 0)).isEqualTo(1);
        assertThat(row.get(0, 0)).isEqualTo(1);
        assertThatThrownBy(() -> Matrix.stacked(two, Matrix.zeros(1, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.beside(List.of(two, one))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDiagonalMatrixHasZerosElsewhere() {
        assertThat(Sample.values(Matrix.diagonal(2, 3))).containsExactly(3, 0, 0, 3);
    }

    @Test
    void emptyRowsAreAllowedAndEmptyColumnsAreNot() {
        assertThat(Matrix.zeros(0, 3).segment().byteSize()).isZero();
        assertThat(Matrix.of(new float[0][]).rows()).isZero();
        assertThatThrownBy(() -> Matrix.zeros(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.zeros(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(new float[][] {{1}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1 has 2 values");
    }

    @Test
    void placesOutsideAreRefused() {
        assertThatThrownBy(() -> matrix.get(4, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.set(0, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.slice(2, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.slice(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.slice(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aBufferKeepsItsMemoryAndGrows() {
        MatrixBuffer buffer = new MatrixBuffer(2);
        Matrix first = buffer.zeros(3);
        first.set(2, 1, 5);
        Matrix again = buffer.withRows(3);
        assertThat(again.segment().address()).isEqualTo(first.segment().address());
        assertThat(again.get(2, 1)).isEqualTo(5);
        assertThat(buffer.zeros(3).get(2, 1)).isZero();
        assertThat(buffer.withRows(1).rows()).isEqualTo(1);
        Matrix larger = buffer.withRows(4);
        assertThat(larger.rows()).isEqualTo(4);
        assertThat(larger.columns()).isEqualTo(2);
        assertThat(buffer.withRows(2).segment().address())
                .isEqualTo(larger.segment().address());
    }
}
