package org.hashgnn.experiments.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.experiments.chart.Chart;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.RunFolders;

/** Finished runs made by hand, on synthetic data. */
final class Runs {
    private final RunFolders folders;
    private int count;

    Runs(Path folder) {
        this.folders = new RunFolders(folder);
    }

    FinishedRun run(String name, long seed, String settings, Map<String, Double> metrics) {
        return folders.run("run" + count++, name, seed, settings, metrics);
    }

    static List<Chart> charts(List<PageElement> parts) {
        return parts.stream().map(part -> ((PageElement.Figure) part).chart()).toList();
    }
}
