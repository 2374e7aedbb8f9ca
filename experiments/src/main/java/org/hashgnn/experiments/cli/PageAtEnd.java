package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.html.HtmlReport;

/** Writes the page of what has just been run. The results are safe by then, so whatever goes wrong here is told and fails nothing. */
final class PageAtEnd {
    private static final ReportFilter ALL = new ReportFilter(Set.of(), Set.of(), Set.of());

    private PageAtEnd() {}

    /**
     * Writes the page of some runs.
     *
     * @param folders their run folders
     * @param data the data set, where it is a single run
     */
    static void write(PrintWriter messages, Path file, List<Path> folders, Supplier<Dataset> data) {
        try {
            new HtmlReport(FinishedRun.below(folders), ALL, false).write(file, data);
            messages.println("report " + file);
        } catch (RuntimeException | OutOfMemoryError e) {
            messages.println("the report could not be written, the results are not touched by that: " + e.getMessage()
                    + "; try again with: hashgnn report " + file.resolveSibling("") + " --html " + file);
        }
        messages.flush();
    }
}
