package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract test of {@link HashLayer}: shapes, gradients that agree with finite differences and add up, the same bits for any number of
 * threads, heads that give the same codes. A subclass lists {@link #examples}; it needs smooth activations.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HashLayerContract {
    private static final int WIDTH = 5;
    private static final int ROWS = 9;

    private final Compute compute = Compute.of(2);

    /** Returns the registered hash layers with the settings to try. */
    protected abstract Examples<HashLayer> examples();

    /** Returns whether a hash layer with the given settings says how its codes come about ({@link HashLayer#heads}). */
    protected boolean exportable(Record settings) {
        return true;
    }

    final List<Example<HashLayer>> all() {
        return examples().all();
    }

    final List<Example<HashLayer>> exportable() {
        return all().stream().filter(example -> exportable(example.settings())).toList();
    }

    @AfterAll
    final void close() {
        compute.close();
    }

    @ParameterizedTest
    @MethodSource("all")
    void codesHaveTheirShapeAndTheRowsStay(Example<HashLayer> example) {
        HashLayer layer = create(example, compute);
        Matrix rows = rows(ROWS);
        for (int users : new int[] {0, 4, ROWS}) {
            Projection projection = layer.project(rows, users);
            projection.codes().requireShape(ROWS, layer.bits());
            assertThat(Matrices.largest(projection.codes())).isFinite().isPositive();
            projection
                    .pullBack()
                    .apply(Matrices.normal(ROWS, layer.bits(), 1, 6))
                    .requireShape(ROWS, WIDTH);
        }
        assertThat(Matrices.values(rows)).isEqualTo(Matrices.values(rows(ROWS)));
        assertThat(layer.parameters().stream().map(Parameter::name)).doesNotHaveDuplicates();
        assertThat(layer.parameters()).isEqualTo(layer.parameters());
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreThoseOfFiniteDifferences(Example<HashLayer> example) {
        HashLayer layer = create(example, compute);
        Matrix rows = rows(ROWS);
        Matrix direction = Matrices.normal(ROWS, layer.bits(), 1, 7);
        Matrix rowGradient = pullBack(layer, rows, direction).copy();
        List<Matrix> gradients =
                layer.parameters().stream().map(p -> p.gradient().copy()).toList();
        FiniteDifferences.check(
                "the rows",
                rows,
                rowGradient,
                () -> Matrices.inner(layer.project(rows, 4).codes(), direction),
                0.005);
        for (int i = 0; i < gradients.size(); i++) {
            Parameter parameter = layer.parameters().get(i);
            FiniteDifferences.check(
                    parameter.name(),
                    parameter.value(),
                    gradients.get(i),
                    () -> Matrices.inner(layer.project(rows, 4).codes(), direction),
                    0.005);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAddUp(Example<HashLayer> example) {
        HashLayer layer = create(example, compute);
        Matrix rows = rows(ROWS);
        Matrix direction = Matrices.normal(ROWS, layer.bits(), 1, 7);
        pullBack(layer, rows, direction);
        List<Matrix> once =
                layer.parameters().stream().map(p -> p.gradient().copy()).toList();
        pullBack(layer, rows, direction);
        for (int i = 0; i < once.size(); i++) {
            Parameter parameter = layer.parameters().get(i);
            for (int column = 0; column < parameter.value().columns(); column++) {
                assertThat(parameter.gradient().get(0, column))
                        .isCloseTo(2 * once.get(i).get(0, column), within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyNumberOfThreadsGivesTheSameBits(Example<HashLayer> example) {
        List<float[]> single = List.of();
        for (int threads = 1; threads <= 3; threads++) {
            try (Compute some = Compute.of(threads)) {
                List<float[]> bits = bits(create(example, some));
                if (threads == 1) {
                    single = bits;
                }
                for (int i = 0; i < bits.size(); i++) {
                    assertThat(bits.get(i)).isEqualTo(single.get(i));
                }
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("exportable")
    void theHeadsGiveTheSameCodes(Example<HashLayer> example) {
        HashLayer layer = create(example, compute);
        for (Parameter parameter : layer.parameters()) {
            Matrix value = parameter.value();
            compute.addInPlace(value, 0.3f, Matrices.normal(value.rows(), value.columns(), 1, 8));
        }
        Matrix rows = rows(ROWS);
        Matrix codes = layer.project(rows, 4).codes();
        Heads heads = layer.heads();
        for (int row = 0; row < ROWS; row++) {
            float[] values = rows.row(row);
            double[] u = new double[WIDTH];
            Arrays.setAll(u, column -> values[column]);
            double[] z = Towers.apply(row < 4 ? heads.users() : heads.items(), u);
            assertThat(z).hasSize(layer.bits());
            for (int column = 0; column < z.length; column++) {
                assertThat(z[column]).isCloseTo((double) codes.get(row, column), within(1e-5));
            }
        }
    }

    private static Matrix pullBack(HashLayer layer, Matrix rows, Matrix direction) {
        return layer.project(rows, 4).pullBack().apply(direction.copy());
    }

    private static List<float[]> bits(HashLayer layer) {
        Matrix rows = rows(1301);
        Projection projection = layer.project(rows, 700);
        List<float[]> bits = new ArrayList<>();
        bits.add(Matrices.values(projection.codes()));
        bits.add(Matrices.values(projection.pullBack().apply(Matrices.normal(1301, layer.bits(), 1, 8))));
        layer.parameters().forEach(parameter -> bits.add(Matrices.values(parameter.gradient())));
        return bits;
    }

    private static HashLayer create(Example<HashLayer> example, Compute compute) {
        return example.create(
                TestGraphs.context(compute, TestGraphs.small(), null, WIDTH, 11).withRows(rows(18)));
    }

    private static Matrix rows(int rows) {
        return Matrices.normal(rows, WIDTH, 1, 5);
    }
}
