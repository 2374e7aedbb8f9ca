package org.hashgnn.core.config;

import org.jspecify.annotations.Nullable;

/**
 * One fault in what the user gave: where, and what is wrong, what was expected and what to do.
 *
 * @param location where, or {@code null} where there is no file to point at
 * @param message one sentence or two, naming the offending value; shown on one line of at most {@value #LONGEST} characters,
 *     see {@link Excerpt#visible}
 */
public record Problem(@Nullable Location location, String message) {
    /** The most characters of a message; values are cut where they are put in, this is the net below. */
    private static final int LONGEST = 2000;

    /** Makes the message fit to be shown. */
    public Problem {
        message = Excerpt.cut(message, LONGEST);
    }

    @Override
    public String toString() {
        return location == null ? message : location + ": " + message;
    }
}
