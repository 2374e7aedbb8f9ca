package org.hashgnn.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Matrix;

/** The computation that a {@link Tower} describes, in plain loops and doubles. */
public final class Towers {
    private Towers() {}

    /** Returns the neighbours of a node. */
    public static int[] neighbours(BipartiteGraph graph, int node) {
        return IntStream.range(0, graph.degree(node))
                .map(k -> graph.neighbour(node, k))
                .toArray();
    }

    /** Returns {@code degree^-power * sum of the neighbours' rows}. */
    public static float[] aggregate(Matrix rows, int[] neighbours, double power) {
        float[] aggregate = new float[rows.columns()];
        for (int column = 0; column < aggregate.length; column++) {
            double sum = 0;
            for (int neighbour : neighbours) {
                sum += rows.get(neighbour, column);
            }
            aggregate[column] = (float) (sum / Math.pow(Math.max(neighbours.length, 1), power));
        }
        return aggregate;
    }

    /** Returns the weight of the own row in the mean over a node of the given degree and its sampled neighbours. */
    public static double share(int degree, int fanOut) {
        return 1.0 / (Math.min(degree, fanOut) + 1);
    }

    /** Returns the row of the last layer. */
    public static double[] row(Tower tower, Matrix rows, float[] own, int[] neighbours) {
        float[] aggregate = aggregate(rows, neighbours, tower.power());
        double[] row = IntStream.range(0, own.length).mapToDouble(i -> own[i]).toArray();
        int from = 0;
        for (TowerLayer layer : tower.layers()) {
            double mine = 1;
            double theirs = 1;
            if (layer.fanOut().isPresent()) {
                mine = share(neighbours.length, layer.fanOut().getAsInt());
                theirs = 1 - mine;
            }
            double[] merged = new double[layer.own() + layer.neighbours()];
            for (int i = 0; i < merged.length; i++) {
                merged[i] = i < layer.own() ? mine * row[i] : theirs * aggregate[from + i - layer.own()];
            }
            from += layer.neighbours();
            row = apply(layer.map(), merged);
        }
        return row;
    }

    /** Returns the row after the given maps, applied in order. */
    public static double[] apply(List<DenseMap> maps, double[] row) {
        double[] y = row;
        for (DenseMap map : maps) {
            y = apply(map, y);
        }
        return y;
    }

    private static double[] apply(DenseMap map, double[] x) {
        double[] y = new double[map.weight().columns()];
        for (int column = 0; column < y.length; column++) {
            double sum = map.bias().get(0, column);
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * map.weight().get(i, column);
            }
            y[column] = switch (map.activation()) {
                case IDENTITY -> sum;
                case RELU -> Math.max(0, sum);
                case LEAKY_RELU -> sum > 0 ? sum : 0.2 * sum;
                case TANH -> Math.tanh(sum);
                case SIGMOID -> 1 / (1 + Math.exp(-sum));
            };
        }
        return y;
    }
}
