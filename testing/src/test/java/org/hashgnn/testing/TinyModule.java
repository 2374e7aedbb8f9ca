package org.hashgnn.testing;

import com.google.inject.AbstractModule;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.FixedRows;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Matrix;

/** Registers the smallest implementation of each contract. */
final class TinyModule extends AbstractModule {
    record Level(double noise) {}

    record Table(int width, double decay) {}

    record Fitted(int width) {}

    record Bits(int bits, boolean heads) {}

    record Nothing() {}

    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.built(
                        Binarizer.class,
                        "noise",
                        Level.class,
                        (settings, context) -> new TinyBinarizer(settings.noise())))
                .add(Component.built(
                        Encoder.class,
                        "table",
                        Table.class,
                        (settings, context) -> new TinyEncoder(
                                context.compute(),
                                context.graph().nodes(),
                                settings.width(),
                                settings.decay(),
                                context.seed())))
                .add(Component.built(Encoder.class, "fitted", Fitted.class, TinyModule::fitted))
                .add(Component.built(
                        HashLayer.class,
                        "linear",
                        Bits.class,
                        (settings, context) -> settings.heads()
                                ? new HeadedLayer(layer(settings, context))
                                : layer(settings, context)))
                .add(Component.built(Loss.class, "tiny", Nothing.class, (settings, context) -> new TinyLoss()));
    }

    private static Encoder fitted(Fitted settings, ModelContext context) {
        if (context.features() != null) {
            throw new InputException("the encoder 'fitted' takes no node features");
        }
        Matrix rows = Matrices.normal(context.graph().nodes(), settings.width(), 1, context.seed());
        return new FixedRows(context.compute(), rows, () -> {
            throw new InputException("the encoder 'fitted' has no row for a new node");
        });
    }

    private static HashLayer layer(Bits settings, ModelContext context) {
        return new TinyHashLayer(context.compute(), context.width(), settings.bits(), context.seed());
    }

    /** The layer, and that it is one dense map. */
    private record HeadedLayer(HashLayer layer) implements HashLayer {
        @Override
        public int bits() {
            return layer.bits();
        }

        @Override
        public List<Parameter> parameters() {
            return layer.parameters();
        }

        @Override
        public Projection project(Matrix rows, int users) {
            return layer.project(rows, users);
        }

        @Override
        public Heads heads() {
            return Heads.same(identity(layer.parameters().getFirst().value()));
        }
    }

    private static DenseMap identity(Matrix weight) {
        return new DenseMap(weight, Matrix.zeros(1, weight.columns()), Activation.IDENTITY);
    }
}
