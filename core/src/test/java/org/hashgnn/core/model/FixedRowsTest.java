package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.testing.Matrices;
import org.hashgnn.core.testing.TestGraphs;
import org.junit.jupiter.api.Test;

class FixedRowsTest {
    @Test
    void aBatchHasItsNodesRowsAndNothingIsTrained() {
        try (Compute compute = Compute.of(2)) {
            Matrix rows = Matrices.normal(18, 3, 1, 4);
            FixedRows encoder = new FixedRows(compute, rows);
            NodeBatch batch = TestGraphs.smallBatch();
            Encoding encoding = encoder.encode(batch, new Step(3, 4, 5));
            assertThat(encoder.width()).isEqualTo(3);
            assertThat(encoder.parameters()).isEmpty();
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
