package org.hashgnn.core.data.split;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.TimedInteractions;

/**
 * Each user's last interaction for test and the one before it for validation; by time where there are times, else in a random order;
 * equal times in a random order too. The test interaction is taken from users with two or more, the validation one from users with
 * three or more, so that training is never left without any. A given train/test pair is merged first.
 */
@Summary(
        "Each user's last interaction for test, the one before it for validation; by time where known, else at random. "
                + "A given train/test pair is merged first.")
public record LeaveOneOutSplit(
        @Setting(value = "Whether the last but one is held out for validation.", byDefault = "true")
        boolean validation,

        @Setting(value = "The seed of the random order and of that among equal times.", byDefault = "0")
        long seed)
        implements Splitter {

    @Override
    public Split split(RawInteractions raw) {
        TimedInteractions timed = raw.all();
        Interactions all = timed.interactions();
        byte[] parts = new byte[all.size()];
        EventOrder order = new EventOrder(all, timed.times(), seed);
        for (int user = 0; user < all.users(); user++) {
            int[] events = order.of(user);
            int n = events.length;
            if (n >= 2) {
                parts[events[n - 1]] = Split.TEST;
            }
            if (n >= 3 && validation) {
                parts[events[n - 2]] = Split.VALIDATION;
            }
        }
        return Split.of(all, parts);
    }
}
