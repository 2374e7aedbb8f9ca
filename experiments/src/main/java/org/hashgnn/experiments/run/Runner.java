package org.hashgnn.experiments.run;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.core.tensor.PeakMemory;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;
import org.hashgnn.experiments.config.ValidationMeasure;
import org.hashgnn.experiments.folder.Checksums;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.folder.PerUserFile;
import org.hashgnn.experiments.folder.Provenance;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.RunLock;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.codes.CodeStatistics;
import org.hashgnn.hashing.search.mode.SearchMode;

/**
 * Runs an experiment: data, training, codes, measures, run folder. A run that was stopped goes on from its checkpoint and ends bit for bit where
 * it would have ended.
 */
public final class Runner {
    /** The epochs to train for where training goes to its end. */
    public static final int WHOLE = Integer.MAX_VALUE;

    private static final int TIMED_TOP = 100;

    private final Experiment experiment;
    private final RunIdentity identity;
    private final RunConfig config;
    private final RunFolder folder;
    private final RunLock lock;
    private final PrintWriter messages;
    private final boolean terminal;

    /**
     * A run that has not begun.
     *
     * @param identity what it follows from
     * @param folder where it is trained, which is there
     * @param lock held on the run's folder, asked after every step
     * @param messages where progress goes
     * @param terminal whether lines there can be written over
     */
    public Runner(
            Experiment experiment,
            RunIdentity identity,
            RunFolder folder,
            RunLock lock,
            PrintWriter messages,
            boolean terminal) {
        this.experiment = experiment;
        this.identity = identity;
        this.lock = lock;
        this.config = experiment.config();
        this.folder = folder;
        this.messages = messages;
        this.terminal = terminal;
    }

    /**
     * Trains and measures.
     *
     * @param pause the epochs after which to stop at a checkpoint, or {@link #WHOLE}
     * @return the result, or nothing where the run was stopped and waits to be resumed
     */
    public Optional<RunResult> run(Dataset dataset, int pause) {
        try (Compute compute = Compute.of(experiment.threads());
                Interruption interruption = new Interruption()) {
            begin(dataset, compute);
            return SizeException.naming(
                    () -> new Phases(experiment, identity, folder, compute, dataset, messages, terminal)
                            .train(pause, () -> {
                                lock.require();
                                return interruption.requested();
                            })
                            .map(trained -> finish(compute, dataset, trained)),
                    "model",
                    "training",
                    "evaluation");
        }
    }

    /** Writes what the run follows from, {@code environment.json} last; of a run that is taken up, only that it is and on what. */
    private void begin(Dataset dataset, Compute compute) {
        Provenance now = Provenance.of(identity.sha256(), dataset, config.seed(), experiment.threads(), compute);
        if (folder.begun()) {
            Provenance first = Json.read(folder.environment(), Provenance.class);
            first.differences(now).forEach(messages::println);
            AtomicFile.write(folder.environment(), Json.pretty(first.continuedBy(now)));
            return;
        }
        identity.write(folder);
        AtomicFile.write(folder.config(), experiment.yaml(folder.home().root()));
        new KeptInputs(folder).write(experiment, identity, dataset);
        AtomicFile.write(folder.userIds(), lines(dataset.users()));
        AtomicFile.write(folder.itemIds(), lines(dataset.items()));
        if (!dataset.readings().isEmpty()) {
            dataset.readings().forEach(reading -> messages.println("read " + reading.toText()));
            messages.flush();
            AtomicFile.write(folder.reading(), Json.pretty(dataset.readings()));
        }
        AtomicFile.write(folder.environment(), Json.pretty(now));
    }

    private RunResult finish(Compute compute, Dataset dataset, Phases.Trained trained) {
        Matrix codes = trained.codes();
        lock.require();
        Npy.write(folder.embeddings(), codes);
        BinaryCodes signs = BinaryCodes.ofSigns(codes);
        signs.write(folder.codes());
        EvaluationSettings evaluation = config.evaluation();
        CodesEvaluator evaluator = new CodesEvaluator(compute, dataset, evaluation.candidates(), codes);
        RunFolder.make(folder.perUser());
        Measures metrics = evaluator.test(
                evaluation,
                config.modes(),
                perUser -> PerUserFile.write(
                        folder.perUser(perUser.profile(), perUser.mode()), dataset.users(), perUser.values()));
        Map<String, RunResult.SearchTime> search = new LinkedHashMap<>();
        for (SearchMode mode : config.modes()) {
            search.put(mode.id(), evaluator.time(mode, TIMED_TOP));
        }
        List<EpochRecord> history = trained.history();
        Optional<EpochRecord> best =
                history.stream().reduce((first, second) -> second.best() || !first.best() ? second : first);
        RunResult result = new RunResult(
                config.name(),
                RunResult.HERE,
                config.seed(),
                codes.columns(),
                trained.steps(),
                history.size(),
                best.map(EpochRecord::epoch).orElse(0),
                trained.seconds(),
                PeakMemory.bytes(),
                best.map(EpochRecord::validation).orElseGet(() -> validation(dataset, evaluator)),
                metrics,
                evaluator.baselines(evaluation),
                CodeStatistics.of(
                        signs, dataset.users().size(), config.meaningful().constantUserBits()),
                search);
        Checksums.write(folder);
        AtomicFile.write(folder.result(), Json.pretty(result));
        return result;
    }

    /** What validates a model that is not trained in epochs. */
    private Map<String, Double> validation(Dataset dataset, CodesEvaluator evaluator) {
        ValidationMeasure measure = experiment.modes().validation("training", config.training());
        return measure.relevant(dataset).size() == 0 ? Map.of() : evaluator.validation(measure);
    }

    private static String lines(Ids ids) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            text.append(escaped(ids.name(i))).append('\n');
        }
        return text.toString();
    }

    /** An id on one line. */
    private static String escaped(String id) {
        return id.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
