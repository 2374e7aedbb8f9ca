package org.hashgnn.encoders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hashgnn.core.graph.EdgeSet;
import org.hashgnn.core.graph.NeighbourSampler;
import org.hashgnn.core.graph.Neighbourhood;
import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.core.tensor.SparseMatrix;

/** Layers over neighbours that are drawn afresh at each step. Distinct nodes are computed once per layer, however often a batch reaches them. */
final class SampledSage {
    private final NodeInput input;
    private final MatrixBuffer gathered;
    private final SageStack stack;
    private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
    private final List<NodeIndex> sources = new ArrayList<>();
    private final List<SparseMatrix> expectedMeans = new ArrayList<>();
    private final List<OptionalInt> shares = new ArrayList<>();

    /**
     * Freshly drawn layers.
     *
     * @param name what the names of the parameters begin with
     * @param layers their widths, from the input up
     * @param fanOuts the neighbours drawn, from the batch outwards
     */
    SampledSage(
            GraphSageSettings settings,
            String name,
            List<Integer> layers,
            List<Integer> fanOuts,
            ModelContext context,
            NodeInput input) {
        boolean self = settings.aggregator().selfWeight();
        this.input = input;
        gathered = new MatrixBuffer(input.width());
        stack = new SageStack(
                context, name, input.width(), layers, self, settings.activation(), settings.initializer());
        for (int fanOut : fanOuts) {
            int most = Math.min(fanOut, context.graph().maxDegree());
            NeighbourSampler sampler = new NeighbourSampler(
                    context.graph(), most, context.compute().parallel());
            neighbourhoods.add(new Neighbourhood(sampler, !self));
            sources.add(new NodeIndex(context.graph().nodes()));
        }
        for (int fanOut : fanOuts.reversed()) {
            expectedMeans.add(self ? context.graph().mean() : context.graph().meanWithSelf(fanOut));
            shares.add(self ? OptionalInt.empty() : OptionalInt.of(fanOut));
        }
    }

    int width() {
        return stack.width();
    }

    List<Parameter> parameters() {
        return stack.parameters();
    }

    /**
     * The rows of the first {@code count} of some distinct nodes.
     *
     * @param key what the draws follow from
     * @param left edges that are no way to a neighbour
     */
    Encoding encode(int[] targets, int count, long key, EdgeSet left) {
        List<SparseMatrix> means = new ArrayList<>();
        int[] nodes = targets;
        int reachedCount = count;
        for (int hop = 0; hop < neighbourhoods.size(); hop++) {
            NodeIndex reached = sources.get(hop);
            reached.clear();
            means.add(neighbourhoods.get(hop).sample(nodes, reachedCount, Randoms.mix(key, hop), left, reached));
            nodes = reached.nodes();
            reachedCount = reached.count();
        }
        Collections.reverse(means);
        int[] inputs = nodes;
        int inputCount = reachedCount;
        Matrix rows = stack.forward(means, input.of(inputs, inputCount, gathered));
        return new Encoding(rows, 0, gradient -> {
            List<SparseMatrix> transposed =
                    means.stream().map(SparseMatrix::transpose).toList();
            input.pullBack(inputs, inputCount, stack.backward(transposed, gradient, input.trained()));
        });
    }

    /** Adds the nodes whose input rows the last {@link #encode} used. */
    void addReached(NodeIndex to) {
        NodeIndex reached = sources.getLast();
        for (int i = 0; i < reached.count(); i++) {
            to.add(reached.nodes()[i]);
        }
    }

    /** The rows of all nodes, each layer's mean being the expectation over the draws. */
    Matrix encodeAll() {
        return stack.forward(expectedMeans, input.all());
    }

    /** The rows of all nodes over neighbours that are drawn once. */
    Matrix encodeAll(long key) {
        int nodes = expectedMeans.getFirst().rows();
        return encode(IntStream.range(0, nodes).toArray(), nodes, key, new EdgeSet())
                .rows();
    }

    Tower tower() {
        return stack.tower(shares, expectedMeans, input.all());
    }
}
