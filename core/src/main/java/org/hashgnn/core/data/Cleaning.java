package org.hashgnn.core.data;

/**
 * What was set aside while interactions were read.
 *
 * @param duplicates repeated (user, item) pairs that were merged into one; of several times the earliest is kept
 * @param belowThreshold rows whose rating was too low to count as an interaction
 * @param overlaps pairs of a given test part that its training part has too; they stay in training only
 */
public record Cleaning(long duplicates, long belowThreshold, long overlaps) {
    /** Nothing was set aside. */
    public static final Cleaning NONE = new Cleaning(0, 0, 0);
}
