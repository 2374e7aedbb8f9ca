package org.hashgnn.core.data;

import java.util.Objects;

/** Names {@code 0 .. size - 1}. */
record DenseIds(int size) implements NumericIds {
    DenseIds {
        if (size < 0) {
            throw new IllegalArgumentException("a number of ids cannot be negative: " + size);
        }
    }

    @Override
    public long value(int index) {
        return Objects.checkIndex(index, size);
    }
}
