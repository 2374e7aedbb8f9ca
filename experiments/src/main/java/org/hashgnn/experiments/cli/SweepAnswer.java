package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hashgnn.experiments.folder.TrainingHistory;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.report.ValidationRanking;
import org.hashgnn.experiments.sweep.Trial;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep answers.
 *
 * @param trials its trials
 * @param ranking the ranking of those that have a result; {@code null} where there is none
 * @param best the file that the best configuration was written to; {@code null} where there is none
 */
record SweepAnswer(
        List<State> trials,
        @Nullable RankingAnswer ranking,
        @Nullable String best) {
    private static final String DROPPED = "dropped";

    /** Where a trial stands: {@code open}, {@code failed}, {@code done}, or {@code dropped} by successive halving; and the epochs it was trained. */
    record State(String name, long seed, String state, int epochs, String folder) {}

    static SweepAnswer of(
            List<Trial> trials, List<Trial> dropped, @Nullable ValidationRanking ranking, @Nullable Path best) {
        List<State> states = trials.stream()
                .map(trial -> new State(
                        trial.experiment().config().name(),
                        trial.experiment().config().seed(),
                        trial.state() == Trial.State.OPEN && dropped.contains(trial)
                                ? DROPPED
                                : trial.state().name().toLowerCase(Locale.ROOT),
                        TrainingHistory.of(trial.folder()).epochs(),
                        trial.folder().root().toString()))
                .toList();
        return new SweepAnswer(
                states,
                ranking == null ? null : RankingAnswer.of(ranking, false),
                best == null ? null : best.toString());
    }

    void print(PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("trial", "seed", "state", "epochs", "folder"));
        trials.forEach(trial -> rows.add(List.of(
                trial.name(),
                Long.toString(trial.seed()),
                trial.state(),
                Integer.toString(trial.epochs()),
                trial.folder())));
        TextTable.print(out, rows);
        if (ranking != null) {
            out.println();
            ranking.print(out);
            out.println("best configuration: " + best);
        }
    }
}
