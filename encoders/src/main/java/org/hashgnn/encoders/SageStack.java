package org.hashgnn.encoders;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.model.TowerLayer;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.SparseMatrix;

/** The layers of a graph convolution network one above the other: what GraphSAGE and GCN share. */
final class SageStack {
    private final List<SageLayer> layers = new ArrayList<>();
    private final List<Matrix> sources = new ArrayList<>();
    private final int width;

    SageStack(
            ModelContext context,
            String name,
            int in,
            List<Integer> widths,
            boolean self,
            Activation activation,
            Initializer initializer) {
        int below = in;
        for (int l = 0; l < widths.size(); l++) {
            layers.add(new SageLayer(
                    context.compute(),
                    name + ".layer" + (l + 1),
                    below,
                    widths.get(l),
                    self,
                    activation,
                    initializer,
                    context.seed()));
            below = widths.get(l);
        }
        width = below;
    }

    int width() {
        return width;
    }

    int depth() {
        return layers.size();
    }

    List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /** The rows of the top layer's targets; {@code means} holds one sparse mean per layer, the lowest first. */
    Matrix forward(List<SparseMatrix> means, Matrix input) {
        sources.clear();
        Matrix rows = input;
        for (int l = 0; l < layers.size(); l++) {
            sources.add(rows);
            rows = layers.get(l).forward(means.get(l), rows);
        }
        return rows;
    }

    /**
     * The layers as they stand. What a node gives to its neighbours is its input row and its rows of all layers but the last, side by side.
     *
     * @param fanOuts that of each layer's own share, the lowest first; empty where a node has weights of its own
     * @param means as {@link #forward} takes them, for all nodes
     */
    Tower tower(List<OptionalInt> fanOuts, List<SparseMatrix> means, Matrix input) {
        List<TowerLayer> described = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            described.add(layers.get(l).described(fanOuts.get(l)));
        }
        return new Tower(
                described,
                1,
                () -> {
                    forward(means, input);
                    return Matrix.beside(sources);
                },
                Heads.same());
    }

    /** The gradient of the input rows of the last {@link #forward}; without meaning where it is not wanted. */
    Matrix backward(List<SparseMatrix> transposed, Matrix gradient, boolean wanted) {
        Matrix rows = gradient;
        for (int l = layers.size() - 1; l >= 0; l--) {
            rows = layers.get(l).backward(transposed.get(l), sources.get(l), rows, wanted || l > 0);
        }
        return rows;
    }
}
