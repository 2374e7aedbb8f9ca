package org.hashgnn.hashing.search.scan;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * Finds the items nearest to each of a group of queries by a linear scan. The group goes over the items tile by tile, so that items come from
 * memory once for a group, and a few queries at a time share a pass over a tile. For use by one thread.
 */
public final class HammingScan {
    /** 32-bit words of item codes in a tile: half of a first-level cache. */
    private static final int TILE_WORDS = 1 << 12;

    /** The same where hardly anything is near: a part of a second-level cache, so that the little that is found comes in larger portions. */
    private static final int RARE_TILE_WORDS = 1 << 16;

    private static final int GROUP = 64;

    /** With so many items to each that is wanted, most blocks hold nothing near. */
    private static final int RARE = 1 << 13;

    /** What is searched, and by what. */
    public record Items(BinaryCodes codes, CodePlanes planes, HammingKernel kernel) {
        public static Items of(BinaryCodes codes, HammingKernel kernel) {
            return new Items(codes, new CodePlanes(codes), kernel);
        }
    }

    private final CodePlanes items;
    private final HammingKernel kernel;
    private final DistanceGuess guess;
    private final NearestSelection[] group;
    private final int[] members;
    private final int[] codes;
    private final int[] limits = new int[HammingKernel.SHARED];
    private final int[] blocks;
    private final long[] marks;
    private final boolean rare;

    /**
     * A scan for the {@code wanted} nearest.
     *
     * @param most the most queries that will come at a time
     */
    public HammingScan(Items items, BinaryCodes queries, int wanted, boolean keepTies, Interactions exclude, int most) {
        this.items = items.planes();
        this.kernel = items.kernel();
        int rows = items.codes().rows();
        int width = items.planes().width();
        this.rare = wanted < rows / RARE;
        this.blocks = new int[Math.max(1, (rare ? RARE_TILE_WORDS : TILE_WORDS) / width / CodePlanes.BLOCK)];
        this.marks = new long[HammingKernel.SHARED * blocks.length];
        this.codes = new int[HammingKernel.SHARED * width];
        this.guess = new DistanceGuess(items.planes(), kernel);
        this.group = new NearestSelection[Math.clamp(most, 1, GROUP)];
        this.members = new int[group.length];
        Arrays.setAll(group, g -> new NearestSelection(wanted, keepTies, items, queries, exclude));
    }

    /** How many queries can be given at a time. */
    public int most() {
        return group.length;
    }

    /** Finds what is nearest to the queries {@code from} to {@code to}; the answers, in their order, are valid until the next call. */
    public NearestSelection[] nearest(int[] queries, int from, int to) {
        int open = to - from;
        for (int g = 0; g < open; g++) {
            group[g].query(queries[from + g]);
            group[g].begin(guess.of(group[g].code(), group[g].enough()));
            members[g] = g;
        }
        while (open > 0) {
            scan(open);
            open = unfinished(open);
        }
        return group;
    }

    /** Finds what is at most {@code radius} from the queries {@code from} to {@code to}; where all items are wanted, that is all of it. */
    public NearestSelection[] within(int[] queries, int from, int to, int radius) {
        int count = to - from;
        for (int g = 0; g < count; g++) {
            group[g].query(queries[from + g]);
            group[g].begin(radius + 1);
            members[g] = g;
        }
        scan(count);
        for (int g = 0; g < count; g++) {
            group[g].finishAll();
        }
        return group;
    }

    /** Finishes the first members; those whose guess was too low begin again and become the first ones. */
    private int unfinished(int open) {
        int left = 0;
        for (int m = 0; m < open; m++) {
            if (!group[members[m]].finish()) {
                group[members[m]].beginAgain();
                members[left++] = members[m];
            }
        }
        return left;
    }

    private void scan(int count) {
        for (int from = 0; from < items.blocks(); from += blocks.length) {
            int to = Math.min(items.blocks(), from + blocks.length);
            for (int m = 0; m < count; m += HammingKernel.SHARED) {
                int shared = Math.min(HammingKernel.SHARED, count - m);
                for (int block = from; block < to; block++) {
                    blocks[block - from] = block;
                }
                prepare(m, shared);
                kernel.mark(items, from, to, codes, limits, marks);
                clearPadding(to, to - from);
                take(rare ? compact(to - from) : to - from, m, shared);
            }
        }
    }

    private void clearPadding(int to, int count) {
        int last = items.rows() % CodePlanes.BLOCK;
        if (to == items.blocks() && last > 0) {
            for (int place = count - 1; place < marks.length; place += blocks.length) {
                marks[place] &= (1L << last) - 1;
            }
        }
    }

    /** Keeps the blocks in which anything is marked, and their marks. */
    private int compact(int count) {
        int each = blocks.length;
        int kept = 0;
        for (int from = 0; from < count; from += Long.SIZE) {
            int to = Math.min(count, from + Long.SIZE);
            for (long some = kernel.marked(marks, from, to); some != 0; some &= some - 1) {
                int b = from + Long.numberOfTrailingZeros(some);
                for (int place = 0; place < marks.length; place += each) {
                    marks[place + kept] = marks[place + b];
                }
                blocks[kept++] = blocks[b];
            }
        }
        return kept;
    }

    private void prepare(int first, int count) {
        Arrays.fill(limits, 0);
        for (int m = 0; m < count; m++) {
            NearestSelection selection = group[members[first + m]];
            limits[m] = selection.limit();
            System.arraycopy(selection.code(), 0, codes, m * items.width(), items.width());
        }
    }

    private void take(int count, int first, int shared) {
        for (int m = 0; m < shared; m++) {
            group[members[first + m]].take(blocks, count, marks, m * blocks.length);
        }
    }
}
