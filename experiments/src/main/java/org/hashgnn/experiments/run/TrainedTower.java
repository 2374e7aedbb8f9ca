package org.hashgnn.experiments.run;

import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.Progress;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.training.TrainedParameters;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.config.ConfigHash;
import org.hashgnn.experiments.config.PretrainingSettings;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.TrainedCodes;

/**
 * The tower of a run that has ended: its model is built as the run built it and given the parameters of its checkpoints. What was fitted and not
 * trained is fitted again.
 */
public final class TrainedTower {
    /** What another number of threads or another BLAS may change in a code, in parts of its size or of one. */
    private static final float ROUNDING = 1e-3f;

    private final RunConfig config;
    private final RunFolder folder;
    private final RunIdentity identity;

    private TrainedTower(RunConfig config, RunFolder folder) {
        this.config = config;
        this.folder = folder;
        this.identity = RunIdentity.read(folder);
    }

    /**
     * Builds the model again. O(one evaluation of all nodes), and the memory of the parameters three times.
     *
     * @param dataset the run's own
     * @throws InputException if a file of the run is missing, damaged or of another run, the model no longer gives the codes of the run, or
     *     its encoder or hash layer has no tower
     */
    public static Tower of(Compute compute, RunConfig config, RunFolder folder, Dataset dataset) {
        Matrix codes = TrainedCodes.read(folder, dataset);
        TrainedTower trained = new TrainedTower(config, folder);
        HashModel model =
                trained.model(new ModelFactory(config, compute, BipartiteGraph.of(dataset.train()), Progress.none()));
        trained.requireCodes(model.codes(), codes);
        return model.tower();
    }

    private HashModel model(ModelFactory factory) {
        PretrainingSettings pretraining = config.pretraining();
        if (pretraining == null) {
            return trained(factory.model(), identity.sha256(), config.training(), folder.checkpoint());
        }
        HashModel first = trained(
                factory.pretrained(pretraining),
                ConfigHash.ofPretraining(identity.settings()).orElseThrow(),
                pretraining.training(),
                folder.pretrainingCheckpoint());
        return trained(factory.model(pretraining, first), identity.sha256(), config.training(), folder.checkpoint());
    }

    private static HashModel trained(HashModel model, String run, TrainingSettings settings, Path checkpoint) {
        if (settings.epochs() > 0) {
            TrainedParameters.read(checkpoint, run, model.parameters());
        }
        return model;
    }

    private void requireCodes(Matrix actual, Matrix expected) {
        boolean same = actual.columns() == expected.columns();
        for (int row = 0; row < expected.rows() && same; row++) {
            for (int column = 0; column < expected.columns(); column++) {
                float value = expected.get(row, column);
                same &= Math.abs(actual.get(row, column) - value) <= ROUNDING * Math.max(1, Math.abs(value));
            }
        }
        if (!same) {
            throw new InputException(
                    Location.of(folder.embeddings().toString()),
                    "these are not the codes that the parameters of this run give now; a file of the run, its features or a"
                            + " plug-in has changed since, so put it back, or train anew with --fresh");
        }
    }
}
