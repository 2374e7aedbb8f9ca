package org.hashgnn.hashing.codes;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How codes are shared.
 *
 * @param sizes how many distinct codes belong to just so many rows, by that number of rows
 */
public record Collisions(SortedMap<Integer, Integer> sizes) {
    /** Counts equal codes. O(n K / 8). */
    public static Collisions of(BinaryCodes codes) {
        byte[] bytes = codes.toBytes();
        int width = codes.bytesPerRow();
        Map<ByteBuffer, Integer> rows = new HashMap<>();
        for (int row = 0; row < codes.rows(); row++) {
            rows.merge(ByteBuffer.wrap(bytes, row * width, width), 1, Integer::sum);
        }
        SortedMap<Integer, Integer> sizes = new TreeMap<>();
        rows.values().forEach(size -> sizes.merge(size, 1, Integer::sum));
        return new Collisions(sizes);
    }

    /** The number of distinct codes. */
    public int distinct() {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of rows whose code another row has, too. */
    public int colliding() {
        return sizes.tailMap(2).entrySet().stream()
                .mapToInt(entry -> entry.getKey() * entry.getValue())
                .sum();
    }
}
