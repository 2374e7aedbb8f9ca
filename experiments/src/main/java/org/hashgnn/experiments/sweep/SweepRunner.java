package org.hashgnn.experiments.sweep;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.hashgnn.experiments.folder.RunLock;

/**
 * Runs the trials of a sweep that are not done yet, some side by side. A trial that fails does not stop the others. A trial that another
 * process runs, such as a second start of the same sweep or a trial that outlived its sweep, is left to it. Trials with the same pretraining do it once.
 */
public final class SweepRunner {
    private static final long LOOK_MILLIS = 500;

    private final int jobs;
    private final TrialLauncher launcher;
    private final SweepProgress progress;
    private final SharedPretraining pretraining;
    private final List<Trial> open = new ArrayList<>();
    private final List<RunningTrial> running = new ArrayList<>();
    private int failed;
    private boolean interrupted;

    /**
     * A sweep that has not begun.
     *
     * @param jobs the most trials side by side
     */
    public SweepRunner(List<Trial> trials, int jobs, TrialLauncher launcher, SweepProgress progress) {
        this.jobs = jobs;
        this.launcher = launcher;
        this.progress = progress;
        pretraining = new SharedPretraining(trials);
        trials.stream().filter(trial -> !trial.done()).forEach(open::add);
        progress.begin(trials.size(), trials.size() - open.size(), jobs);
    }

    /**
     * Runs until every trial is done or has failed, or until it is told to stop or a trial was; then the running ones write a checkpoint.
     *
     * @param stop asked twice a second
     * @return how many trials failed
     */
    public int run(BooleanSupplier stop) throws InterruptedException {
        while (!interrupted && !stop.getAsBoolean() && !(open.isEmpty() && running.isEmpty())) {
            while (running.size() < jobs && startOne()) {
                progress.show(running, open.size());
            }
            await();
            collect();
            progress.show(running, open.size());
        }
        for (RunningTrial trial : running) {
            trial.process().destroy();
        }
        for (RunningTrial trial : running) {
            trial.process().waitFor();
        }
        return failed;
    }

    /** Whether a trial was stopped by a signal, as Ctrl-C sends it to all processes at a terminal. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Starts the first open trial that nobody else runs; false where there is none. */
    private boolean startOne() {
        for (Iterator<Trial> each = open.iterator(); each.hasNext(); ) {
            Trial trial = each.next();
            if (trial.done()) {
                each.remove();
                progress.done(trial, 0);
                continue;
            }
            Optional<RunLock> lock = RunLock.take(trial.folder());
            if (lock.isPresent()) {
                try (RunLock held = lock.get()) {
                    pretraining.give(trial);
                    trial.prepare();
                }
                each.remove();
                running.add(launcher.start(trial));
                return true;
            }
        }
        return false;
    }

    /** Waits until a trial ends, or for a moment. */
    private void await() throws InterruptedException {
        CompletableFuture<?>[] ends =
                running.stream().map(trial -> trial.process().onExit()).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<?> any = ends.length == 0 ? new CompletableFuture<>() : CompletableFuture.anyOf(ends);
        try {
            any.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // All go on.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect() {
        for (Iterator<RunningTrial> each = running.iterator(); each.hasNext(); ) {
            RunningTrial ended = each.next();
            if (ended.process().isAlive()) {
                continue;
            }
            each.remove();
            progress.warned(ended.trial(), ended.warnings());
            if (ended.trial().done()) {
                progress.done(ended.trial(), ended.seconds());
            } else if (ended.gaveWay() || isBusy(ended.trial())) {
                open.add(ended.trial()); // another process was quicker
            } else if (ended.interrupted()) {
                interrupted = true; // it can be resumed, by the next start
            } else {
                failed++;
                progress.failed(ended.trial(), ended.failed());
            }
        }
    }

    private static boolean isBusy(Trial trial) {
        Optional<RunLock> lock = RunLock.take(trial.folder());
        lock.ifPresent(RunLock::close);
        return lock.isEmpty();
    }
}
