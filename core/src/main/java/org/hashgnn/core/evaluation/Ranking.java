package org.hashgnn.core.evaluation;

import java.util.List;

/**
 * What a metric sees of one user's ranking: where the relevant items stand among the candidates, ties kept as ties.
 *
 * <p>A candidate that a search mode does not retrieve (score {@link Float#NEGATIVE_INFINITY}, or not a number) stands below all that are
 * retrieved and in no top n; such candidates are on no level.
 *
 * @param candidates the number of candidates
 * @param retrieved how many of them are retrieved
 * @param relevant how many of the candidates are relevant, retrieved or not; at least 1
 * @param levels the levels with retrieved relevant items, best first
 */
public record Ranking(int candidates, int retrieved, int relevant, List<Level> levels) {
    /** Checks that the levels follow each other within what is retrieved. */
    public Ranking {
        levels = List.copyOf(levels);
        int end = 0;
        int found = 0;
        for (Level level : levels) {
            if (level.above() < end) {
                throw new IllegalArgumentException(level + " overlaps the level before it, which ends at rank " + end);
            }
            end = level.above() + level.size();
            found += level.relevant();
        }
        if (end > retrieved || retrieved > candidates || found > relevant || relevant < 1 || relevant > candidates) {
            throw new IllegalArgumentException("a ranking of " + candidates + " candidates, " + retrieved
                    + " retrieved, " + relevant + " relevant cannot have the levels " + levels);
        }
    }

    /**
     * The expected number of relevant items in the top n: the sum over levels of {@code h * min(max(n - a, 0), g) / g}, with {@code a}
     * candidates above a level, {@code g} on it and {@code h} of these relevant. O(levels).
     */
    public double expectedHits(int n) {
        double hits = 0;
        for (Level level : levels) {
            hits += (double) level.relevant() * level.within(n) / level.size();
        }
        return hits;
    }
}
