package org.hashgnn.core.data;

/** Names that are numbers of 32 bits. */
record IntIds(int[] values) implements NumericIds {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long value(int index) {
        return values[index];
    }
}
