package org.hashgnn.core.data;

/** Names that are numbers of 64 bits. */
record LongIds(long[] values) implements NumericIds {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long value(int index) {
        return values[index];
    }
}
