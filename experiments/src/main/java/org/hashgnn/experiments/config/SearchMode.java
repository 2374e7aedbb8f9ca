package org.hashgnn.experiments.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How items are found for a user. */
public enum SearchMode {
    /** Hamming distance finds candidates, the continuous codes rank them. */
    HIERARCHICAL,
    /** Hamming distance alone. */
    HAMMING,
    /** Hamming distance, times a size of the item that has four bits of its own. */
    SCALED,
    /** The inner product of the continuous codes over all items. */
    CONTINUOUS,
    /** That product and, added to it, the linear graph filter of the training interactions: GF-CF. */
    FILTERED;

    /** The name in the configuration and in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a name. */
    public static Optional<SearchMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }
}
