package org.hashgnn.core.data;

/** The original names of users or items, by index. */
public interface Ids {
    /** How many there are. */
    int size();

    /** The original name of an index in {@code [0, size())}. */
    String name(int index);
}
