package org.hashgnn.experiments.report.html;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.GroupedRuns;
import org.hashgnn.experiments.report.Mark;
import org.hashgnn.experiments.report.ReportFilter;
import org.hashgnn.experiments.report.ReportTable;
import org.hashgnn.experiments.report.Significance;

/**
 * A report of finished runs: one HTML file that loads nothing, and beside it a folder with every chart as SVG and its data as CSV. For
 * each group it has tables of the measures, quality over the list length, a measure over each setting that was varied, and training; for
 * a single run its codes, too.
 */
public final class HtmlReport {
    private final GroupedRuns runs;
    private final ReportFilter filter;
    private final boolean significance;

    /**
     * A report.
     *
     * @param runs by data set
     * @param filter the measures it has
     * @param significance whether it has p-values, too
     */
    public HtmlReport(GroupedRuns runs, ReportFilter filter, boolean significance) {
        this.runs = runs;
        this.filter = filter;
        this.significance = significance;
    }

    /** The data set of a run, which the run keeps. */
    public static Dataset data(FinishedRun run) {
        return new KeptInputs(run.folder()).dataset();
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
        AtomicFile.makeFolder(charts(file).resolve("chart"));
        AtomicFile.removeLeftOvers(charts(file), name -> name.endsWith(".svg") || name.endsWith(".csv"));
        AtomicFile.removeLeftOvers(
                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                name -> name.equals(String.valueOf(file.getFileName())));
        for (PageElement.Figure figure : page.figures()) {
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
        List<DataGroup> groups = runs.groups();
        List<FinishedRun> all =
                groups.stream().flatMap(group -> group.runs().stream()).toList();
        List<Page.Section> sections = new ArrayList<>();
        for (DataGroup group : groups) {
            String prefix = groups.size() == 1 ? "" : group.label() + ": ";
            sections.add(new Page.Section(prefix + "overview", overview(group)));
            byProfile(group)
                    .forEach((profile, tables) ->
                            sections.add(new Page.Section(prefix + profile, quality(group, tables))));
            add(sections, prefix + "training", TrainingCharts.of(group));
            if (all.size() == 1) {
                sections.add(new Page.Section(prefix + "codes", CodeParts.of(group, all.getFirst(), data)));
            }
        }
        return new Page(title(all), sections);
    }

    private String title(List<FinishedRun> all) {
        String of = runs.groups().stream().map(DataGroup::label).collect(Collectors.joining(", "));
        return all.size() == 1
                ? all.getFirst().result().name() + ", seed "
                        + all.getFirst().result().seed() + ": " + of
                : all.size() + " runs: " + of;
    }

    private static void add(List<Page.Section> sections, String title, List<PageElement> parts) {
        if (!parts.isEmpty()) {
            sections.add(new Page.Section(title, parts));
        }
    }

    private static List<PageElement> overview(DataGroup group) {
        List<PageElement> parts = new ArrayList<>(List.of(RunTables.runs(group)));
        for (PublishedFigures figures : published(group)) {
            String reason = figures.data().incomparable();
            if (reason != null) {
                parts.add(new PageElement.Note(
                        "The figures of " + figures.table().source() + " are not drawn beside these: " + reason + "."));
            }
        }
        List<FinishedRun> members = group.runs();
        if (members.size() == 1) {
            parts.add(RunTables.file(members.getFirst().folder().config()));
            parts.add(RunTables.file(members.getFirst().folder().environment()));
        }
        return parts;
    }

    private Map<String, List<ReportTable>> byProfile(DataGroup group) {
        return ReportTable.of(group, filter).stream()
                .collect(Collectors.groupingBy(ReportTable::profile, LinkedHashMap::new, Collectors.toList()));
    }

    private List<PageElement> quality(DataGroup group, List<ReportTable> tables) {
        List<PageElement> parts = new ArrayList<>();
        for (ReportTable table : tables) {
            parts.add(RunTables.measures(table));
            if (significance && table.rows().size() > 1) {
                List<List<String>> rows = Significance.rows(Significance.of(group, table));
                parts.add(PageElement.Grid.plain(
                        table.mode() + ", differences from the highest mean",
                        rows.getFirst(),
                        rows.subList(1, rows.size())));
            }
        }
        if (tables.stream().anyMatch(table -> table.rows().size() > 1)) {
            parts.add(new PageElement.Note("Marks: " + Mark.LEGEND));
        }
        if (significance) {
            parts.add(new PageElement.Note(Significance.LEGEND));
        }
        parts.addAll(new QualityCharts(published(group)).of(tables));
        tables.forEach(table -> parts.addAll(SettingCharts.of(table, group.runs())));
        return parts;
    }

    /** Figures printed on the data of a group; none if its runs do not share a type of split. */
    private static List<PublishedFigures> published(DataGroup group) {
        List<String> splits = group.runs().stream()
                .map(RunSettings::of)
                .map(settings -> settings.getOrDefault("split.type", ""))
                .distinct()
                .toList();
        return splits.size() == 1 ? Published.of(group.known(), splits.getFirst()) : List.of();
    }
}
