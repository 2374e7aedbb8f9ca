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
 * A train/test pair as its authors published it; validation is a random share of each user's training interactions, {@code min(n - 1,
 * round(n * validation))} of {@code n}, halves up.
 */
@Summary("The train/test pair that the source marks, as published; a random share of each user's training interactions "
        + "is held out for validation.")
public record GivenSplit(
        @Setting(
                value = "The share of each user's training interactions that is held out for validation.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double validation,

        @Setting(value = "The seed of the validation part.", byDefault = "0")
        long seed)
        implements Splitter {

    @Override
    public void require(Inspection source) {
        if (source.testPart() == Inspection.Known.NO) {
            throw unmarked();
        }
    }

    private static InputException unmarked() {
        return new InputException("the given split needs a marked test part, but this data set has none; "
                + "name its test file with 'test:', or choose per-user-random");
    }

    @Override
    public Split split(RawInteractions raw) {
        TimedInteractions test = raw.test();
        if (test == null) {
            throw unmarked();
        }
        Interactions train = raw.train().interactions();
        Split cut = Split.of(train, PerUserSplit.of(train, null, new Shares(1, validation), seed));
        return new Split(cut.train(), cut.validation(), test.interactions());
    }
}
