package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.FiniteDifferences;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyBinarizer;
import org.hashgnn.testing.TinyEncoder;
import org.hashgnn.testing.TinyHashLayer;
import org.hashgnn.testing.TinyLoss;
import org.hashgnn.testing.TinyModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashModelTest {
    private final Compute compute = Compute.of(1);
    private final NodeBatch batch = TestGraphs.smallBatch();
    private final Step step = new Step(0, 4, 5);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void theGradientOfTheWholeChainIsThatOfFiniteDifferences() {
        HashModel model = new HashModel(
                compute,
                new TinyEncoder(compute, 18, 4, 0.3, 1),
                new TinyHashLayer(compute, 4, 3, 1),
                new TinyBinarizer(0.5),
                new TinyLoss(),
                7);
        model.step(batch, step);
        List<Matrix> gradients =
                model.parameters().stream().map(p -> p.gradient().copy()).toList();
        for (int i = 0; i < gradients.size(); i++) {
            Parameter parameter = model.parameters().get(i);
            FiniteDifferences.check(
                    parameter.name(), parameter.value(), gradients.get(i), () -> model.step(batch, step), 0.005);
        }
    }

    @Test
    void aStepAddsToTheGradientsAndSmallerBatchesMayFollowLargerOnes() {
        HashModel model = TinyModels.of(compute, TestGraphs.small(), 3, 0, 1);
        NodeBatch few = TestGraphs.batch(TestGraphs.small(), new int[] {2}, new int[] {3}, new int[] {9});
        double first = model.step(few, step);
        List<Matrix> once =
                model.parameters().stream().map(p -> p.gradient().copy()).toList();
        model.parameters().forEach(p -> p.gradient().clear());
        model.step(batch, step);
        model.parameters().forEach(p -> p.gradient().clear());
        assertThat(model.step(few, step)).isEqualTo(first);
        model.step(few, step);
        for (int i = 0; i < once.size(); i++) {
            Matrix twice = model.parameters().get(i).gradient();
            compute.addInPlace(twice, -2, once.get(i));
            assertThat(Matrices.largest(twice)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void codesAreWhatTheBinarizerRelaxesThemTo() {
        Binarizer relaxed = new RelaxedBinarizer();
        Encoder encoder = new TinyEncoder(compute, 18, 4, 0.3, 1);
        HashLayer layer = new TinyHashLayer(compute, 4, 3, 1);
        Matrix z = new HashModel(compute, encoder, layer, new TinyBinarizer(0), new TinyLoss(), 7)
                .codes()
                .copy();
        Matrix codes = new HashModel(compute, encoder, layer, relaxed, new TinyLoss(), 7).codes();
        for (int node = 0; node < 18; node++) {
            for (int bit = 0; bit < 3; bit++) {
                assertThat(codes.get(node, bit)).isEqualTo(2 * z.get(node, bit));
            }
        }
    }

    @Test
    void codesAreThoseOfAllNodesBeforeTheBinarizer() {
        HashModel model = TinyModels.of(compute, TestGraphs.small(), 3, 100, 1);
        Matrix table = model.parameters().getFirst().value();
        Matrix weight = model.parameters().getLast().value();
        Matrix expected = Matrix.zeros(18, 3);
        compute.product(table, false, weight, false, expected, 0);
        assertThat(Matrices.values(model.codes())).isEqualTo(Matrices.values(expected));
        assertThat(model.binarizer().annealed())
                .hasEntrySatisfying("noise", curve -> assertThat(curve.at(3)).isEqualTo(25));
        assertThat(model.parameters()).extracting(Parameter::name).containsExactly("encoder.table", "hash.weight");
    }

    private record RelaxedBinarizer() implements Binarizer {
        @Override
        public Matrix relaxed(Matrix z) {
            Matrix twice = z.copy();
            for (int row = 0; row < z.rows(); row++) {
                for (int bit = 0; bit < z.columns(); bit++) {
                    twice.set(row, bit, 2 * z.get(row, bit));
                }
            }
            return twice;
        }

        @Override
        public void forward(Matrix z, Step step, Matrix h) {
            h.copyFrom(z);
        }

        @Override
        public void backward(Matrix z, Matrix h, Matrix gradient, Step step, Matrix result) {
            result.copyFrom(gradient);
        }
    }
}
