package org.hashgnn.experiments.run;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.WeightedSum;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.experiments.config.RunConfig;
import org.jspecify.annotations.Nullable;

/** Builds the model that a configuration describes. */
final class ModelFactory {
    private ModelFactory() {}

    static HashModel create(RunConfig config, Compute compute, BipartiteGraph graph) {
        ModelContext context = new ModelContext(compute, graph, features(config.features(), graph), 0, config.seed());
        Encoder encoder = config.model().encoder().create(context);
        HashLayer hash = config.model().hash().create(context.withWidth(encoder.width()));
        ModelContext codes = context.withWidth(hash.bits());
        List<WeightedSum.Term> terms = config.loss().stream()
                .map(term -> new WeightedSum.Term(term.weight(), term.loss().create(codes)))
                .toList();
        return new HashModel(
                compute,
                encoder,
                hash,
                config.model().binarizer().create(codes),
                new WeightedSum(terms),
                graph.users());
    }

    private static @Nullable Matrix features(@Nullable Path file, BipartiteGraph graph) {
        if (file == null) {
            return null;
        }
        Matrix features = Npy.readFloats(file);
        if (features.rows() != graph.nodes()) {
            throw new InputException(
                    Location.of(file.toString()),
                    "the features have " + features.rows() + " rows, the data has " + graph.users() + " users and "
                            + graph.items()
                            + " items; expected one row for each, users first, in ascending order of their original ids");
        }
        return features;
    }
}
