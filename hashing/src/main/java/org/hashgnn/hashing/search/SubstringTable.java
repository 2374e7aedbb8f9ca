package org.hashgnn.hashing.search;

import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * Items by the value of one substring of their codes, the bits {@code from} to {@code from + length} of K: a list of items for each value,
 * in compressed rows. Beside each item lies its signature, up to 64 other bits of its code, in the order of the lists, so that nearly all
 * items of a list are dismissed without a look at their codes; up to 64 bits, substring and signature are the whole code. Memory:
 * {@code 12 N + 4 * 2^length} bytes. Immutable.
 */
final class SubstringTable {
    /** The longest substring that is addressed directly: 2^24 offsets are 64 MB. */
    static final int LONGEST = 24;

    private final int from;
    private final int length;
    private final int signed;
    private final long outside;
    private final int[] offsets;
    private final int[] items;
    private final long[] signatures;

    /** A table for a substring of at least one bit and at most {@link #LONGEST}. O(N + 2^length). */
    SubstringTable(BinaryCodes codes, int from, int length) {
        this.from = from;
        this.length = length;
        int best = 0;
        for (int word = 1; word < codes.words(); word++) {
            best = Long.bitCount(outside(codes, word)) > Long.bitCount(outside(codes, best)) ? word : best;
        }
        this.signed = best;
        this.outside = outside(codes, best);
        this.offsets = new int[(1 << length) + 1];
        this.items = new int[codes.rows()];
        this.signatures = new long[codes.rows()];
        for (int row = 0; row < codes.rows(); row++) {
            offsets[value(codes, row)]++;
        }
        int end = 0;
        for (int value = 0; value < offsets.length; value++) {
            end += offsets[value];
            offsets[value] = end;
        }
        for (int row = 0; row < codes.rows(); row++) {
            int place = --offsets[value(codes, row)];
            items[place] = row;
            signatures[place] = signature(codes, row);
        }
    }

    /** The bits of a word that count and are not of the substring. */
    private long outside(BinaryCodes codes, int word) {
        long mask = 0;
        for (int k = word * Long.SIZE; k < Math.min(codes.bits(), (word + 1) * Long.SIZE); k++) {
            mask |= k < from || k >= from + length ? 1L << k : 0;
        }
        return mask;
    }

    /** How many bits the substring has. */
    int length() {
        return length;
    }

    /** The value of the substring in a code. */
    int value(BinaryCodes codes, int row) {
        int shift = from % Long.SIZE;
        long bits = codes.word(row, from / Long.SIZE) >>> shift;
        if (shift + length > Long.SIZE) {
            bits |= codes.word(row, from / Long.SIZE + 1) << (Long.SIZE - shift);
        }
        return (int) bits & ((1 << length) - 1);
    }

    /** The signature of a code: where two substrings differ in r bits and the signatures in s, the codes differ in r + s or more. */
    long signature(BinaryCodes codes, int row) {
        return codes.word(row, signed) & outside;
    }

    /** The place at which the list of a value starts, and that of the value before ends. */
    int start(int value) {
        return offsets[value];
    }

    /** The item at a place. */
    int item(int place) {
        return items[place];
    }

    /**
     * Finds the places from {@code start} to {@code end} whose signature differs from another in {@code most} bits or fewer.
     *
     * @param found they are written here from {@code size} on; there must be room for one more than {@code end - start}
     * @return the size with what was found
     */
    int near(int start, int end, long signature, int most, int[] found, int size) {
        int next = size;
        for (int place = start; place < end; place++) {
            found[next] = place;
            next += (Long.bitCount(signatures[place] ^ signature) - most - 1) >>> 31; // without a branch
        }
        return next;
    }
}
