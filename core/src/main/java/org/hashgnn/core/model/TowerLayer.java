package org.hashgnn.core.model;

import java.util.OptionalInt;

/**
 * One layer of a {@link Tower}, from the node's own row x and the aggregate m of its neighbours' rows: {@code y = f([x ; m] W + b)}, and where
 * the two are averaged {@code y = f([a x ; (1 - a) m] W + b)} with the own share {@code a = 1 / (min(degree, fanOut) + 1)}.
 *
 * @param map f, W and b; W has the own columns first
 * @param own the columns of x, fewer than the rows of W
 * @param fanOut the fan-out of the own share; empty where x and m are not averaged
 */
public record TowerLayer(DenseMap map, int own, OptionalInt fanOut) {
    /** Checks that the map takes both. */
    public TowerLayer {
        if (own < 1 || own >= map.weight().rows()) {
            throw new IllegalArgumentException("a map of " + map.weight().rows()
                    + " columns cannot take a row of its own of " + own + " and an aggregate beside it");
        }
    }

    /** The columns of m. */
    public int neighbours() {
        return map.weight().rows() - own;
    }
}
