package org.hashgnn.experiments.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.Method;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.TableFormat;
import org.hashgnn.experiments.run.TimeText;

/** Tables of runs and of their measures. */
final class RunTables {
    private static final double MIB = 1 << 20;

    private RunTables() {}

    /** The runs on a data set. */
    static PageElement runs(DataGroup group) {
        return PageElement.Grid.plain(
                "Runs",
                List.of("method", "seed", "bits", "epochs", "kept", "steps", "training", "peak memory", "folder"),
                group.methods().stream()
                        .flatMap(method -> method.runs().stream().map(run -> row(method, run)))
                        .toList());
    }

    private static List<String> row(Method method, FinishedRun run) {
        RunResult result = run.result();
        return List.of(
                method.label(),
                Long.toString(result.seed()),
                Integer.toString(result.bits()),
                Integer.toString(result.epochs()),
                Integer.toString(result.bestEpoch()),
                String.format(Locale.ROOT, "%,d", result.steps()),
                TimeText.of(result.trainSeconds()),
                result.peakMemoryBytes() == 0
                        ? "-"
                        : String.format(Locale.ROOT, "%.0f MiB", result.peakMemoryBytes() / MIB),
                run.folder().root().toString());
    }

    /** The metrics of a table, the best and what is tied with it marked, and the baselines. */
    static PageElement measures(ReportTable table) {
        List<String> head = new ArrayList<>(List.of("method"));
        head.addAll(table.metrics());
        List<List<PageElement.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.allRows().size(); row++) {
            ReportTable.Row method = table.allRows().get(row);
            List<PageElement.Cell> cells = new ArrayList<>(List.of(new PageElement.Cell(method.method(), 0)));
            for (int column = 0; column < table.metrics().size(); column++) {
                String value = TableFormat.value(method.cells().get(column));
                cells.add(
                        new PageElement.Cell(value, table.marks(column).get(row).place()));
            }
            rows.add(cells);
        }
        return new PageElement.Grid(table.mode(), head, rows);
    }

    /** A file of a run, to be unfolded. */
    static PageElement file(Path file) {
        try {
            return new PageElement.Folded(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }
}
