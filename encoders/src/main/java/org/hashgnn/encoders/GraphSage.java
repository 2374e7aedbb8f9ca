package org.hashgnn.encoders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.graph.EdgeSet;
import org.hashgnn.core.graph.NodeIndex;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * GraphSAGE with a mean aggregator (Hamilton, Ying and Leskovec, NeurIPS 2017), the encoder of HashGNN (Eq. 1): {@code u^l = f(W^l MEAN({u^(l-1)} +
 * {u_j^(l-1) : j in N}))} over neighbours drawn afresh at each step. Items may have layers of their own, as in HashGNN's public code; what
 * all layers start from is one table.
 *
 * <p>At evaluation each layer's mean is the expectation over the draws, so that the rows are a function of the parameters alone; or it is that
 * of one draw, always the same, as in HashGNN's public code.
 */
public final class GraphSage implements Encoder {
    private static final long NEIGHBOURS = 0x5EED_0003L;
    private static final long ITEM_NEIGHBOURS = 0x5EED_000EL;

    private final int userCount;
    private final NodeInput input;
    private final SampledSage users;
    private final @Nullable SampledSage items;
    private final MatrixBuffer together;
    private final NodeIndex reached;
    private final EdgeSet targets = new EdgeSet();
    private final boolean keepTargets;
    private final int evaluationDraw;
    private final long seed;

    /** The encoder of a graph with freshly drawn parameters. */
    public GraphSage(GraphSageSettings settings, ModelContext context) {
        userCount = context.graph().users();
        input = new NodeInput(context, settings.embedding(), settings.initializer());
        users = new SampledSage(settings, "encoder", settings.layers(), settings.fanOuts(), context, input);
        items = settings.itemLayers().isEmpty()
                ? null
                : new SampledSage(
                        settings, "encoder.items", settings.itemLayers(), settings.itemFanOuts(), context, input);
        together = new MatrixBuffer(users.width());
        reached = new NodeIndex(context.graph().nodes());
        keepTargets = settings.keepTargets();
        evaluationDraw = settings.evaluationDraw();
        seed = context.seed();
    }

    @Override
    public int width() {
        return users.width();
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(input.parameters());
        parameters.addAll(users.parameters());
        if (items != null) {
            parameters.addAll(items.parameters());
        }
        return parameters;
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        collectTargets(batch);
        int[] nodes = batch.nodes();
        int count = batch.count();
        if (items == null) {
            return users.encode(nodes, count, step.stream(NEIGHBOURS), targets);
        }
        int split = batch.userCount();
        Encoding first = users.encode(nodes, split, step.stream(NEIGHBOURS), targets);
        Encoding second = items.encode(
                Arrays.copyOfRange(nodes, split, count), count - split, step.stream(ITEM_NEIGHBOURS), targets);
        Matrix rows = together.withRows(count);
        rows.slice(0, split).copyFrom(first.rows());
        rows.slice(split, count).copyFrom(second.rows());
        return new Encoding(rows, 0, gradient -> {
            first.pullBack().accept(gradient.slice(0, split));
            second.pullBack().accept(gradient.slice(split, count));
            reached.clear();
            users.addReached(reached);
            items.addReached(reached);
            input.touch(reached);
        });
    }

    @Override
    public Matrix encodeAll() {
        Matrix rows = encodeAll(users, NEIGHBOURS);
        if (items == null) {
            return rows;
        }
        Matrix other = encodeAll(items, ITEM_NEIGHBOURS);
        return Matrix.stacked(rows.slice(0, userCount), other.slice(userCount, other.rows()));
    }

    @Override
    public Tower tower() {
        if (items != null) {
            throw new InputException(
                    "the encoder 'graphsage' with layers of their own for items cannot be exported as one"
                            + " model; leave 'item_layers' out");
        }
        if (evaluationDraw > 0) {
            throw new InputException(
                    "the encoder 'graphsage' with neighbours that are drawn at evaluation cannot be exported;"
                            + " leave 'evaluation_draw' out");
        }
        return users.tower();
    }

    private Matrix encodeAll(SampledSage layers, long stream) {
        return evaluationDraw == 0 ? layers.encodeAll() : layers.encodeAll(Randoms.mix(seed, stream, evaluationDraw));
    }

    private void collectTargets(NodeBatch batch) {
        targets.clear(batch.pairs());
        for (int b = 0; b < batch.pairs() && !keepTargets; b++) {
            targets.add(batch.nodes()[batch.slots()[b]], batch.nodes()[batch.slots()[batch.pairs() + b]]);
        }
    }
}
