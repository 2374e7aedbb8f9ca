package org.hashgnn.core.data;

/** Original names that are whole numbers, ascending with the index. */
public sealed interface NumericIds extends Ids permits DenseIds, IntIds, LongIds {
    /** The original number of an index in {@code [0, size())}. */
    long value(int index);

    @Override
    default String name(int index) {
        return Long.toString(value(index));
    }

    /** How many whole numbers between the first and the last one are not in use. */
    default long gaps() {
        return size() == 0 ? 0 : value(size() - 1) - value(0) + 1 - size();
    }

    /** The smallest form that holds the numbers: none at all for {@code 0, 1, 2, ..}, 4 or 8 bytes each. */
    static NumericIds compact(long[] ascending) {
        for (int k = 1; k < ascending.length; k++) {
            if (ascending[k] <= ascending[k - 1]) {
                throw new IllegalArgumentException("ids must ascend: " + ascending[k] + " after " + ascending[k - 1]);
            }
        }
        int size = ascending.length;
        if (size == 0 || (ascending[0] == 0 && ascending[size - 1] == size - 1)) {
            return new DenseIds(size);
        }
        if (ascending[0] < Integer.MIN_VALUE || ascending[size - 1] > Integer.MAX_VALUE) {
            return new LongIds(ascending);
        }
        int[] values = new int[size];
        for (int k = 0; k < size; k++) {
            values[k] = (int) ascending[k];
        }
        return new IntIds(values);
    }
}
