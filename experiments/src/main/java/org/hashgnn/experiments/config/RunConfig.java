package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.jspecify.annotations.Nullable;

/**
 * One experiment: the root of a configuration file.
 *
 * @param name what the run is called
 * @param seed what all randomness follows from
 * @param threads threads of the kernels; 0 is as many as the machine has
 * @param output the folder that run folders are made in
 * @param plugins jars with further components
 * @param dataset where the interactions come from
 * @param split how they are divided
 * @param features node features, or {@code null} where ids are all there is
 * @param model encoder, hash layer and binarizer
 * @param loss the terms of the objective
 * @param pretraining how the encoder is trained before, or {@code null} where it is not
 * @param training how it is trained
 * @param evaluation what is measured
 */
public record RunConfig(
        @Setting(value = "What the run is called; by default the name of the file.")
        String name,

        @Setting(value = "What all randomness of the run follows from.", byDefault = "1")
        long seed,

        @Setting(
                value = "Threads of the kernels; 0 is as many as the machine has.",
                byDefault = "0",
                min = 0,
                max = 4096)
        int threads,

        @Setting(value = "The folder that run folders are made in.", byDefault = "runs")
        Path output,

        @Setting(
                value = "Jars with further components. Their code is run; name only jars that you trust.",
                byDefault = "[]",
                input = true)
        List<Path> plugins,

        @Setting("Where the interactions come from.") DatasetSource dataset,

        @Setting(
                value = "How the interactions are divided into training, validation and test.",
                byDefault = "per-user-random")
        Splitter split,

        @Setting(
                value = "Node features, a .npy of float32 [nodes, f], users first.",
                byDefault = Setting.ABSENT,
                input = true)
        @Nullable Path features,

        @Setting("Encoder, hash layer and binarizer.") ModelSettings model,

        @Setting("The terms of the objective, each a loss with a weight.")
        List<WeightedLoss> loss,

        @Setting(value = "A training of the encoder before that of the model.", byDefault = Setting.ABSENT) @Nullable PretrainingSettings pretraining,

        @Setting(value = "How the model is trained.", byDefault = "{}")
        TrainingSettings training,

        @Setting(value = "What is measured after training.", byDefault = "{}")
        EvaluationSettings evaluation) {
    /** Checks what concerns several settings. */
    public RunConfig {
        RunName.check(name);
        if (loss.isEmpty() && training.epochs() > 0) {
            throw new IllegalArgumentException("'loss' is empty; give at least one, or 'training.epochs: 0'");
        }
    }

    /** The ways of searching that mean something for the codes. */
    public MeaningfulModes meaningful() {
        return MeaningfulModes.of(model, pretraining);
    }

    /** Those of {@code evaluation.modes} that mean something for the codes, at least one. */
    public List<SearchMode> modes() {
        return evaluation.modes().stream().filter(meaningful()::has).toList();
    }

    /**
     * For each of {@code evaluation.modes} that means nothing for the codes, a sentence that says why it is left out.
     */
    public List<String> leftOut() {
        return evaluation.modes().stream()
                .filter(mode -> !meaningful().has(mode))
                .map(mode -> "evaluation.modes: " + meaningful().reason(mode) + "; it is left out")
                .toList();
    }

    /**
     * Reads the data set and splits it.
     *
     * @throws SizeException if it is too large for this machine
     */
    public Dataset readData() {
        return SizeException.naming(() -> Dataset.load(name, dataset, split), "dataset");
    }
}
