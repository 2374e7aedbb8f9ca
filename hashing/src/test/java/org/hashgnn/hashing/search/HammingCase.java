package org.hashgnn.hashing.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.hashing.codes.BinaryCodes;

/** Codes, queries and exclusions drawn from a seed, and what a stable sort finds in them. Small cases have more queries than large ones. */
final class HammingCase {
    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_QUERIES = 400;
    private static final int WORDS_COMPARED = 100_000;

    /** How the item codes lie to each other. */
    enum Shape {
        /** Each bit for itself. */
        SCATTERED,
        /** All the same. */
        EQUAL,
        /** A few codes, each many times. */
        REPEATED,
        /** Codes near one of a few. */
        CLUSTERED,
        /** More and more ones. */
        RISING,
        /** Fewer and fewer ones. */
        FALLING
    }

    private final long seed;
    private final Shape shape;
    private final int bits;
    private final int words;
    private final int top;
    private final long[][] items;
    private final long[][] queries;
    private final Interactions exclude;

    HammingCase(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        this.seed = seed;
        bits = random.nextInt(3) == 0 ? 8 << random.nextInt(8) : upTo(random, 8, 1024);
        words = Math.ceilDiv(bits, Long.SIZE);
        shape = Shape.values()[random.nextInt(Shape.values().length)];
        items = items(random, upTo(random, 1, MOST_ITEMS));
        top = random.nextInt(8) == 0 ? items.length + random.nextInt(3) : upTo(random, 1, 1000);
        queries = new long[Math.clamp(WORDS_COMPARED / items.length / words, 1 + random.nextInt(9), MOST_QUERIES)][];
        Arrays.setAll(queries, q -> query(random));
        double[] shares = {0, 0, 0.01, 0.5, 0.97, 1.1};
        exclude = RandomCodes.interactions(random, queries.length, items.length, shares[random.nextInt(shares.length)]);
    }

    BinaryCodes items() {
        return packed(items);
    }

    BinaryCodes queries() {
        return packed(queries);
    }

    int top() {
        return top;
    }

    Interactions exclude() {
        return exclude;
    }

    /** The items of a query by distance, equal distances by ascending item: counted, placed and cut. O(N K). */
    int[] nearest(int query) {
        int[] distances = new int[items.length];
        int[] ends = new int[bits + 2];
        for (int item = 0; item < items.length; item++) {
            distances[item] = exclude.contains(query, item) ? -1 : distance(queries[query], items[item]);
            ends[distances[item] + 1]++;
        }
        ends[0] = 0;
        for (int d = 0; d <= bits; d++) {
            ends[d + 1] += ends[d];
        }
        int[] order = new int[Math.min(top, ends[bits + 1])];
        for (int item = 0; item < items.length; item++) {
            if (distances[item] >= 0) {
                int place = ends[distances[item]]++;
                if (place < order.length) {
                    order[place] = item;
                }
            }
        }
        return order;
    }

    @Override
    public String toString() {
        return "seed " + seed + ": the " + top + " nearest of " + items.length + " " + shape + " items, " + bits
                + " bits, " + queries.length + " queries, " + exclude.items().length + " items excluded";
    }

    private long[][] items(RandomGenerator random, int count) {
        long[][] codes = new long[count][words];
        long[][] centres = new long[1 + random.nextInt(1 + (int) Math.sqrt(count))][];
        Arrays.setAll(centres, c -> scattered(random));
        for (int item = 0; item < count; item++) {
            long[] centre = centres[random.nextInt(centres.length)];
            codes[item] = switch (shape) {
                case SCATTERED -> scattered(random);
                case EQUAL -> centres[0];
                case REPEATED -> centre;
                case CLUSTERED -> near(random, centre);
                case RISING -> ones((int) ((long) item * bits / count));
                case FALLING -> ones((int) ((long) (count - item) * bits / count));
            };
        }
        return codes;
    }

    /** Any code, one near an item, or one without ones. */
    private long[] query(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> scattered(random);
            case 1 -> near(random, items[random.nextInt(items.length)]);
            default -> ones(0);
        };
    }

    private long[] scattered(RandomGenerator random) {
        long[] code = new long[words];
        Arrays.setAll(code, w -> random.nextLong() & mask(w));
        return code;
    }

    /** Up to one bit in eight differs. */
    private long[] near(RandomGenerator random, long[] centre) {
        long[] code = centre.clone();
        for (int left = random.nextInt(bits / 8 + 1); left > 0; left--) {
            int k = random.nextInt(bits);
            code[k >> 6] ^= 1L << k;
        }
        return code;
    }

    private long[] ones(int count) {
        long[] code = new long[words];
        for (int k = 0; k < count; k++) {
            code[k >> 6] |= 1L << k;
        }
        return code;
    }

    private long mask(int word) {
        return word < words - 1 ? -1 : -1L >>> -bits;
    }

    private static int distance(long[] a, long[] b) {
        int distance = 0;
        for (int w = 0; w < a.length; w++) {
            distance += Long.bitCount(a[w] ^ b[w]);
        }
        return distance;
    }

    /** A number of the range, each order of magnitude as likely as the other. */
    private static int upTo(RandomGenerator random, int least, int most) {
        return (int) (least * Math.pow((most + 1.0) / least, random.nextDouble()));
    }

    private BinaryCodes packed(long[][] codes) {
        int width = Math.ceilDiv(bits, Byte.SIZE);
        MemorySegment bytes = MemorySegment.ofArray(new byte[Long.BYTES + codes.length * width + Long.BYTES]);
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < codes.length; row++) {
            for (int w = 0; w < words; w++) {
                bytes.set(word, Long.BYTES + (long) row * width + w * 8L, codes[row][w]);
            }
        }
        return new BinaryCodes(codes.length, bits, bytes);
    }
}
