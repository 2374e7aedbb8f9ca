package org.hashgnn.experiments.run;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.FixedRows;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Progress;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.model.WeightedSum;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.config.PretrainingSettings;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.experiments.config.WeightedLoss;
import org.jspecify.annotations.Nullable;

/** Builds the models that a configuration describes, which share an encoder: the one that is pretrained, if any, and then the model itself. */
final class ModelFactory {
    private final RunConfig config;
    private final ModelContext context;
    private final Encoder encoder;
    private @Nullable HashLayer hash;

    ModelFactory(RunConfig config, Compute compute, BipartiteGraph graph, Progress progress) {
        this.config = config;
        this.context = ModelContext.of(compute, graph, features(config.features(), graph), config.seed())
                .withProgress(progress);
        this.encoder = SizeException.naming(() -> config.model().encoder().create(context), "model.encoder");
    }

    /** The model that is pretrained. */
    HashModel pretrained(PretrainingSettings settings) {
        if (settings.hash() == null) {
            hash = hash(context.withWidth(encoder.width()));
            return model(encoder, hash, settings.binarizer(), settings.loss(), settings.training());
        }
        Spec<HashLayer> above = settings.hash();
        HashLayer head =
                SizeException.naming(() -> above.create(context.withWidth(encoder.width())), "pretraining.hash");
        return model(encoder, head, settings.binarizer(), settings.loss(), settings.training());
    }

    /** The model itself after its pretraining: the same, or on the codes of what was pretrained, which do not change any more. */
    HashModel model(PretrainingSettings settings, HashModel pretrained) {
        if (settings.hash() == null) {
            return model();
        }
        Matrix rows = pretrained.codes().copy();
        FixedRows fixed = new FixedRows(context.compute(), rows, pretrained::tower);
        HashLayer layer = hash(context.withRows(rows));
        return model(fixed, layer, config.model().binarizer(), config.loss(), config.training());
    }

    /** The model itself on its own encoder, with the hash layer that was pretrained, if one was. */
    HashModel model() {
        HashLayer layer = hash == null ? hash(rows()) : hash;
        return model(encoder, layer, config.model().binarizer(), config.loss(), config.training());
    }

    private HashLayer hash(ModelContext of) {
        return SizeException.naming(() -> config.model().hash().create(of), "model.hash");
    }

    /** What a hash layer on the encoder is built from: its rows where they do not change. */
    private ModelContext rows() {
        return encoder.parameters().isEmpty()
                ? context.withRows(encoder.encodeAll().copy())
                : context.withWidth(encoder.width());
    }

    private HashModel model(
            Encoder of,
            HashLayer layer,
            Spec<Binarizer> binarizer,
            List<WeightedLoss> loss,
            TrainingSettings training) {
        Span span = training.span(context.graph().edges());
        ModelContext codes = context.withWidth(layer.bits()).withSpan(span);
        List<WeightedSum.Term> terms = loss.stream()
                .map(term -> new WeightedSum.Term(term.weight(), term.loss().create(codes)))
                .toList();
        return new HashModel(
                context.compute(),
                of,
                layer,
                binarizer.create(codes),
                new WeightedSum(terms),
                context.graph().users());
    }

    private static @Nullable Matrix features(@Nullable Path file, BipartiteGraph graph) {
        return file == null ? null : Features.read(file, graph.users(), graph.items());
    }
}
