package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class FixedRowsTest {
    @Test
    void aBatchHasItsNodesRowsAndNothingIsTrained() {
        try (Compute compute = Compute.of(2)) {
            Matrix rows = Matrices.normal(18, 3, 1, 4);
            DenseMap map = new DenseMap(Matrix.zeros(2, 3), Matrix.zeros(1, 3), Activation.TANH);
            Tower tower = new Tower(List.of(new TowerLayer(map, 1, OptionalInt.empty())), 1, () -> rows, Heads.same());
            FixedRows encoder = new FixedRows(compute, rows, () -> tower);
            NodeBatch batch = TestGraphs.smallBatch();
            Encoding encoding = encoder.encode(batch, new Step(3, 4, 5));
            assertThat(encoder.width()).isEqualTo(3);
            assertThat(encoder.parameters()).isEmpty();
            assertThat(encoder.tower()).isSameAs(tower);
            assertThat(encoding.penalty()).isZero();
            encoding.rows().requireShape(batch.count(), 3);
            for (int n = 0; n < batch.count(); n++) {
                assertThat(encoding.rows().row(n)).isEqualTo(rows.row(batch.nodes()[n]));
            }
            encoding.pullBack().accept(encoding.rows().copy());
            assertThat(Matrices.values(encoder.encodeAll())).isEqualTo(Matrices.values(Matrices.normal(18, 3, 1, 4)));
        }
    }
}
