package org.hashgnn.core.data.split;

import java.util.Arrays;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.TimedInteractions;

/**
 * One point in time for all users: everything before it is for training, what follows up to a second point for validation, the rest for
 * test. The points are the times of the interactions at the given shares of all interactions in order of time, rounded as in {@link
 * PerUserRandomSplit}; interactions of equal time are never divided, and go to the later part. So nothing in training happened when or
 * after anything in test did. Users and items may be without training interactions. A given train/test pair is merged first.
 * O(interactions log interactions).
 */
@Summary(
        "One point in time for all users: the earliest interactions of all for training, the next for validation, the latest for "
                + "test. Needs times; a given train/test pair is merged first.")
public record GlobalTimeSplit(
        @Setting(
                value = "The share of all interactions that is kept for training and validation.",
                byDefault = "0.8",
                min = 0,
                max = 1)
        double train,

        @Setting(
                value = "The share of the kept interactions, the latest of them, held out for validation.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double validation)
        implements Splitter {

    @Override
    public void require(Inspection source) {
        if (source.times() == Inspection.Known.NO) {
            throw untimed();
        }
    }

    @Override
    public Split split(RawInteractions raw) {
        TimedInteractions timed = raw.all();
        if (timed.times() == null) {
            throw untimed();
        }
        long[] times = timed.times();
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        Shares shares = new Shares(train, validation);
        int kept = shares.kept(sorted.length);
        int learnt = kept - shares.validation(kept);
        byte[] parts = new byte[times.length];
        boolean any = times.length == 0;
        for (int e = 0; e < times.length; e++) {
            boolean test = kept < sorted.length && times[e] >= sorted[kept];
            boolean later = learnt < sorted.length && times[e] >= sorted[learnt];
            parts[e] = test ? Split.TEST : later ? Split.VALIDATION : Split.TRAIN;
            any |= parts[e] == Split.TRAIN;
        }
        if (!any) {
            throw new InputException(
                    "the global-time split leaves no training interaction: the earliest time, " + sorted[0]
                            + ", is that of so many that all are validation or test; raise the share 'train', or choose another split");
        }
        return Split.of(timed.interactions(), parts);
    }

    private static InputException untimed() {
        return new InputException(
                "the global-time split needs the time of each interaction, but this data set has none; "
                        + "name the column with 'time:', or choose per-user-random");
    }
}
