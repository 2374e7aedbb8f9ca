package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.Provenance;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.codes.PairDistances;
import org.hashgnn.experiments.report.codes.PopularityRecall;
import org.hashgnn.experiments.report.codes.RunCodes;
import org.hashgnn.experiments.run.ResultWarnings;
import org.hashgnn.hashing.codes.CodeStatistics;
import org.hashgnn.hashing.search.HammingSearch;

/** The section on the codes of one run. What needs a file that cannot be read is left out, and the page says why. */
final class CodeParts {
    private static final int TOP = 50;
    private static final int BUCKETS = 10;

    private CodeParts() {}

    static List<PageElement> of(DataGroup group, FinishedRun run, Supplier<Dataset> data) {
        CodeCharts charts = new CodeCharts(group.label());
        List<PageElement> parts = new ArrayList<>();
        ResultWarnings.of(run.result())
                .forEach(warning -> parts.add(new PageElement.Note("Warning: " + warning + ".")));
        parts.add(statistics(run.result().codes()));
        Dataset dataset;
        RunCodes codes;
        try {
            dataset = data.get();
            codes = RunCodes.read(run.folder(), dataset);
        } catch (InputException e) {
            parts.add(new PageElement.Note("Left out, for the codes cannot be read: " + e.getMessage()));
            return parts;
        }
        parts.add(charts.balance(codes));
        parts.add(charts.correlation(codes));
        parts.add(charts.collisions(codes));
        if (dataset.test().size() == 0) {
            parts.add(
                    new PageElement.Note("Distances and popularity are left out, for there are no test interactions."));
            return parts;
        }
        parts.add(charts.distances(PairDistances.of(codes, dataset)));
        parts.add(charts.popularity(popularity(run, codes, dataset), TOP));
        return parts;
    }

    private static PageElement statistics(CodeStatistics codes) {
        return PageElement.Grid.plain(
                "Distinct codes and bits",
                List.of("", "number", "distinct codes", "dead bits", "duplicate bits"),
                List.of(
                        List.of(
                                "users",
                                Integer.toString(codes.users()),
                                Integer.toString(codes.distinctUserCodes()),
                                Integer.toString(codes.deadUserBits().size()),
                                "-"),
                        List.of(
                                "items",
                                Integer.toString(codes.items()),
                                Integer.toString(codes.distinctItemCodes()),
                                Integer.toString(codes.deadItemBits().size()),
                                "-"),
                        List.of(
                                "all",
                                Integer.toString(codes.users() + codes.items()),
                                "-",
                                "-",
                                Integer.toString(codes.duplicateBits().size()))));
    }

    private static PopularityRecall popularity(FinishedRun run, RunCodes codes, Dataset dataset) {
        int threads = Json.read(run.folder().environment(), Provenance.class).threads();
        try (Compute compute = Compute.of(threads)) {
            return PopularityRecall.of(new HammingSearch(compute, codes.users(), codes.items()), dataset, TOP, BUCKETS);
        }
    }
}
