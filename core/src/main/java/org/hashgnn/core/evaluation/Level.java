package org.hashgnn.core.evaluation;

/**
 * A group of candidates with one and the same score that holds relevant items; in which order they stand is not known, so every order
 * counts as equally likely.
 *
 * @param above how many candidates score strictly higher: the level fills the ranks {@code above + 1} to {@code above + size}
 * @param size the number of candidates on the level, at least 1
 * @param relevant how many of them are relevant, at least 1
 */
public record Level(int above, int size, int relevant) {
    /** Checks that the level holds what it says. */
    public Level {
        if (above < 0 || relevant < 1 || size < relevant) {
            throw new IllegalArgumentException("no level has " + above + " candidates above it, " + size + " on it and "
                    + relevant + " of these relevant");
        }
    }

    /** How many of the level's ranks lie in the top n: {@code min(max(n - above, 0), size)}. */
    public int within(int n) {
        return Math.min(Math.max(n - above, 0), size);
    }
}
