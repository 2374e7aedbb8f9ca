package org.hashgnn.benchmarks;

import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.hashgnn.hashing.search.mode.HammingMode;
import org.hashgnn.hashing.search.mode.HierarchicalMode;
import org.hashgnn.hashing.search.mode.SearchMode;

/** The search modes that are timed: those of Table 4 of Tan et al., WWW 2020. */
@SuppressWarnings("ImmutableEnumChecker") // search modes are immutable
public enum MeasuredMode {
    /** {@link HammingMode}. */
    HAMMING(new HammingMode()),
    /** {@link HierarchicalMode}. */
    HIERARCHICAL(new HierarchicalMode()),
    /** {@link ContinuousMode}. */
    CONTINUOUS(new ContinuousMode());

    private final SearchMode mode;

    MeasuredMode(SearchMode mode) {
        this.mode = mode;
    }

    /** The mode. */
    SearchMode mode() {
        return mode;
    }
}
