package org.hashgnn.experiments.config;

import java.util.List;
import org.hashgnn.core.config.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code sweep:} block says besides its variants and its grid.
 *
 * @param seeds the seeds of every trial
 * @param threads the threads of a trial
 * @param memory what a trial may need, in MiB
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
                value = "A random search: how many draws, and what each setting is drawn from.",
                byDefault = Setting.ABSENT)
        @Nullable RandomSearch random,

        @Setting(
                value = "Successive halving: when trials are compared on their way, and which go on.",
                byDefault = Setting.ABSENT)
        @Nullable SuccessiveHalving halving) {
    /** What stands in for settings that are not right. */
    static final SweepSettings PLAIN = new SweepSettings(List.of(1L), 1, 1, null, null);

    /** Checks the seeds. */
    SweepSettings {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("'seeds' is empty; give at least one");
        }
        if (seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("'seeds' names one twice: " + seeds);
        }
    }
}
