package org.hashgnn.experiments.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Problem;

/**
 * The finished runs below some folders, at any depth.
 *
 * @param runs those that can be read, in the order of their paths
 * @param leftOut all else that was found there: unfinished and damaged runs, other files
 */
public record FoundRuns(List<FinishedRun> runs, List<LeftOut> leftOut) {
    /**
     * Looks for runs.
     *
     * @param folders run folders, or folders with run folders at any depth
     * @throws InputException if one of them holds no finished run; the message says what it holds
     */
    public static FoundRuns below(List<Path> folders) {
        RunWalk all = new RunWalk();
        for (Path folder : folders) {
            RunWalk walk = new RunWalk();
            walk.walk(folder);
            if (walk.runs().isEmpty()) {
                throw nothing(folder, walk.leftOut());
            }
            walk.runs().forEach(all::add);
            walk.leftOut().forEach(all::leaveOut);
        }
        return new FoundRuns(List.copyOf(all.runs()), List.copyOf(all.leftOut()));
    }

    /** As {@link #below}, for runs that were made a moment ago and of which nothing is left out. */
    public static List<FinishedRun> of(List<Path> runFolders) {
        return runFolders.stream().map(FinishedRun::read).toList();
    }

    /** These, with more that was left out. */
    public FoundRuns with(List<LeftOut> more) {
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.addAll(more);
        return new FoundRuns(runs, List.copyOf(all));
    }

    private static InputException nothing(Path folder, List<LeftOut> leftOut) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                Location.of(folder.toString()),
                "holds no finished run; give run folders, or a folder with run folders, such as runs"));
        leftOut.stream()
                .limit(LeftOutText.MOST)
                .forEach(
                        each -> problems.add(new Problem(Location.of(each.path().toString()), each.reason())));
        return new InputException(problems);
    }
}
