package org.hashgnn.experiments.plan;

import java.util.List;
import java.util.Locale;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.experiments.yaml.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code sweep:} block says besides its variants and its grid.
 *
 * @param seeds the seeds of every trial
 * @param threads the threads of a trial
 * @param memory what a trial may need, in MiB
 * @param maxTrials the most trials of the sweep
 * @param random the random search, or {@code null} where there is none
 * @param halving when trials are stopped early, or {@code null} where all are trained to the end
 */
record SweepSettings(
        @Setting(value = "The seeds that every trial is run with.", byDefault = "[1]")
        List<Long> seeds,

        @Setting(
                value = "The threads of one trial; as many trials run side by side as the cores allow.",
                byDefault = "1",
                min = 1,
                max = 4096)
        int threads,

        @Setting(
                value = "The memory that one trial may need, in MiB; no more trials run side by side than it allows.",
                byDefault = "2048",
                min = 64)
        int memory,

        @Setting(
                value = "The most trials that the sweep may have; a larger one is refused before any trial is made.",
                byDefault = "10000",
                min = 1)
        int maxTrials,

        @Setting(
                value = "A random search: how many draws, and what each setting is drawn from.",
                byDefault = Setting.ABSENT)
        @Nullable RandomSearch random,

        @Setting(
                value = "Successive halving: when trials are compared on their way, and which go on.",
                byDefault = Setting.ABSENT)
        @Nullable SuccessiveHalving halving) {
    /** What stands in for settings that are not right. */
    static final SweepSettings PLAIN = new SweepSettings(List.of(1L), 1, 1, Integer.MAX_VALUE, null, null);

    /** Checks the seeds. */
    SweepSettings {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("'seeds' is empty; give at least one");
        }
        if (seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("'seeds' names one twice: " + seeds);
        }
    }

    /** The number of trials with some variants and a grid; {@link Long#MAX_VALUE} if it is larger. */
    long count(int variants, SweepGrid grid) {
        return Memory.product(variants, grid.count(), random == null ? 1 : random.trials(), seeds.size());
    }

    /** Refuses more trials than {@link #maxTrials()}, at the place of the sweep's block. */
    void requireFew(int variants, SweepGrid grid, Location place, Faults faults) {
        long count = count(variants, grid);
        if (count > maxTrials) {
            faults.add(
                    place,
                    String.format(
                            Locale.ROOT,
                            "the sweep has %s%,d trials (%,d variants x %,d combinations of the grid x %,d draws x %,d"
                                    + " seeds), but 'sweep.max_trials' is %,d; give fewer values, search at random"
                                    + " ('sweep.random'), or raise the limit: -s sweep.max_trials=%d",
                            count == Long.MAX_VALUE ? "more than " : "",
                            count,
                            variants,
                            grid.count(),
                            random == null ? 1 : random.trials(),
                            seeds.size(),
                            maxTrials,
                            Math.min(count, Integer.MAX_VALUE)));
        }
    }
}
