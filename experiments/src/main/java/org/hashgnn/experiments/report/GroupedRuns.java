package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs by data set and method.
 *
 * @param groups by data set, in the order of the runs, at least one
 * @param repeated runs of a configuration, data set and seed that another run has too; they are one training and counted once
 */
public record GroupedRuns(List<DataGroup> groups, List<LeftOut> repeated) {
    /** What makes a row: the settings without the seed, and the hash of data and split. */
    private record Row(String name, Map<String, String> settings, String data) {
        static Row of(FinishedRun run) {
            return new Row(
                    run.result().name(), run.methodSettings(), run.provenance().dataSha256());
        }

        Labels.Named named() {
            return new Labels.Named(name, settings, settings.toString());
        }
    }

    /** Groups runs, at least one. */
    public static GroupedRuns of(List<FinishedRun> runs) {
        Map<Row, List<FinishedRun>> rows = new LinkedHashMap<>();
        runs.forEach(run ->
                rows.computeIfAbsent(Row.of(run), row -> new ArrayList<>()).add(run));
        Map<Labels.Named, String> labels =
                Labels.of(rows.keySet().stream().map(Row::named).toList());
        Map<String, String> dataNames = DataNames.of(runs);
        List<LeftOut> repeated = new ArrayList<>();
        Map<String, List<Method>> byData = new LinkedHashMap<>();
        rows.forEach((row, members) -> byData.computeIfAbsent(row.data(), data -> new ArrayList<>())
                .add(new Method(Objects.requireNonNull(labels.get(row.named())), bySeed(members, repeated))));
        List<DataGroup> groups = new ArrayList<>();
        byData.forEach((data, methods) -> {
            String label = Objects.requireNonNull(dataNames.get(data));
            String known = DataNames.known(
                            methods.getFirst().runs().getFirst().provenance().data())
                    .orElse(label);
            groups.add(new DataGroup(label, known, List.copyOf(methods)));
        });
        return new GroupedRuns(List.copyOf(groups), List.copyOf(repeated));
    }

    /** The methods of all data sets. */
    public List<Method> methods() {
        return groups.stream().flatMap(group -> group.methods().stream()).toList();
    }

    /** The runs by seed; of several with one seed the one that was started last. */
    private static List<FinishedRun> bySeed(List<FinishedRun> members, List<LeftOut> repeated) {
        Map<Long, FinishedRun> bySeed = new LinkedHashMap<>();
        members.stream()
                .sorted(Comparator.comparingLong(
                                (FinishedRun run) -> run.result().seed())
                        .thenComparing(run -> run.provenance().started(), Comparator.reverseOrder()))
                .forEach(run -> {
                    FinishedRun counted = bySeed.putIfAbsent(run.result().seed(), run);
                    if (counted != null) {
                        repeated.add(new LeftOut(run.folder().root(), repeats(run, counted)));
                    }
                });
        return List.copyOf(bySeed.values());
    }

    private static String repeats(FinishedRun run, FinishedRun counted) {
        boolean same = run.result().metrics().equals(counted.result().metrics());
        return "is the same training as " + counted.folder().root() + " (equal settings, data and seed "
                + run.result().seed() + otherwise(run, counted)
                + "), so it is counted once; the metrics of the two are "
                + (same ? "equal" : "not equal");
    }

    private static String otherwise(FinishedRun run, FinishedRun counted) {
        int threads = run.provenance().threads();
        int others = counted.provenance().threads();
        return threads == others ? "" : "; " + threads + " and " + others + " threads";
    }
}
