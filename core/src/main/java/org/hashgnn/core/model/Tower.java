package org.hashgnn.core.model;

import java.util.List;
import java.util.function.Supplier;
import org.hashgnn.core.tensor.Matrix;

/**
 * How the code of one node comes from its own input row and the rows of its neighbours, all other nodes being left as they are. Nodes that the
 * model was not trained on get their codes so.
 *
 * <p>With the neighbours N of the node, {@code m = degree^-power * sum over j in N of r_j} where {@code r_j} is row j of {@link #rows}. Layer l
 * takes its own columns of m, those behind the columns of the layers below, and the row that layer l - 1 gave: {@code x^0} is the node's input
 * row. The row of the last layer goes through the heads, which gives z. A node without neighbours has {@code m = 0}.
 *
 * @param layers the encoder's layers, the lowest first, at least one
 * @param power 1 for the mean over the neighbours, 1/2 for LightGCN's normalisation
 * @param rows what the nodes that were trained on give to their neighbours, {@code [nodes, sum of the layers' neighbours]}, users first;
 *     computed when asked for, at the cost of encoding all nodes
 * @param heads the way from the last layer's row to z
 */
public record Tower(List<TowerLayer> layers, double power, Supplier<Matrix> rows, Heads heads) {
    /** Checks that each layer takes what the one below gives. */
    public Tower {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a tower needs at least one layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            int below = layers.get(l - 1).map().weight().columns();
            if (layers.get(l).own() != below) {
                throw new IllegalArgumentException("layer " + (l + 1) + " of a tower takes "
                        + layers.get(l).own() + " columns, but the one below gives " + below);
            }
        }
    }

    /** The columns of the node's input row. */
    public int own() {
        return layers.getFirst().own();
    }

    /** The columns of m. */
    public int neighbours() {
        return layers.stream().mapToInt(TowerLayer::neighbours).sum();
    }

    /** The same tower with more maps behind its heads. */
    Tower then(Heads next) {
        return new Tower(layers, power, rows, heads.then(next));
    }
}
