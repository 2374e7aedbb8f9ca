package org.hashgnn.experiments.run;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Profiles;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.EvaluationSettings;

/**
 * Measures random codes on a thread of its own while the data are being read, so that searches and measures are compiled when they are
 * wanted: on large data a fresh process would spend half of an evaluation waiting for that.
 */
public final class WarmUp {
    private static final int USERS = 1500;
    private static final int ITEMS = 20_000;
    private static final int RELEVANT = 4;

    /** From so many pairs of users and items on the end is waited for; it was seen to pay at 1.2 * 10^9, less was not tried. */
    private static final long MANY = 100_000_000;

    private final FutureTask<?> task;

    private WarmUp(int bits, EvaluationSettings asked) {
        task = new FutureTask<>(() -> measure(bits, asked), null);
    }

    /** Begins, with codes of so many bits and the ways of searching that are asked for. */
    public static WarmUp start(int bits, EvaluationSettings asked) {
        WarmUp warmUp = new WarmUp(bits, asked);
        Thread thread = new Thread(warmUp.task, "warm-up");
        thread.setDaemon(true);
        thread.start();
        return warmUp;
    }

    /** Waits for the end where the data set is large. */
    public void await(Dataset dataset) throws InterruptedException {
        if ((long) dataset.train().users() * dataset.train().itemCount() >= MANY) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the warm-up failed", e);
            }
        }
    }

    boolean ended() {
        return task.isDone();
    }

    private static void measure(int bits, EvaluationSettings asked) {
        Matrix codes = Matrix.zeros(USERS + ITEMS, bits);
        new NormalInitializer(1).fill(codes, 1);
        Interactions none = Interactions.none(USERS, ITEMS);
        Interactions relevant = new Interactions(
                USERS,
                ITEMS,
                IntStream.rangeClosed(0, USERS).map(user -> user * RELEVANT).toArray(),
                IntStream.range(0, USERS * RELEVANT)
                        .map(i -> i % RELEVANT * (ITEMS / RELEVANT) + i / RELEVANT)
                        .toArray());
        Dataset dataset = Dataset.of("warm-up", none, none, relevant);
        try (Compute compute = Compute.of(1)) {
            CodesEvaluator evaluator = new CodesEvaluator(compute, dataset, asked.candidates(), codes);
            EvaluationSettings reduced = new EvaluationSettings(
                    List.of(10), List.of(), List.of(new Profiles.Standard()), asked.modes(), asked.candidates());
            evaluator.test(reduced, asked.modes(), perUser -> {});
        }
    }
}
