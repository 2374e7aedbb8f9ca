package org.hashgnn.core.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The dense maps that lead from a node's row u to its code z, one after the other; none where {@code z = u}.
 *
 * @param users those of users
 * @param items those of items
 */
public record Heads(List<DenseMap> users, List<DenseMap> items) {
    /** Copies the lists. */
    public Heads {
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    /** The same maps for users and items. */
    public static Heads same(DenseMap... maps) {
        return new Heads(List.of(maps), List.of(maps));
    }

    /** Whether users and items have the same maps. */
    public boolean shared() {
        return users.equals(items);
    }

    /** These maps and then others. */
    public Heads then(Heads next) {
        return new Heads(concat(users, next.users), concat(items, next.items));
    }

    private static List<DenseMap> concat(List<DenseMap> first, List<DenseMap> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
