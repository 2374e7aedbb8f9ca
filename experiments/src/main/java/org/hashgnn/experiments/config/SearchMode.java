package org.hashgnn.experiments.config;

/** How items are found for a user. */
public enum SearchMode {
    /** Hamming distance finds candidates, the continuous codes rank them. */
    HIERARCHICAL,
    /** Hamming distance alone. */
    HAMMING,
    /** The inner product of the continuous codes over all items. */
    CONTINUOUS
}
