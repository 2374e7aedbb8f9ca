package org.hashgnn.benchmarks.peer;

import java.io.IOException;
import java.util.stream.IntStream;
import org.hashgnn.hashing.codes.BinaryCodes;

/** An index of another library over binary codes; for use by one thread. */
public interface PeerIndex extends AutoCloseable {
    /** The items it finds near a query, at most n of them, in any order. */
    int[] nearest(BinaryCodes queries, int row, int n) throws IOException;

    @Override
    default void close() throws IOException {}

    /** The 64-bit words of a code. */
    static long[] words(BinaryCodes codes, int row) {
        return IntStream.range(0, codes.words())
                .mapToLong(word -> codes.word(row, word))
                .toArray();
    }
}
