package org.hashgnn.core.data;

/**
 * The original names of users or items, by index. Indices are dense, {@code 0 .. size - 1}, and ascend with the original name: by value
 * where all names are whole numbers, else by the order of {@link String#compareTo}. So gaps in the original numbers vanish from every
 * table while the names survive, and the index of a name depends on the set of names alone, never on the order of the input's lines.
 */
public interface Ids {
    /** How many there are. */
    int size();

    /** The original name of an index in {@code [0, size())}. */
    String name(int index);

    /** Names that are the indices themselves; takes no memory. */
    static NumericIds dense(int size) {
        return new DenseIds(size);
    }

    /**
     * Names that are numbers. The array may be kept: it must not be changed.
     *
     * @throws IllegalArgumentException where the numbers do not strictly ascend
     */
    static NumericIds of(long[] ascending) {
        return NumericIds.compact(ascending);
    }

    /**
     * Names that are texts.
     *
     * @throws IllegalArgumentException where the names do not strictly ascend in the order of {@link String#compareTo}
     */
    static Ids of(java.util.List<String> ascending) {
        return StringIds.of(ascending);
    }
}
