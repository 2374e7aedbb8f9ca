package org.hashgnn.core.data.split;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.Splitter;

/**
 * A random share of each user's interactions, the protocol of HashGNN (Tan et al., WWW 2020): 70 % for training, of which 10 % for
 * validation, 30 % for test. Of {@code n} interactions {@code kept = max(1, round(n * train))} are kept, {@code min(kept - 1, round(kept
 * * validation))} of them are validation, the other {@code n - kept} are test; halves round up. A user with one interaction keeps it in
 * training. A source with a given test part is merged first.
 */
@Summary("A random share of each user's interactions for training, part of it for validation, the rest for test "
        + "(HashGNN, WWW 2020). A given train/test pair is merged first.")
public record PerUserRandomSplit(
        @Setting(
                value = "The share of each user's interactions that is kept for training and validation.",
                byDefault = "0.7",
                min = 0,
                max = 1)
        double train,

        @Setting(
                value = "The share of the kept interactions that is held out for validation.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double validation,

        @Setting(value = "The seed of the split.", byDefault = "0")
        long seed)
        implements Splitter {

    @Override
    public Split split(RawInteractions raw) {
        Interactions all = raw.all().interactions();
        return Split.of(all, PerUserSplit.of(all, null, new Shares(train, validation), seed));
    }
}
