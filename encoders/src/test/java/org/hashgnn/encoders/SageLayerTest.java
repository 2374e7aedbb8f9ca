package org.hashgnn.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layer over more rows than go through the cache at a time, beside its formula in plain loops. */
class SageLayerTest {
    private static final int IN = 3;
    private static final int OUT = 5;

    @ParameterizedTest
    @CsvSource({"true, 1, 2500", "true, 2, 1025", "false, 1, 1024", "false, 2, 2047", "true, 1, 0"})
    void thereAndBackAreThoseOfTheFormula(boolean self, int threads, int targets) {
        int sources = targets + 700;
        Random random = new Random(targets);
        SparseMatrix mean = sparse(targets, sources, random);
        Matrix x = matrix(sources, IN, random);
        Matrix slope = matrix(targets, OUT, random);
        try (Compute compute = Compute.of(threads)) {
            SageLayer layer =
                    new SageLayer(compute, "l", IN, OUT, self, Activation.TANH, new NormalInitializer(0.4), 7);
            List<Parameter> parameters = layer.parameters();
            Matrix weight = parameters.getFirst().value();
            Matrix own = self ? parameters.get(1).value() : null;
            Matrix bias = parameters.getLast().value();
            bias.set(0, 2, 0.3f);

            double[][] averaged = new double[targets][IN];
            double[][] gradient = new double[targets][OUT];
            Matrix y = layer.forward(mean, x);
            assertThat(y.rows()).isEqualTo(targets);
            for (int t = 0; t < targets; t++) {
                for (int e = mean.offsets()[t]; e < mean.offsets()[t + 1]; e++) {
                    for (int i = 0; i < IN; i++) {
                        averaged[t][i] += mean.values()[e] * x.get(mean.indices()[e], i);
                    }
                }
                for (int o = 0; o < OUT; o++) {
                    double sum = bias.get(0, o);
                    for (int i = 0; i < IN; i++) {
                        sum += averaged[t][i] * weight.get(i, o) + (own == null ? 0 : x.get(t, i) * own.get(i, o));
                    }
                    double expected = Math.tanh(sum);
                    gradient[t][o] = slope.get(t, o) * (1 - expected * expected);
                    assertThat((double) y.get(t, o)).isCloseTo(expected, within(1e-5));
                }
            }

            double[][] weightGradient = new double[IN][OUT];
            double[][] ownGradient = new double[IN][OUT];
            double[] biasGradient = new double[OUT];
            double[][] back = new double[sources][IN];
            for (int t = 0; t < targets; t++) {
                for (int o = 0; o < OUT; o++) {
                    double g = gradient[t][o];
                    biasGradient[o] += g;
                    for (int i = 0; i < IN; i++) {
                        weightGradient[i][o] += averaged[t][i] * g;
                        ownGradient[i][o] += x.get(t, i) * g;
                        back[t][i] += own == null ? 0 : g * own.get(i, o);
                        for (int e = mean.offsets()[t]; e < mean.offsets()[t + 1]; e++) {
                            back[mean.indices()[e]][i] += mean.values()[e] * g * weight.get(i, o);
                        }
                    }
                }
            }
            Matrix input = layer.backward(mean.transpose(), x, slope, true);
            requireClose(input, back);
            requireClose(parameters.getFirst().gradient(), weightGradient);
            requireClose(parameters.getLast().gradient(), new double[][] {biasGradient});
            if (self) {
                requireClose(parameters.get(1).gradient(), ownGradient);
            }
        }
    }

    private static SparseMatrix sparse(int rows, int columns, Random random) {
        int[] offsets = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            offsets[r + 1] = offsets[r] + random.nextInt(5);
        }
        int[] indices = random.ints(offsets[rows], 0, columns).toArray();
        float[] values = new float[indices.length];
        for (int e = 0; e < values.length; e++) {
            values[e] = random.nextFloat();
        }
        return new SparseMatrix(rows, columns, offsets, indices, values);
    }

    private static Matrix matrix(int rows, int columns, Random random) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                matrix.set(r, c, (float) random.nextGaussian());
            }
        }
        return matrix;
    }

    private static void requireClose(Matrix actual, double[][] expected) {
        assertThat(actual.rows()).isEqualTo(expected.length);
        for (int r = 0; r < expected.length; r++) {
            for (int c = 0; c < actual.columns(); c++) {
                assertThat((double) actual.get(r, c)).isCloseTo(expected[r][c], within(1e-3));
            }
        }
    }
}
