package org.hashgnn.encoders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hashgnn.core.graph.EdgeSet;
import org.hashgnn.core.graph.NeighbourSampler;
import org.hashgnn.core.graph.Neighbourhood;
import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * GraphSAGE with a mean aggregator (Hamilton, Ying and Leskovec, NeurIPS 2017), the encoder of HashGNN (Eq. 1): {@code u^l = f(W^l MEAN({u^(l-1)} +
 * {u_j^(l-1) : j in N}))} over neighbours drawn afresh at each step. Distinct nodes are computed once per layer, however often a batch
 * reaches them.
 *
 * <p>At evaluation each layer's mean is the expectation over the draws, so that the rows are a function of the parameters alone.
 */
public final class GraphSage implements Encoder {
    private static final long NEIGHBOURS = 0x5EED_0003L;

    private final NodeInput input;
    private final SageStack stack;
    private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
    private final List<NodeIndex> sources = new ArrayList<>();
    private final EdgeSet targets = new EdgeSet();
    private final boolean keepTargets;
    private final List<SparseMatrix> expectedMeans = new ArrayList<>();
    private final List<OptionalInt> shares = new ArrayList<>();

    /** The encoder of a graph with freshly drawn parameters. */
    public GraphSage(GraphSageSettings settings, ModelContext context) {
        boolean self = settings.aggregator().selfWeight();
        input = new NodeInput(context, settings.embedding(), settings.initializer());
        stack = new SageStack(
                context, input.width(), settings.layers(), self, settings.activation(), settings.initializer());
        keepTargets = settings.keepTargets();
        for (int fanOut : settings.fanOuts()) {
            NeighbourSampler sampler = new NeighbourSampler(
                    context.graph(), fanOut, context.compute().parallel());
            neighbourhoods.add(new Neighbourhood(sampler, !self));
            sources.add(new NodeIndex(context.graph().nodes()));
        }
        for (int fanOut : settings.fanOuts().reversed()) {
            expectedMeans.add(self ? context.graph().mean() : context.graph().meanWithSelf(fanOut));
            shares.add(self ? OptionalInt.empty() : OptionalInt.of(fanOut));
        }
    }

    @Override
    public int width() {
        return stack.width();
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(input.parameters().stream(), stack.parameters().stream())
                .toList();
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        List<SparseMatrix> means = new ArrayList<>();
        int[] nodes = batch.nodes();
        int count = batch.count();
        collectTargets(batch);
        for (int hop = 0; hop < neighbourhoods.size(); hop++) {
            NodeIndex reached = sources.get(hop);
            reached.clear();
            means.add(neighbourhoods
                    .get(hop)
                    .sample(nodes, count, Randoms.mix(step.stream(NEIGHBOURS), hop), targets, reached));
            nodes = reached.nodes();
            count = reached.count();
        }
        Collections.reverse(means);
        Matrix rows = stack.forward(means, input.of(nodes, count));
        int[] reachedNodes = nodes;
        int reachedCount = count;
        return new Encoding(rows, 0, gradient -> {
            List<SparseMatrix> transposed =
                    means.stream().map(SparseMatrix::transpose).toList();
            Matrix inputGradient = stack.backward(transposed, gradient, input.trained());
            input.pullBack(reachedNodes, reachedCount, inputGradient);
        });
    }

    @Override
    public Matrix encodeAll() {
        return stack.forward(expectedMeans, input.all());
    }

    @Override
    public Tower tower() {
        return stack.tower(shares, expectedMeans, input.all());
    }

    private void collectTargets(NodeBatch batch) {
        targets.clear(batch.pairs());
        for (int b = 0; b < batch.pairs() && !keepTargets; b++) {
            targets.add(batch.nodes()[batch.slots()[b]], batch.nodes()[batch.slots()[batch.pairs() + b]]);
        }
    }
}
