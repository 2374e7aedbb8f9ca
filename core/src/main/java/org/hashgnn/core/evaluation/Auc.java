package org.hashgnn.core.evaluation;

import org.hashgnn.core.config.Summary;

/**
 * AUC: over all pairs of a relevant candidate i and another candidate j, the mean of {@code [s_i > s_j] + [s_i = s_j] / 2}. Candidates that
 * are not retrieved are tied below all others. A user whose candidates are all relevant has no pair and counts one half.
 *
 * <p>With R and N the numbers of relevant and other candidates, a level with {@code n_above} others above it and {@code n_on} on it adds
 * {@code h (N - n_above - n_on / 2)} to the sum, which is divided by {@code R N}. O(levels).
 */
@Summary("The share of pairs of a relevant item and another one that are in the right order, mean over users.")
public record Auc() implements Metric {
    @Override
    public String name() {
        return "auc";
    }

    @Override
    public boolean hasCutoff() {
        return false;
    }

    @Override
    public double of(Ranking ranking, int cutoff) {
        int others = ranking.candidates() - ranking.relevant();
        if (others == 0) {
            return 0.5;
        }
        double wins = 0;
        int found = 0;
        for (Level level : ranking.levels()) {
            wins += wins(level.relevant(), level.above() - found, level.size() - level.relevant(), others);
            found += level.relevant();
        }
        int missed = ranking.relevant() - found;
        int othersAbove = ranking.retrieved() - found;
        wins += wins(missed, othersAbove, others - othersAbove, others);
        return wins / ((double) ranking.relevant() * others);
    }

    private static double wins(int relevant, int othersAbove, int othersOn, int others) {
        return relevant * (others - othersAbove - othersOn / 2.0);
    }
}
