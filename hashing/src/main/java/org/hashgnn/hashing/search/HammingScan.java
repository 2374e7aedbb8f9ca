package org.hashgnn.hashing.search;

import java.util.Arrays;
import org.hashgnn.core.data.Interactions;

/**
 * Finds the items nearest to each of a group of queries by a linear scan. The group goes over the items tile by tile, so that items come from
 * memory once for a group, and a few queries at a time share a pass over a tile. For use by one thread.
 */
final class HammingScan {
    /** 32-bit words of item codes in a tile: half of a first-level cache. */
    private static final int TILE_WORDS = 1 << 12;

    private static final int GROUP = 64;

    /** With so many items to each that is wanted, most blocks hold nothing near. */
    private static final int RARE = 1 << 13;

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
    private final CodePlanes few;

    /**
     * A scan for the {@code wanted} nearest.
     *
     * @param most the most queries that will come at a time
     */
    HammingScan(
            CodePlanes items,
            BinaryCodes queries,
            HammingKernel kernel,
            int wanted,
            boolean keepTies,
            Interactions exclude,
            int most) {
        this.items = items;
        this.kernel = kernel;
        this.rare = items.planes() <= 2 && wanted < items.rows() / RARE;
        this.blocks = new int[Math.max(1, TILE_WORDS / items.planes() / CodePlanes.BLOCK)];
        this.few = CodePlanes.room(rare ? blocks.length : 0, items.bits());
        this.marks = new long[HammingKernel.SHARED * blocks.length];
        this.codes = new int[HammingKernel.SHARED * items.planes()];
        this.guess = new DistanceGuess(items, kernel);
        this.group = new NearestSelection[Math.clamp(most, 1, GROUP)];
        this.members = new int[group.length];
        Arrays.setAll(group, g -> new NearestSelection(wanted, keepTies, items, queries, exclude));
    }

    /** How many queries can be given at a time. */
    int most() {
        return group.length;
    }

    /** Finds what is nearest to the queries {@code from} to {@code to}; the answers, in their order, are valid until the next call. */
    NearestSelection[] nearest(int[] queries, int from, int to) {
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
    NearestSelection[] within(int[] queries, int from, int to, int radius) {
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
            for (int block = from; block < to; block++) {
                blocks[block - from] = block;
            }
            for (int m = 0; m < count; m += HammingKernel.SHARED) {
                int shared = Math.min(HammingKernel.SHARED, count - m);
                prepare(m, shared);
                if (rare) {
                    int found = kernel.filter(items, from, to, codes, limits, blocks);
                    few.copy(items, blocks, found);
                    kernel.mark(few, 0, found, codes, limits, marks);
                    take(found, m, shared);
                } else {
                    kernel.mark(items, from, to, codes, limits, marks);
                    take(to - from, m, shared);
                }
            }
        }
    }

    private void prepare(int first, int count) {
        Arrays.fill(limits, 0);
        for (int m = 0; m < count; m++) {
            NearestSelection selection = group[members[first + m]];
            limits[m] = selection.limit();
            System.arraycopy(selection.code(), 0, codes, m * items.planes(), items.planes());
        }
    }

    private void take(int count, int first, int shared) {
        int last = items.rows() % CodePlanes.BLOCK;
        boolean cut = last > 0 && count > 0 && blocks[count - 1] == items.blocks() - 1;
        for (int m = 0; m < shared; m++) {
            int place = m * blocks.length;
            if (cut) {
                marks[place + count - 1] &= (1L << last) - 1;
            }
            group[members[first + m]].take(blocks, count, marks, place);
        }
    }
}
