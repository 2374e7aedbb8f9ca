package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.report.FoundRuns;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.ValidationRanking;
import org.hashgnn.experiments.report.html.HtmlReport;
import org.hashgnn.experiments.sweep.Trial;
import org.jspecify.annotations.Nullable;

/** What a sweep leaves beside its runs when it ends: the best configuration by validation, and a page. */
final class SweepPages {
    private final PrintWriter messages;
    private final List<Path> ended;

    /**
     * The end of a sweep.
     *
     * @param trials all of its trials; those without a result are passed over
     */
    SweepPages(PrintWriter messages, List<Trial> trials) {
        this.messages = messages;
        this.ended = trials.stream()
                .filter(trial -> trial.state() == Trial.State.DONE)
                .map(trial -> trial.folder().root())
                .toList();
    }

    /** The ranking of what has a result; {@code null}, saying why, where there is none. */
    @Nullable ValidationRanking ranking() {
        if (ended.isEmpty()) {
            return null;
        }
        try {
            return ValidationRanking.of(GroupedRuns.of(FoundRuns.of(ended)), null);
        } catch (InputException e) {
            messages.println("no ranking: " + e.getMessage());
            return null;
        }
    }

    /** Writes the best configuration beside its runs, under the name of the sweep's file. */
    static Path writeBest(ValidationRanking ranking, Path sweep) {
        String name = String.valueOf(sweep.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path file = ranking.best().runs().getFirst().folder().root().resolveSibling(name + "-best.yaml");
        AtomicFile.removeLeftOvers(
                file.resolveSibling("").toAbsolutePath(), left -> left.equals(String.valueOf(file.getFileName())));
        AtomicFile.write(file, ranking.bestYaml(file));
        return file;
    }

    /** A page for each folder that runs lie in, and for each run that has none. */
    void writePages() {
        ended.forEach(root -> RunPage.writeMissing(messages, new RunFolder(root)));
        Map<Path, List<Path>> pages = ended.stream()
                .collect(Collectors.groupingBy(
                        root -> root.resolveSibling("report.html"), LinkedHashMap::new, Collectors.toList()));
        pages.forEach((page, roots) -> RunPage.write(
                messages, page, roots, () -> HtmlReport.data(FoundRuns.of(roots).getFirst())));
    }
}
