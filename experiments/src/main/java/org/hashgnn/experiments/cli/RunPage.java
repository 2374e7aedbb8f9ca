package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.report.FoundRuns;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.html.HtmlReport;

/** Writes the page of what has just been run. The results are safe by then, so whatever goes wrong here is told and fails nothing. */
final class RunPage {
    private RunPage() {}

    /** Writes the page of a finished run where it is missing, because the run was killed while it wrote the page. */
    static void writeMissing(PrintWriter messages, RunFolder run) {
        if (!Files.exists(run.report())) {
            write(messages, run.report(), List.of(run.root()), () -> new KeptInputs(run).dataset());
        }
    }

    /**
     * Writes the page of some runs.
     *
     * @param folders their run folders
     * @param data the data set, where it is a single run
     */
    static void write(PrintWriter messages, Path file, List<Path> folders, Supplier<Dataset> data) {
        try {
            new HtmlReport(GroupedRuns.of(FoundRuns.of(folders)), ReportFilter.ALL, false).write(file, data);
            messages.println("report " + file);
        } catch (RuntimeException | OutOfMemoryError e) {
            messages.println("cannot write the report (the results are safe): " + e.getMessage()
                    + "; try again with: hashgnn report " + file.resolveSibling("") + " --html " + file);
        }
        messages.flush();
    }
}
