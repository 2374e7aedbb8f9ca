package org.hashgnn.core.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.NegativeSampler;
import org.hashgnn.core.graph.TripletSampler;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.schedule.Curve;
import org.hashgnn.core.schedule.Span;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model in mini-batches with Adam, validates, keeps the best parameters, writes checkpoints. All randomness is a function of the seed
 * and the step, so that a training resumed from a checkpoint ends bit for bit where the uninterrupted one ends (at the same number of
 * threads).
 */
public final class Trainer {
    private final TrainingSettings settings;
    private final HashModel model;
    private final long seed;
    private final List<Parameter> parameters;
    private final Adam adam;
    private final TripletSampler sampler;
    private final BatchAssembler assembler;
    private final FiniteGuard guard;
    private final Annealing annealing;
    private final int firstKept;
    private final @Nullable Validation validation;
    private final TrainingListener listener;
    private final Checkpoint checkpoint;
    private List<Matrix> bestValues;
    private TrainingState state = new TrainingState();

    /**
     * A training that has not begun.
     *
     * @param train the training interactions
     * @param validation how to measure, or null to keep the last parameters
     * @param checkpointFile where the checkpoints go
     */
    public Trainer(
            TrainingSettings settings,
            Compute compute,
            HashModel model,
            Interactions train,
            long seed,
            @Nullable Validation validation,
            Path checkpointFile,
            TrainingListener listener) {
        if (train.size() == 0) {
            throw new InputException("there are no training interactions");
        }
        if (settings.epochs() > 0 && model.parameters().isEmpty()) {
            throw new InputException("the model has nothing to train; give 'training.epochs: 0'");
        }
        this.settings = settings;
        this.model = model;
        this.seed = seed;
        this.listener = listener;
        this.parameters = model.parameters();
        Span span = settings.span(train.size());
        this.adam = new Adam(settings.optimizer(), span, parameters, compute);
        this.annealing = new Annealing(model.binarizer().annealed(), span);
        Integer from = settings.validation().from();
        this.firstKept = from == null ? annealing.firstEpoch() : from;
        int negatives = settings.sampledNegatives();
        this.sampler = new TripletSampler(
                train,
                negatives == 0 ? null : new NegativeSampler(train, settings.negativeExponent()),
                settings.batchSize(),
                negatives,
                seed);
        this.assembler = new BatchAssembler(sampler, train.users(), train.itemCount(), settings.allItems());
        this.guard = new FiniteGuard(compute, parameters);
        this.validation = settings.validation().every() == 0 ? null : validation;
        this.bestValues = parameters.stream().map(p -> p.value().copy()).toList();
        this.checkpoint = new Checkpoint(checkpointFile, parameters, adam, bestValues);
        this.state.finished = settings.epochs() == 0;
    }

    /**
     * Makes this the training of a run: its checkpoints carry the run's identity, and {@link #resume} refuses those of other runs.
     *
     * @param run the identity, such as the hash of a configuration
     */
    public Trainer of(String run) {
        state.run = run;
        return this;
    }

    /**
     * Takes up the training where its checkpoint left it.
     *
     * @return whether there was a checkpoint
     * @throws InputException if the checkpoint belongs to another model or another run, or is damaged
     */
    public boolean resume() {
        TrainingState saved = checkpoint.read();
        if (saved == null) {
            return false;
        }
        checkpoint.require(saved, state.run);
        state = saved;
        return true;
    }

    /** The steps of the whole training, if it does not stop early. */
    public long totalSteps() {
        return (long) settings.epochs() * sampler.batchesPerEpoch();
    }

    /** The steps done so far. */
    public long step() {
        return state.step;
    }

    /** What the binarizer anneals in this training. */
    public Annealing annealing() {
        return annealing;
    }

    /** The learning rate in this training, if its schedule has an end. */
    public Annealing rate() {
        Curve rate = adam.rate();
        double limit = settings.optimizer().rate().limit();
        boolean ends = rate.end().isPresent() && rate.at(rate.end().getAsLong()) == limit;
        return new Annealing(ends ? Map.of("rate", rate) : Map.of(), annealing.span());
    }

    /** The first epoch whose parameters may be kept. */
    public int firstKept() {
        return firstKept;
    }

    /** The epochs done so far. */
    public int epoch() {
        return state.history.size();
    }

    /** Whether the training has ended. */
    public boolean finished() {
        return state.finished;
    }

    /** The wall time of the training so far. */
    public double seconds() {
        return state.seconds;
    }

    /** The epochs so far. */
    public List<EpochRecord> history() {
        return List.copyOf(state.history);
    }

    /**
     * Trains to the end, or until it is told to stop; either way a checkpoint is written last. At the end the model holds the parameters that
     * were best on validation.
     *
     * @param stop asked after every step
     * @return whether the training has ended; false where it was told to stop
     */
    public boolean train(BooleanSupplier stop) {
        long started = System.nanoTime();
        double before = state.seconds;
        while (!state.finished) {
            long step = state.step;
            double loss = model.step(assembler.batch(step), new Step(step, seed, sampler.pairs(step)));
            guard.requireFinite(loss, step);
            adam.update(step);
            state.step++;
            state.epochLoss += loss;
            state.seconds = before + (System.nanoTime() - started) * 1e-9;
            listener.onStep(state.step, totalSteps(), loss);
            if (state.step % sampler.batchesPerEpoch() == 0) {
                endEpoch((int) (state.step / sampler.batchesPerEpoch()));
            }
            boolean stopping = !state.finished && stop.getAsBoolean();
            if (state.finished || stopping || state.step % settings.checkpointEvery() == 0) {
                checkpoint.write(state);
                listener.onCheckpoint(state.step);
            }
            if (stopping) {
                return false;
            }
        }
        return true;
    }

    private void endEpoch(int epoch) {
        guard.requireFiniteParameters(state.step);
        double loss = state.epochLoss / sampler.batchesPerEpoch();
        state.epochLoss = 0;
        Map<String, Double> annealed = new TreeMap<>();
        annealing.curves().forEach((name, curve) -> annealed.put(name, curve.at(state.step - 1)));
        annealed.put("rate", adam.rate().at(state.step - 1));
        Map<String, Double> measures = Map.of();
        boolean best = false;
        ValidationSettings when = settings.validation();
        if (validation != null && (epoch % when.every() == 0 || epoch == settings.epochs())) {
            measures = validation.measure(model.codes());
            best = epoch >= firstKept && measureOf(measures) > state.best;
            if (best) {
                state.best = measureOf(measures);
                state.sinceBest = 0;
                keepBest();
            } else if (epoch >= firstKept) {
                state.sinceBest++;
            }
        }
        EpochRecord record = new EpochRecord(epoch, state.step, loss, annealed, measures, best, state.seconds);
        state.history.add(record);
        listener.onEpoch(record);
        if (epoch == settings.epochs() || (when.patience() > 0 && state.sinceBest >= when.patience())) {
            finish();
        }
    }

    private void finish() {
        if (state.best > Double.NEGATIVE_INFINITY) {
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).value().copyFrom(bestValues.get(i));
            }
        }
        state.finished = true;
    }

    private void keepBest() {
        for (int i = 0; i < parameters.size(); i++) {
            bestValues.get(i).copyFrom(parameters.get(i).value());
        }
    }

    private double measureOf(Map<String, Double> measures) {
        Double value = measures.get(settings.validation().metric());
        if (value == null) {
            throw new InputException(
                    "training.validation.metric is " + settings.validation().metric()
                            + ", which is not measured; there are " + String.join(", ", measures.keySet()));
        }
        return value;
    }
}
