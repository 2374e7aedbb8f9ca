package org.hashgnn.core.schedule;

/**
 * The length of a training.
 *
 * @param stepsPerEpoch the steps of an epoch; 0 only in {@link #UNKNOWN}
 * @param epochs the epochs at most; 0 if nothing is trained
 */
public record Span(long stepsPerEpoch, int epochs) {
    /** The span of what does not know how long it is trained. */
    public static final Span UNKNOWN = new Span(0, 0);

    /** The steps of the whole training. */
    public long steps() {
        return stepsPerEpoch * epochs;
    }
}
