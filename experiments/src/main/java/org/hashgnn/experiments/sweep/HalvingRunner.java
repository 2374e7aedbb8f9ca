package org.hashgnn.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.config.ConfigHash;
import org.hashgnn.experiments.folder.TrainingHistory;
import org.hashgnn.experiments.plan.SuccessiveHalving;
import org.hashgnn.experiments.run.Runner;

/**
 * Runs the trials of a sweep by successive halving. Every trial is an ordinary run of its whole configuration that is stopped at a checkpoint,
 * so one that goes on ends bit for bit like an uninterrupted one, and one that does not can still be resumed.
 *
 * <p>Trials that differ in their seeds only are one configuration and stay together. It is judged by the validation measure of the parameters
 * that each would keep so far (see {@link TrainingHistory#judged}), the mean over seeds; one of which a trial has
 * failed is not. Of equals the first one in the sweep is taken.
 * All this is read from the histories of the trials, so that a second start of the sweep finds the same survivors.
 */
public final class HalvingRunner {
    private final List<Trial> trials;
    private final SuccessiveHalving halving;
    private final List<Integer> rungs;
    private final String measure;
    private boolean interrupted;

    /**
     * A sweep that has not begun.
     *
     * @param trials at least one; all are trained for the same number of epochs and chosen by the same measure
     */
    public HalvingRunner(List<Trial> trials, SuccessiveHalving halving) {
        this.trials = trials;
        this.halving = halving;
        TrainingSettings training = trials.getFirst().experiment().config().training();
        rungs = halving.rungs(training.epochs());
        measure = training.validation().metric();
    }

    /**
     * Runs rung by rung, until the survivors of all have a result or it is told to stop.
     *
     * @return how many trials failed
     */
    public int run(int jobs, TrialLauncher launcher, SweepProgress progress, BooleanSupplier stop)
            throws InterruptedException {
        List<Trial> left = trials;
        int failed = 0;
        for (int epochs : rungs) {
            progress.rung(byConfiguration(left).size(), "to epoch " + epochs);
            failed += run(until(left, epochs), jobs, launcher, progress, stop);
            if (interrupted || stop.getAsBoolean()) {
                return failed;
            }
            left = survivors(left, epochs);
        }
        progress.rung(byConfiguration(left).size(), "to the end");
        return failed + run(until(left, Runner.WHOLE), jobs, launcher, progress, stop);
    }

    private int run(List<Trial> left, int jobs, TrialLauncher launcher, SweepProgress progress, BooleanSupplier stop)
            throws InterruptedException {
        SweepRunner runner = new SweepRunner(left, jobs, launcher, progress);
        int failed = runner.run(stop);
        interrupted |= runner.interrupted();
        return failed;
    }

    /** Whether a trial was stopped by a signal. */
    public boolean interrupted() {
        return interrupted;
    }

    /** The trials that did not survive a rung, as far as all trials of the rung are done or have failed. */
    public List<Trial> dropped() {
        List<Trial> left = trials;
        for (int epochs : rungs) {
            if (until(left, epochs).stream().anyMatch(trial -> trial.state() == Trial.State.OPEN)) {
                break;
            }
            left = survivors(left, epochs);
        }
        List<Trial> dropped = new ArrayList<>(trials);
        dropped.removeAll(left);
        return dropped;
    }

    private List<Trial> survivors(List<Trial> left, int epochs) {
        Map<String, List<Trial>> configurations = byConfiguration(left);
        Map<String, Double> values = new LinkedHashMap<>();
        configurations.forEach((key, seeds) -> {
            if (until(seeds, epochs).stream().allMatch(Trial::done)) {
                values.put(key, value(seeds, epochs));
            }
        });
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(halving.survivors(configurations.size()))
                .flatMap(entry -> configurations.getOrDefault(entry.getKey(), List.of()).stream())
                .toList();
    }

    private double value(List<Trial> seeds, int epochs) {
        return seeds.stream()
                .mapToDouble(trial -> TrainingHistory.of(trial.folder())
                        .judged(measure, epochs)
                        .orElseThrow(() -> new InputException(
                                Location.of(trial.folder().root().toString()),
                                "has no " + measure + " on validation within " + epochs
                                        + " epochs, so it cannot be compared; give the split a validation part")))
                .average()
                .orElseThrow();
    }

    private static List<Trial> until(List<Trial> trials, int epochs) {
        return trials.stream().map(trial -> trial.until(epochs)).toList();
    }

    private static Map<String, List<Trial>> byConfiguration(List<Trial> trials) {
        return trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> ConfigHash.withoutSeed(trial.experiment().settings()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
