package org.hashgnn.hashing.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class DenseHashLayerTest {
    private final Compute compute = Compute.of(1);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void aSharedMapIsTanhOfAnAffineMap() {
        DenseHashLayer layer = layer(2, 2, true);
        assertThat(layer.parameters()).extracting(Parameter::name).containsExactly("hash.weight", "hash.bias");
        fill(layer.parameters().get(0), new float[][] {{0.5f, -1}, {0.25f, 2}});
        fill(layer.parameters().get(1), new float[][] {{0.1f, -0.2f}});
        Matrix z =
                layer.project(Matrix.of(new float[][] {{1, 2}, {-1, 0.5f}}), 1).codes();
        assertThat(z.row(0)).containsExactly(tanh(1.1, 2.8), within(1e-6f));
        assertThat(z.row(1)).containsExactly(tanh(-0.275, 1.8), within(1e-6f));
    }

    @Test
    void withoutANonLinearityItIsAnAffineMap() {
        DenseHashLayer layer = new DenseHashLayer(
                new LinearHashLayerSettings(2, true, new NormalInitializer(0.5)),
                TestGraphs.context(compute, TestGraphs.small(), null, 2, 6));
        fill(layer.parameters().get(0), new float[][] {{0.5f, -1}, {0.25f, 2}});
        fill(layer.parameters().get(1), new float[][] {{0.1f, -0.2f}});
        Projection projection = layer.project(Matrix.of(new float[][] {{1, 2}, {-4, 8}}), 1);
        assertThat(projection.codes().row(0)).containsExactly(new float[] {1.1f, 2.8f}, within(1e-6f));
        assertThat(projection.codes().row(1)).containsExactly(new float[] {0.1f, 19.8f}, within(1e-5f));
        Matrix back = projection.pullBack().apply(Matrix.of(new float[][] {{1, 0}, {0, 2}}));
        assertThat(Matrices.values(back)).containsExactly(0.5f, 0.25f, -2, 4);
        assertThat(Matrices.values(layer.parameters().get(0).gradient())).containsExactly(1, -8, 2, 16);
    }

    @Test
    void usersAndItemsMayHaveMapsOfTheirOwn() {
        DenseHashLayer layer = layer(2, 1, false);
        assertThat(layer.parameters())
                .extracting(Parameter::name)
                .containsExactly("hash.users.weight", "hash.users.bias", "hash.items.weight", "hash.items.bias");
        assertThat(Matrices.values(layer.parameters().get(0).value()))
                .isNotEqualTo(Matrices.values(layer.parameters().get(2).value()));
        fill(layer.parameters().get(0), new float[][] {{1}, {0}});
        fill(layer.parameters().get(1), new float[][] {{0.5f}});
        fill(layer.parameters().get(2), new float[][] {{0}, {2}});
        fill(layer.parameters().get(3), new float[][] {{-0.5f}});
        Matrix rows = Matrix.of(new float[][] {{0.1f, 9}, {0.2f, 9}, {9, 0.3f}});
        Projection projection = layer.project(rows, 2);
        assertThat(Matrices.values(projection.codes())).containsExactly(tanh(0.6, 0.7, 0.1), within(1e-6f));
        Matrix back = projection.pullBack().apply(Matrix.of(new float[][] {{1}, {1}, {1}}));
        assertThat(back.row(0)).containsExactly(new float[] {slope(0.6), 0}, within(1e-6f));
        assertThat(back.row(2)).containsExactly(new float[] {0, 2 * slope(0.1)}, within(1e-6f));
        assertThat(layer.parameters().get(3).gradient().get(0, 0)).isCloseTo(slope(0.1), within(1e-6f));
        assertThat(layer.parameters().get(1).gradient().get(0, 0)).isCloseTo(slope(0.6) + slope(0.7), within(1e-6f));
    }

    @Test
    void oneRowIsIndependentOfTheOthers() {
        for (boolean shared : new boolean[] {true, false}) {
            DenseHashLayer layer = layer(5, 3, shared);
            Matrix rows = Matrices.normal(6, 5, 1, 3);
            float[] third = layer.project(rows, 4).codes().row(2);
            assertThat(layer.project(rows.slice(2, 3), 1).codes().row(0)).containsExactly(third, within(1e-6f));
        }
    }

    @Test
    void sameDiffAgrees() {
        DenseHashLayer layer = layer(5, 3, true);
        Matrix rows = Matrices.normal(7, 5, 1, 3);
        Matrix direction = Matrices.normal(7, 3, 1, 4);
        SameDiff graph = SameDiff.create();
        SDVariable u = graph.var("u", rows.array().dup());
        SDVariable w = graph.var("w", layer.parameters().get(0).value().array().dup());
        SDVariable b = graph.var("b", layer.parameters().get(1).value().array().dup());
        SDVariable weights = graph.placeHolder("d", DataType.FLOAT, 7, 3);
        graph.math.tanh(u.mmul(w).add(b)).mul(weights).sum().markAsLoss();
        Map<String, INDArray> expected =
                graph.calculateGradients(Map.of("d", direction.array().dup()), "u", "w", "b");
        Matrix back = layer.project(rows, 3).pullBack().apply(direction);
        requireClose(back, expected.get("u"));
        requireClose(layer.parameters().get(0).gradient(), expected.get("w"));
        requireClose(layer.parameters().get(1).gradient(), expected.get("b"));
    }

    @Test
    void theIdentityIsTheRowsThemselves() {
        HashLayer layer = new IdentityHashLayer(
                new IdentityHashLayerSettings(), TestGraphs.context(compute, TestGraphs.small(), null, 5, 1));
        Matrix rows = Matrices.normal(6, 5, 1, 3);
        Matrix gradient = Matrices.normal(6, 5, 1, 4);
        assertThat(layer.bits()).isEqualTo(5);
        assertThat(layer.parameters()).isEmpty();
        assertThat(Matrices.values(layer.project(rows, 2).codes())).isEqualTo(Matrices.values(rows));
        assertThat(Matrices.values(layer.project(rows, 2).pullBack().apply(gradient.copy())))
                .isEqualTo(Matrices.values(gradient));
    }

    private DenseHashLayer layer(int width, int bits, boolean shared) {
        return new DenseHashLayer(
                new TanhHashLayerSettings(bits, shared, new NormalInitializer(0.5)),
                TestGraphs.context(compute, TestGraphs.small(), null, width, 6));
    }

    private static void fill(Parameter parameter, float[][] values) {
        parameter.value().copyFrom(Matrix.of(values));
    }

    private static float[] tanh(double... x) {
        float[] values = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = (float) Math.tanh(x[i]);
        }
        return values;
    }

    private static float slope(double x) {
        return (float) (1 - Math.tanh(x) * Math.tanh(x));
    }

    private static void requireClose(Matrix actual, @Nullable INDArray expected) {
        INDArray shaped = Objects.requireNonNull(expected).reshape(actual.rows(), actual.columns());
        for (int row = 0; row < actual.rows(); row++) {
            assertThat(actual.row(row)).containsExactly(shaped.getRow(row).toFloatVector(), within(1e-5f));
        }
    }
}
