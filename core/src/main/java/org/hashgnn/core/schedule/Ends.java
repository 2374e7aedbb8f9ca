package org.hashgnn.core.schedule;

import org.jspecify.annotations.Nullable;

/** The check that a schedule moves towards its end. */
final class Ends {
    private Ends() {}

    /**
     * Checks an end.
     *
     * @param direction 1 if the value rises, -1 if it falls, 0 if it stands still, which allows any end
     * @throws IllegalArgumentException if the value moves away from the end
     */
    static void require(double start, @Nullable Double end, int direction) {
        if (end != null && direction * (end - start) < 0) {
            throw new IllegalArgumentException("'end' is " + end + ", but the value starts at " + start + " and "
                    + (direction > 0 ? "rises" : "falls")
                    + ", so it moves away from there; leave 'end' out or turn the change round");
        }
    }
}
