package org.hashgnn.experiments.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.config.ValidationMeasure;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.report.DataGroup;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.Method;

/** How runs went: loss and what is annealed over steps, measures on the validation split over epochs; a line for each method. */
final class TrainingCharts {
    private static final String STEPS = "step";
    private static final String EPOCHS = "epoch";
    private static final String AUC = ".auc";

    /** A run with its epochs. */
    private record Trained(String method, FinishedRun run, List<EpochRecord> epochs) {}

    private final String group;
    private final List<PageElement> parts = new ArrayList<>();

    private TrainingCharts(String group) {
        this.group = group;
    }

    /** The charts of the runs on a data set; none where nothing was trained. */
    static List<PageElement> of(DataGroup group) {
        TrainingCharts charts = new TrainingCharts(group.label());
        charts.phase("pretraining", "pretraining.training", read(group.methods(), RunFolder::pretrainingHistory));
        charts.phase("training", "training", read(group.methods(), RunFolder::history));
        return charts.parts;
    }

    private static List<Trained> read(List<Method> methods, Function<RunFolder, Path> history) {
        return methods.stream()
                .flatMap(method -> method.runs().stream()
                        .filter(run -> Files.exists(history.apply(run.folder())))
                        .map(run -> new Trained(
                                method.label(), run, Json.readLines(history.apply(run.folder()), EpochRecord.class))))
                .toList();
    }

    private void phase(String phase, String key, List<Trained> runs) {
        add(
                phase,
                "loss",
                STEPS,
                runs,
                EpochRecord::steps,
                epoch -> Map.of("loss", epoch.loss()),
                "Mean over the steps of an epoch; the guided against the plain straight-through estimator is Figure 4 of Tan"
                        + " et al.");
        for (String measure : measures(runs, key + ".validation.metric")) {
            add(
                    phase,
                    measure,
                    EPOCHS,
                    runs,
                    EpochRecord::epoch,
                    EpochRecord::validation,
                    "On the " + ValidationMeasure.EvaluatedSet.of(measure).id() + " set"
                            + (measure.endsWith(AUC) ? ", as in Figure 6 of Tan et al." : "."));
        }
        Set<String> annealed = new LinkedHashSet<>();
        runs.forEach(run ->
                run.epochs().forEach(epoch -> annealed.addAll(epoch.annealed().keySet())));
        annealed.removeIf(name -> isConstant(runs, name));
        for (String name : annealed) {
            add(phase, name, STEPS, runs, EpochRecord::steps, EpochRecord::annealed, "At the last step of each epoch.");
        }
    }

    private static boolean isConstant(List<Trained> runs, String annealed) {
        return runs.stream()
                        .flatMap(run -> run.epochs().stream())
                        .map(epoch -> epoch.annealed().getOrDefault(annealed, Double.NaN))
                        .distinct()
                        .count()
                < 2;
    }

    /** The measures that chose the parameters, and the AUC of every mode that has one. */
    private static Set<String> measures(List<Trained> runs, String key) {
        Set<String> measures = new TreeSet<>();
        for (Trained run : runs) {
            String chosen = RunSettings.of(run.run()).get(key);
            run.epochs().stream()
                    .flatMap(epoch -> epoch.validation().keySet().stream())
                    .filter(measure -> measure.equals(chosen) || measure.endsWith(AUC))
                    .forEach(measures::add);
        }
        return measures;
    }

    private void add(
            String phase,
            String value,
            String place,
            List<Trained> runs,
            ToDoubleFunction<EpochRecord> x,
            Function<EpochRecord, Map<String, Double>> y,
            String caption) {
        MethodCurves curves = new MethodCurves();
        for (Trained run : runs) {
            for (EpochRecord epoch : run.epochs()) {
                Double found = y.apply(epoch).get(value);
                if (found != null) {
                    curves.add(run.method(), x.applyAsDouble(epoch), found);
                }
            }
        }
        LineChart chart = new LineChart(phase + ": " + value, place, value, curves.series());
        if (!chart.isEmpty()) {
            parts.add(PageElement.Figure.of(List.of(group, phase, value), chart, caption));
        }
    }
}
