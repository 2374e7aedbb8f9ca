package org.hashgnn.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Interactions as lists, for tests to write and to compare. */
public final class Rows {
    private Rows() {}

    /** Interactions with a row of ascending items per user. */
    public static Interactions of(int itemCount, int[]... rows) {
        int[] offsets = new int[rows.length + 1];
        for (int user = 0; user < rows.length; user++) {
            offsets[user + 1] = offsets[user] + rows[user].length;
        }
        int[] items = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        return new Interactions(rows.length, itemCount, offsets, items);
    }

    /** The items of each user. */
    public static List<List<Integer>> of(Interactions interactions) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int user = 0; user < interactions.users(); user++) {
            List<Integer> row = new ArrayList<>();
            for (int e = interactions.offsets()[user]; e < interactions.offsets()[user + 1]; e++) {
                row.add(interactions.items()[e]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The marked test part, which must be there. */
    public static Interactions testOf(RawInteractions raw) {
        return Objects.requireNonNull(raw.test(), "a test part").interactions();
    }

    /** The names of all indices. */
    public static List<String> names(Ids ids) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < ids.size(); k++) {
            names.add(ids.name(k));
        }
        return names;
    }
}
