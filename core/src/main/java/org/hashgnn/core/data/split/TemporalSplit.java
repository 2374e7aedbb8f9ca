package org.hashgnn.core.data.split;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.TimedInteractions;

/**
 * Each user's earliest interactions for training, the next for validation, the latest for test; how many is rounded as in {@link
 * PerUserRandomSplit}. Equal times are put in a random order. A given train/test pair is merged first.
 */
@Summary("Each user's earliest interactions for training, the next for validation, the latest for test. "
        + "Needs times; a given train/test pair is merged first.")
public record TemporalSplit(
        @Setting(
                value = "The share of each user's interactions that is kept for training and validation.",
                byDefault = "0.7",
                min = 0,
                max = 1)
        double train,

        @Setting(
                value = "The share of the kept interactions, the latest of them, held out for validation.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double validation,

        @Setting(value = "The seed of the order among equal times.", byDefault = "0")
        long seed)
        implements Splitter {

    @Override
    public void require(Inspection source) {
        if (source.times() == Inspection.Known.NO) {
            throw untimed();
        }
    }

    private static InputException untimed() {
        return new InputException("the temporal split needs the time of each interaction, but this data set has none; "
                + "name the column with 'time:', or choose per-user-random");
    }

    @Override
    public Split split(RawInteractions raw) {
        TimedInteractions timed = raw.all();
        if (timed.times() == null) {
            throw untimed();
        }
        Interactions all = timed.interactions();
        return Split.of(all, PerUserSplit.of(all, timed.times(), new Shares(train, validation), seed));
    }
}
