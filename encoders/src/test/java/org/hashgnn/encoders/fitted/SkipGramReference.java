package org.hashgnn.encoders.fitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hashgnn.core.graph.AliasTable;
import org.hashgnn.core.tensor.Matrix;

/** Rows that skip-gram with negative sampling trains, in plain loops of doubles. */
final class SkipGramReference {
    final double[][] rows;

    /** Rows with values drawn evenly from {@code [-1 / (2 width), 1 / (2 width))}. */
    SkipGramReference(int nodes, int width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        rows = new double[nodes][width];
        for (double[] row : rows) {
            for (int k = 0; k < width; k++) {
                row[k] = (float) (0.5 / width * (2 * random.nextDouble() - 1));
            }
        }
    }

    /** One pair and its negatives, those below 0 left out; the centre moves after all of them, the others at once. */
    void train(int centre, SkipGramReference others, int target, int[] negatives, double rate) {
        double[] moved = rows[centre].clone();
        step(rows[centre], others.rows[target], 1, rate, moved);
        for (int negative : negatives) {
            if (negative >= 0) {
                step(rows[centre], others.rows[negative], 0, rate, moved);
            }
        }
        rows[centre] = moved;
    }

    private static void step(double[] centre, double[] other, double label, double rate, double[] moved) {
        double product = product(centre, other);
        double slope = label - 1 / (1 + Math.exp(-product));
        for (int k = 0; k < centre.length; k++) {
            moved[k] += rate * slope * other[k];
        }
        for (int k = 0; k < centre.length; k++) {
            other[k] += rate * slope * centre[k];
        }
    }

    static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
    }

    /** The node of the target's strip that some bits draw with the given weights, or -1 where none has any. */
    static int drawn(int from, int to, int strips, int target, long seed, IntToDoubleFunction weight, long bits) {
        int[] nodes = IntStream.range(from, to)
                .filter(node -> Strata.strip(node, strips, seed) == Strata.strip(target, strips, seed))
                .toArray();
        double[] weights = Arrays.stream(nodes).mapToDouble(weight).toArray();
        return Arrays.stream(weights).sum() > 0 ? nodes[new AliasTable(weights).draw(bits)] : -1;
    }

    void requireSame(Matrix actual) {
        actual.requireShape(rows.length, rows[0].length);
        for (int node = 0; node < rows.length; node++) {
            for (int k = 0; k < rows[node].length; k++) {
                assertThat((double) actual.get(node, k))
                        .as("node %s, column %s", node, k)
                        .isCloseTo(rows[node][k], within(2e-5));
            }
        }
    }
}
