package org.hashgnn.hashing.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.scan.SmallestKeys;

/**
 * The items of greatest {@code m_i (K - 2 d_H(user, item))}, exactly, for {@link ScaledCodes}: items of one size are ordered by distance, so a {@link
 * HammingSearch} for each of the few sizes finds all that can be among the best, and these are merged. Equal scores by ascending item id.
 */
public final class ScaledHammingSearch implements Search {
    /** The items of one size. */
    private record Group(int[] items, float size, BinaryCodes codes, HammingSearch search) {}

    private final int users;
    private final int[] groupOf;
    private final int[] placeOf;
    private final BinaryCodes userCodes;
    private final Group[] groups;

    /** A search over codes. */
    public ScaledHammingSearch(Compute compute, ScaledCodes codes) {
        users = codes.users().rows();
        userCodes = BinaryCodes.ofSigns(codes.users());
        int[][] members = new int[ScaledCodes.LEVELS][];
        for (int level = 0; level < members.length; level++) {
            int wanted = level;
            members[level] = IntStream.range(0, codes.levels().length)
                    .filter(item -> codes.levels()[item] == wanted)
                    .toArray();
        }
        groups = Arrays.stream(members)
                .filter(items -> items.length > 0)
                .map(items -> group(compute, items, codes.items()))
                .toArray(Group[]::new);
        groupOf = new int[codes.levels().length];
        placeOf = new int[codes.levels().length];
        for (int g = 0; g < groups.length; g++) {
            for (int place = 0; place < groups[g].items.length; place++) {
                groupOf[groups[g].items[place]] = g;
                placeOf[groups[g].items[place]] = place;
            }
        }
    }

    private Group group(Compute compute, int[] items, Matrix rows) {
        Matrix chosen = Matrix.zeros(items.length, rows.columns());
        compute.gather(rows, items, chosen);
        BinaryCodes codes = BinaryCodes.ofSigns(chosen);
        float size = rows.columns() == 0 ? 1 : Math.abs(rows.get(items[0], 0));
        return new Group(items, size, codes, new HammingSearch(compute, userCodes, codes));
    }

    @Override
    public int[][] search(int[] queries, int n, Interactions exclude) {
        int wanted = SearchChecks.request(queries, n, exclude, users, groupOf.length);
        long[][] best = new long[queries.length][0];
        for (int g = 0; g < groups.length; g++) {
            int[][] found = groups[g].search.search(queries, n, excluded(exclude, g));
            for (int q = 0; q < queries.length; q++) {
                best[q] = merged(best[q], found[q], groups[g], queries[q], wanted);
            }
        }
        return Arrays.stream(best)
                .map(keys -> Arrays.stream(keys).mapToInt(key -> (int) key).toArray())
                .toArray(int[][]::new);
    }

    /** The least keys of the former ones and of a group's answer. A key has the score, the greatest first, above the item's id. */
    private long[] merged(long[] former, int[] found, Group group, int user, int wanted) {
        long[] keys = Arrays.copyOf(former, former.length + found.length);
        for (int f = 0; f < found.length; f++) {
            int distance = userCodes.distance(user, group.codes, found[f]);
            float score = group.size * (userCodes.bits() - 2 * distance);
            keys[former.length + f] = SmallestKeys.descending(score, group.items[found[f]]);
        }
        Arrays.sort(keys);
        return Arrays.copyOf(keys, Math.min(wanted, keys.length));
    }

    /** The excluded items of a group, by their places in it. */
    private Interactions excluded(Interactions exclude, int group) {
        int[] offsets = new int[users + 1];
        int[] places = new int[exclude.size()];
        int count = 0;
        for (int user = 0; user < users; user++) {
            for (int e = exclude.offsets()[user]; e < exclude.offsets()[user + 1]; e++) {
                int item = exclude.items()[e];
                if (groupOf[item] == group) {
                    places[count++] = placeOf[item];
                }
            }
            offsets[user + 1] = count;
        }
        return new Interactions(users, groups[group].items.length, offsets, Arrays.copyOf(places, count));
    }
}
