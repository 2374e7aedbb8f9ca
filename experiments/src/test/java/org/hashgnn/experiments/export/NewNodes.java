package org.hashgnn.experiments.export;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Module;
import java.util.Set;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.FixedRows;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.encoders.EncodersModule;
import org.hashgnn.hashing.HashingModule;
import org.hashgnn.testing.Example;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyLoss;

/** {@link TestGraphs#small} with a user and an item that came later, each the last of its side, and models of both graphs with the same weights. */
final class NewNodes {
    static final int USER = 7;
    static final int ITEM = 19;
    private static final int FEATURES = 3;

    private final Compute compute;
    private final Record binarizer;
    private final Matrix features = Matrices.normal(20, FEATURES, 1, 5);

    /** With models of the binarizer that has these settings. */
    NewNodes(Compute compute, Record binarizer) {
        this.compute = compute;
        this.binarizer = binarizer;
    }

    /** The graph with the new user, who has items 1, 4 and 9, and the new item, which users 0 and 3 have. */
    BipartiteGraph graph() {
        return BipartiteGraph.of(TestGraphs.of(
                12,
                new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11},
                new int[] {0},
                new int[] {0, 3},
                new int[] {0, 2, 5, 7, 11},
                new int[] {0, 9},
                new int[] {0, 1, 4, 8},
                new int[] {},
                new int[] {1, 4, 9}));
    }

    /** The features of a node of {@link #graph}. */
    float[] features(int node) {
        return features.row(node);
    }

    /** A model of {@link #graph}. */
    HashModel model(Record encoder, Record hash, boolean frozen) {
        return model(graph(), features, encoder, hash, frozen);
    }

    /** A model with the same weights of the graph without the new nodes. */
    HashModel before(Record encoder, Record hash) {
        Interactions small = TestGraphs.small();
        Matrix known = Matrix.stacked(features.slice(0, USER), features.slice(USER + 1, ITEM));
        return model(BipartiteGraph.of(small), known, encoder, hash, false);
    }

    /** The node of the graph without the new nodes that a node of {@link #graph} is. */
    static int before(int node) {
        return node > USER ? node - 1 : node;
    }

    private HashModel model(BipartiteGraph graph, Matrix given, Record encoderSettings, Record hash, boolean frozen) {
        ModelContext context = ModelContext.of(compute, graph, given, 11);
        Encoder encoder = create(Encoder.class, new EncodersModule(), encoderSettings, context);
        encoder.parameters().forEach(this::disturb);
        if (frozen) {
            Matrix rows = encoder.encodeAll().copy();
            HashLayer layer = create(HashLayer.class, new HashingModule(), hash, context.withRows(rows));
            return model(new FixedRows(compute, rows, encoder::tower), layer, context);
        }
        HashLayer layer = create(HashLayer.class, new HashingModule(), hash, context.withWidth(encoder.width()));
        layer.parameters().forEach(this::disturb);
        return model(encoder, layer, context);
    }

    private HashModel model(Encoder encoder, HashLayer layer, ModelContext context) {
        Binarizer created = create(Binarizer.class, new HashingModule(), binarizer, context.withWidth(layer.bits()));
        return new HashModel(
                compute,
                encoder,
                layer,
                created,
                new TinyLoss(),
                context.graph().users());
    }

    /** Biases start at zero and would hide a fault. */
    private void disturb(Parameter parameter) {
        Matrix value = parameter.value();
        compute.addInPlace(value, 0.3f, Matrices.normal(value.rows(), value.columns(), 1, 8));
    }

    private static <T> T create(Class<T> kind, Module module, Record settings, ModelContext context) {
        Set<Component<?>> components = Guice.createInjector(module).getInstance(new Key<Set<Component<?>>>() {});
        Component<?> component = components.stream()
                .filter(each -> each.settings() == settings.getClass())
                .findFirst()
                .orElseThrow();
        return kind.cast(new Example<>(component, settings).create(context));
    }
}
