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

    private final CodePlanes items;
    private final HammingKernel kernel;
    private final int tile;
    private final DistanceGuess guess;
    private final NearestSelection[] group;
    private final int[] codes;
    private final int[] limits = new int[HammingKernel.SHARED];
    private final int[][] found = new int[HammingKernel.SHARED][];
    private final int[] nothing = new int[CodePlanes.PADDING];
    private final int[] sizes = new int[HammingKernel.SHARED];

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
        this.tile = Math.max(1, TILE_WORDS / items.planes() / CodePlanes.PADDING) * CodePlanes.PADDING;
        this.codes = new int[HammingKernel.SHARED * items.planes()];
        this.guess = new DistanceGuess(items);
        this.group = new NearestSelection[Math.clamp(most, 1, GROUP)];
        Arrays.setAll(group, g -> new NearestSelection(wanted, keepTies, items, queries, exclude));
    }

    /** How many queries can be given at a time. */
    int most() {
        return group.length;
    }

    /** Finds what is nearest to the queries {@code from} to {@code to}; the answers, in their order, are valid until the next call. */
    NearestSelection[] nearest(int[] queries, int from, int to) {
        int count = to - from;
        for (int g = 0; g < count; g++) {
            group[g].begin(queries[from + g]);
            group[g].guess(guess.of(group[g].code(), group[g].enough()));
        }
        scan(0, count);
        for (int g = 0; g < count; g++) {
            if (!group[g].finish()) {
                group[g].begin(queries[from + g]);
                scan(g, 1);
                group[g].finish();
            }
        }
        return group;
    }

    private void scan(int first, int count) {
        int rows = items.codes().rows();
        for (int start = 0; start < rows; start += tile) {
            int end = Math.min(rows, start + tile);
            for (int g = 0; g < count; g += HammingKernel.SHARED) {
                scan(start, end, first + g, Math.min(HammingKernel.SHARED, count - g));
            }
        }
    }

    private void scan(int start, int end, int first, int count) {
        for (int g = 0; g < HammingKernel.SHARED; g++) {
            if (g < count) {
                NearestSelection selection = group[first + g];
                found[g] = selection.room(end - start + 2 * CodePlanes.PADDING);
                sizes[g] = selection.size();
                limits[g] = selection.limit();
                System.arraycopy(selection.code(), 0, codes, g * items.planes(), items.planes());
            } else {
                found[g] = nothing;
                sizes[g] = 0;
                limits[g] = 0;
            }
        }
        kernel.scan(items, start, end, codes, limits, found, sizes);
        for (int g = 0; g < count; g++) {
            group[first + g].grow(sizes[g]);
        }
    }
}
