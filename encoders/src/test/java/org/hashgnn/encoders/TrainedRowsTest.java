package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainedRowsTest {
    private static final Spec<Encoder> PROPAGATED = new Spec<>(
            "lightgcn",
            new LightGcnSettings(2, 3, 0, new NormalInitializer(1), null),
            (settings, context) -> new LightGcn((LightGcnSettings) settings, context));

    private final Compute compute = Compute.of(1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void theyBeginAsTheOthersRowsAndArePenalisedForEverySlot() {
        ModelContext context = TestGraphs.context(compute, TestGraphs.small(), null, 0, 3);
        Matrix others = PROPAGATED.create(context).encodeAll();
        TrainedRows rows = new TrainedRows(new TrainedRowsSettings(PROPAGATED, 0.5), context);
        assertThat(Matrices.values(rows.encodeAll())).isEqualTo(Matrices.values(others));
        NodeBatch batch = TestGraphs.batch(TestGraphs.small(), new int[] {0, 0}, new int[] {1, 2}, new int[] {5, 1});
        double squares = 0;
        for (int slot = 0; slot < batch.slotCount(); slot++) {
            squares += compute.sumOfSquares(others.slice(batch.node(slot), batch.node(slot) + 1));
        }
        assertThat(rows.encode(batch, new Step(0, 1, 2)).penalty()).isCloseTo(0.5 / 4 * squares, within(1e-5));
    }

    @Test
    void onlyTheRowsOfTheBatchAreTouched() {
        ModelContext context = TestGraphs.context(compute, TestGraphs.small(), null, 0, 3);
        TrainedRows rows = new TrainedRows(new TrainedRowsSettings(PROPAGATED, 0), context);
        NodeBatch batch = TestGraphs.batch(TestGraphs.small(), new int[] {0, 0}, new int[] {1, 2}, new int[] {5, 1});
        rows.encode(batch, new Step(0, 1, 2)).pullBack().accept(Matrix.zeros(batch.count(), 3));
        assertThat(rows.parameters().getFirst().touched()).isEqualTo(batch.nodes());
        assertThat(rows.parameters().getFirst().touchedCount()).isEqualTo(batch.count());
    }

    @Test
    void lightGcnPropagatesRowsThatBeginAsTheOthers() {
        ModelContext context = TestGraphs.context(compute, TestGraphs.small(), null, 0, 3);
        Matrix others = PROPAGATED.create(context).encodeAll();
        Matrix once = Matrix.zeros(others.rows(), 3);
        compute.multiply(context.graph().symmetric(), others, others, once);
        compute.addInPlace(once, -0.5f, once);
        LightGcn light = new LightGcn(new LightGcnSettings(1, 9, 0, new NormalInitializer(1), PROPAGATED), context);
        assertThat(light.width()).isEqualTo(3);
        assertThat(Matrices.values(light.encodeAll())).isEqualTo(Matrices.values(once));
    }

    @Test
    void featuresAreRefused() {
        ModelContext context = TestGraphs.context(compute, TestGraphs.small(), Matrices.normal(18, 2, 1, 1), 0, 3);
        assertThatThrownBy(() -> new TrainedRows(new TrainedRowsSettings(PROPAGATED, 0), context))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'trained-rows'");
        assertThatThrownBy(() ->
                        new LightGcn(new LightGcnSettings(1, 9, 0, new NormalInitializer(1), PROPAGATED), context))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'lightgcn' with 'from'");
    }
}
