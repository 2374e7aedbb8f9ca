package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hashgnn.experiments.chart.Csv;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;

/** Tables as one CSV table (RFC 4180, UTF-8) with one header, for programs: a line for each data set, profile, mode, method and metric. */
final class LongTable {
    private static final List<String> MEASURED =
            List.of("table", "data", "profile", "mode", "method", "metric", "mean", "deviation", "trainings");
    private static final List<String> TESTED = List.of("difference", "low", "high", "p_over_users", "p_over_trainings");

    private LongTable() {}

    static String write(List<TableFormat.Block> blocks) {
        boolean tested = blocks.stream().anyMatch(block -> !block.significance().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(MEASURED));
        if (tested) {
            rows.getFirst().addAll(TESTED);
        }
        for (TableFormat.Block block : blocks) {
            for (ReportTable.Row method : block.table().allRows()) {
                for (int i = 0; i < method.cells().size(); i++) {
                    MeanAndDeviation cell = method.cells().get(i);
                    if (cell != null) {
                        List<String> row = measured(
                                block.table(),
                                method.method(),
                                block.table().metrics().get(i),
                                cell);
                        if (tested) {
                            row.addAll(tested(
                                    block,
                                    method.method(),
                                    block.table().metrics().get(i)));
                        }
                        rows.add(row);
                    }
                }
            }
        }
        return Csv.of(rows);
    }

    private static List<String> measured(ReportTable table, String method, String metric, MeanAndDeviation cell) {
        return new ArrayList<>(List.of(
                table.title(),
                table.data(),
                table.profile(),
                table.mode(),
                method,
                metric,
                Double.toString(cell.mean()),
                Double.toString(cell.deviation()),
                Integer.toString(cell.count())));
    }

    private static List<String> tested(TableFormat.Block block, String method, String metric) {
        Optional<Significance.Entry> found = block.significance().stream()
                .filter(entry -> entry.method().equals(method) && entry.metric().equals(metric))
                .findFirst();
        return found.map(entry -> Arrays.stream(new double[] {
                            entry.difference(),
                            entry.best() ? Double.NaN : entry.interval().low(),
                            entry.best() ? Double.NaN : entry.interval().high(),
                            entry.overUsers(),
                            entry.overTrainings()
                        })
                        .mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value))
                        .collect(Collectors.toList()))
                .orElse(List.of("", "", "", "", ""));
    }
}
