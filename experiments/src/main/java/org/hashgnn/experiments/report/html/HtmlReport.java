package org.hashgnn.experiments.report.html;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.Significance;

/**
 * A report of finished runs: one HTML file that loads nothing, and beside it a folder with every chart as SVG and its data as CSV. For
 * each group it has tables of the measures, quality over the list length, a measure over each setting that was varied, and training; for
 * a single run its codes, too.
 */
public final class HtmlReport {
    private final List<FinishedRun> runs;
    private final ReportFilter filter;
    private final boolean significance;

    /**
     * A report.
     *
     * @param runs what it is of, at least one
     * @param filter the measures it has
     * @param significance whether it has p-values, too
     */
    public HtmlReport(List<FinishedRun> runs, ReportFilter filter, boolean significance) {
        this.runs = runs;
        this.filter = filter;
        this.significance = significance;
    }

    /** The data set of a run, read as its configuration says. */
    public static Dataset data(FinishedRun run) {
        return Experiment.read(run.folder().config(), List.of(), List.of())
                .config()
                .readData();
    }

    /** The folder of the charts of a report: {@code report-charts} beside {@code report.html}. */
    public static Path charts(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-charts");
    }

    /**
     * Writes the report, the page itself last.
     *
     * @param data the data set of the one run that the report is of; asked only then, and where it throws an {@link
     *     org.hashgnn.core.config.InputException} the page gives the reason in place of what needs the data
     * @return the number of charts
     * @throws org.hashgnn.core.config.InputException where a file cannot be written, or the folder of a run is not as it was written
     */
    public int write(Path file, Supplier<Dataset> data) {
        Page page = page(data);
        for (Part.Figure figure : page.figures()) {
            Path chart = charts(file).resolve(figure.name());
            AtomicFile.write(
                    chart.resolveSibling(figure.name() + ".svg"), figure.chart().svg(true) + "\n");
            AtomicFile.write(
                    chart.resolveSibling(figure.name() + ".csv"), figure.chart().csv());
        }
        AtomicFile.write(file, PageText.of(page));
        return page.figures().size();
    }

    private Page page(Supplier<Dataset> data) {
        Map<String, List<FinishedRun>> groups = runs.stream()
                .collect(Collectors.groupingBy(FinishedRun::group, LinkedHashMap::new, Collectors.toList()));
        List<Page.Section> sections = new ArrayList<>();
        groups.forEach((group, members) -> {
            String prefix = groups.size() == 1 ? "" : group + ": ";
            sections.add(new Page.Section(prefix + "overview", overview(group, members)));
            byProfile(members)
                    .forEach((profile, tables) ->
                            sections.add(new Page.Section(prefix + profile, quality(members, tables))));
            add(sections, prefix + "training", TrainingCharts.of(group, members));
            if (runs.size() == 1) {
                sections.add(new Page.Section(prefix + "codes", CodeParts.of(members.getFirst(), data)));
            }
        });
        return new Page(title(groups), sections);
    }

    private String title(Map<String, List<FinishedRun>> groups) {
        String of = String.join(", ", groups.keySet());
        return runs.size() == 1
                ? runs.getFirst().result().name() + ", seed "
                        + runs.getFirst().result().seed() + ": " + of
                : runs.size() + " runs: " + of;
    }

    private static void add(List<Page.Section> sections, String title, List<Part> parts) {
        if (!parts.isEmpty()) {
            sections.add(new Page.Section(title, parts));
        }
    }

    private List<Part> overview(String group, List<FinishedRun> members) {
        List<Part> parts = new ArrayList<>(List.of(RunTables.runs(members)));
        for (Published table : published(members)) {
            table.on(group)
                    .map(Published.OnData::incomparable)
                    .ifPresent(reason -> parts.add(new Part.Note(
                            "The figures of " + table.source() + " are not drawn beside these: " + reason + ".")));
        }
        if (members.size() == 1) {
            parts.add(RunTables.file(members.getFirst().folder().config()));
            parts.add(RunTables.file(members.getFirst().folder().environment()));
        }
        return parts;
    }

    private Map<String, List<ReportTable>> byProfile(List<FinishedRun> members) {
        return ReportTable.of(members, filter).stream()
                .filter(table -> !table.metrics().isEmpty())
                .collect(Collectors.groupingBy(ReportTable::profile, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Part> quality(List<FinishedRun> members, List<ReportTable> tables) {
        List<Part> parts = new ArrayList<>();
        for (ReportTable table : tables) {
            parts.add(RunTables.measures(table));
            if (significance && table.rows().size() > 1) {
                List<List<String>> rows = Significance.rows(members, table);
                parts.add(Part.Grid.plain(
                        table.mode() + ", paired t-test over users, corrected by Holm",
                        rows.getFirst(),
                        rows.subList(1, rows.size())));
            }
        }
        parts.addAll(new QualityCharts(published(members)).of(tables));
        tables.forEach(table -> parts.addAll(SettingCharts.of(table, members)));
        return parts;
    }

    /** What was printed on the data of a group; nothing where its runs do not share a type of split. */
    private static List<Published> published(List<FinishedRun> members) {
        List<String> splits = members.stream()
                .map(RunSettings::of)
                .map(settings -> settings.getOrDefault("split.type", ""))
                .distinct()
                .toList();
        return splits.size() == 1 ? Published.of(members.getFirst().group(), splits.getFirst()) : List.of();
    }
}
