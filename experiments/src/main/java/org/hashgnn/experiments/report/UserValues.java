package org.hashgnn.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.folder.PerUserFile;
import org.hashgnn.experiments.folder.PerUserValues;
import org.hashgnn.experiments.report.statistics.Trainings;

/** Reads the values that users have in the runs of methods, one profile and mode, all over the same users in the same order. */
final class UserValues {
    private static final double TOLERANCE = 1e-6;

    private final String profile;
    private final String mode;
    private final List<String> metrics;
    private final Map<Method, Map<String, Trainings>> values = new LinkedHashMap<>();
    private List<String> users = List.of();

    private UserValues(String profile, String mode, List<String> metrics) {
        this.profile = profile;
        this.mode = mode;
        this.metrics = metrics;
    }

    /**
     * Reads the metrics that each method has.
     *
     * @param methods on one data set
     * @throws InputException if a file is missing or damaged, does not give the figure of its run's result, or is of other users than the one before
     */
    static Map<Method, Map<String, Trainings>> of(
            List<Method> methods, String profile, String mode, List<String> metrics) {
        UserValues reader = new UserValues(profile, mode, metrics);
        methods.forEach(reader::read);
        return reader.values;
    }

    private void read(Method method) {
        Map<String, List<double[]>> ofRuns = new LinkedHashMap<>();
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (FinishedRun run : method.runs()) {
            List<String> measured = metrics.stream()
                    .filter(metric -> run.measures(profile, mode).containsKey(metric))
                    .toList();
            PerUserValues found = PerUserFile.read(run.folder().perUser(profile, mode), measured);
            requireSameUsers(run, found);
            for (String metric : measured) {
                double[] own = Objects.requireNonNull(found.weights().get(metric));
                double[] first = weights.putIfAbsent(metric, own);
                if (first != null && !Arrays.equals(first, own)) {
                    throw fault(run, "weighs the users of '" + metric + "' otherwise than the runs beside it");
                }
                double[] ofUsers = Objects.requireNonNull(found.values().get(metric));
                requireFigure(run, metric, new Trainings(List.of(ofUsers), own).mean());
                ofRuns.computeIfAbsent(metric, key -> new ArrayList<>()).add(ofUsers);
            }
        }
        Map<String, Trainings> trainings = new LinkedHashMap<>();
        ofRuns.forEach(
                (metric, of) -> trainings.put(metric, new Trainings(of, Objects.requireNonNull(weights.get(metric)))));
        values.put(method, trainings);
    }

    private void requireSameUsers(FinishedRun run, PerUserValues found) {
        if (users.isEmpty()) {
            users = found.users();
        } else if (!users.equals(found.users())) {
            throw fault(
                    run, "was measured on other users than the runs beside it; compare runs of one data set and split");
        }
    }

    /** The file must be that of the result: per-user values of another evaluation would be tested unnoticed. */
    private void requireFigure(FinishedRun run, String metric, double mean) {
        double figure = run.measures(profile, mode).getOrDefault(metric, Double.NaN);
        if (!found(figure, mean)) {
            throw fault(
                    run,
                    String.format(
                            Locale.ROOT,
                            "has %s %.6f in %s, but its users give %.6f; the files are not of one evaluation, train again with --fresh",
                            metric,
                            figure,
                            run.folder().result().getFileName(),
                            mean));
        }
    }

    private static boolean found(double figure, double mean) {
        return Math.abs(figure - mean) <= TOLERANCE || (Double.isNaN(mean) && figure == 0);
    }

    private static InputException fault(FinishedRun run, String message) {
        return new InputException(Location.of(run.folder().root().toString()), message);
    }
}
