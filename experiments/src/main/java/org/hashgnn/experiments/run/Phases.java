package org.hashgnn.experiments.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.graph.NegativeSampler;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.core.training.Trainer;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.core.training.Validation;
import org.hashgnn.experiments.config.ConfigHash;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.PretrainingSettings;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.experiments.config.SearchModes;
import org.hashgnn.experiments.config.ValidationMeasure;
import org.hashgnn.experiments.folder.HistoryWriter;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.jspecify.annotations.Nullable;

/** Trains in a run folder: the pretraining, if the configuration has one, and then the model. Each phase has a checkpoint of its own. */
final class Phases {
    /**
     * What the phases came to.
     *
     * @param codes z of all nodes, users first
     * @param steps the steps of the model's own training
     * @param history its epochs; none where nothing was trained
     * @param seconds the wall time of all phases, and of what is fitted before them
     */
    record Trained(Matrix codes, long steps, List<EpochRecord> history, double seconds) {}

    private final RunConfig config;
    private final SearchModes modes;
    private final RunIdentity identity;
    private final RunFolder folder;
    private final Compute compute;
    private final Dataset dataset;
    private final PrintWriter messages;
    private final boolean terminal;

    Phases(
            Experiment experiment,
            RunIdentity identity,
            RunFolder folder,
            Compute compute,
            Dataset dataset,
            PrintWriter messages,
            boolean terminal) {
        this.config = experiment.config();
        this.modes = experiment.modes();
        this.identity = identity;
        this.folder = folder;
        this.compute = compute;
        this.dataset = dataset;
        this.messages = messages;
        this.terminal = terminal;
    }

    /**
     * Trains what is not yet trained.
     *
     * @param pause the epochs of the model's own training after which to stop
     * @param stop asked after every step
     * @return nothing where it stopped before the end
     */
    Optional<Trained> train(int pause, BooleanSupplier stop) {
        long started = System.nanoTime();
        ModelFactory factory = new ModelFactory(
                config, compute, BipartiteGraph.of(dataset.train()), new FitProgress(messages, terminal));
        PretrainingSettings pretraining = config.pretraining();
        double before = since(started);
        HashModel model;
        if (pretraining == null) {
            model = factory.model();
        } else {
            HashModel first = factory.pretrained(pretraining);
            Trainer trainer = trainer(
                    "pretraining",
                    ConfigHash.ofPretraining(identity.settings()).orElseThrow(),
                    pretraining.training(),
                    first,
                    folder.pretrainingCheckpoint(),
                    folder.pretrainingHistory());
            if (!trainer.train(stop)) {
                return stopped(trainer);
            }
            before += trainer.seconds();
            started = System.nanoTime();
            model = factory.model(pretraining, first);
            before += since(started);
        }
        Trainer trainer =
                trainer("training", identity.sha256(), config.training(), model, folder.checkpoint(), folder.history());
        boolean due = trainer.finished() || trainer.epoch() < pause;
        if (!due || !trainer.train(() -> stop.getAsBoolean() || trainer.epoch() >= pause)) {
            return stopped(trainer);
        }
        return Optional.of(new Trained(model.codes(), trainer.step(), trainer.history(), before + trainer.seconds()));
    }

    private static double since(long started) {
        return (System.nanoTime() - started) * 1e-9;
    }

    private Trainer trainer(
            String key, String run, TrainingSettings settings, HashModel model, Path checkpoint, Path historyFile) {
        ProgressPrinter progress =
                new ProgressPrinter(messages, terminal, settings.validation().metric());
        HistoryWriter history = new HistoryWriter(historyFile);
        if (settings.sampledNegatives() > 0) {
            NegativeSampler.requireNegatives(dataset.train(), settings.negativeExponent(), dataset.users());
        }
        TrainingMemory.require(key, settings, model, dataset.train());
        Trainer trainer = SizeException.naming(
                () -> new Trainer(
                                settings,
                                compute,
                                model,
                                dataset.train(),
                                config.seed(),
                                validation(key, settings),
                                checkpoint,
                                progress.and(history))
                        .of(run),
                TrainingMemory.heaviest(key, settings, dataset.train()));
        if (trainer.resume()) {
            messages.printf("%s: continuing at step %,d of %,d%n", key, trainer.step(), trainer.totalSteps());
        } else {
            messages.printf("%s: %,d steps%n", key, trainer.totalSteps());
        }
        AnnealingWarnings.of(key.startsWith("pre"), trainer)
                .forEach(warning -> messages.println("warning: " + warning));
        messages.flush();
        history.begin(trainer.history());
        return trainer;
    }

    private Optional<Trained> stopped(Trainer trainer) {
        Path home = folder.home().root();
        messages.printf("stopped at step %,d; go on with: hashgnn resume %s%n", trainer.step(), home);
        messages.flush();
        return Optional.empty();
    }

    private @Nullable Validation validation(String key, TrainingSettings settings) {
        ValidationMeasure measure = modes.validation(key, settings);
        if (measure.relevant(dataset).size() == 0) {
            return null;
        }
        int candidates = config.evaluation().candidates();
        return codes -> new CodesEvaluator(compute, dataset, candidates, codes).validation(measure);
    }
}
