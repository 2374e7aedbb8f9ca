package org.hashgnn.core.data;

/**
 * Divides interactions into training, validation and test. An implementation is its own configuration record; the same interactions and
 * the same settings give the same split, whatever the order in which the interactions were read.
 */
public interface Splitter {
    /**
     * The split of some interactions; every interaction lands in exactly one part.
     *
     * @throws org.hashgnn.core.config.InputException where the interactions lack what the split needs, such as times
     */
    Split split(RawInteractions raw);

    /**
     * Refuses a source that is known to lack what the split needs; by default none.
     *
     * @throws org.hashgnn.core.config.InputException as {@link #split}
     */
    default void require(Inspection source) {}
}
