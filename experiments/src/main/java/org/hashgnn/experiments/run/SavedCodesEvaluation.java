package org.hashgnn.experiments.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.TestMetrics;
import org.hashgnn.experiments.folder.TrainedCodes;

/** Measures the codes of a run that has ended, from its folder. */
public final class SavedCodesEvaluation {
    private final Experiment experiment;
    private final RunFolder folder;

    /** A measurement of a run's codes. */
    public SavedCodesEvaluation(Experiment experiment, RunFolder folder) {
        this.experiment = experiment;
        this.folder = folder;
    }

    /**
     * The metrics on the test split, by the modes that mean something for the codes.
     *
     * @throws org.hashgnn.core.config.InputException if the data is not what the run was trained on
     */
    public TestMetrics evaluate(Dataset dataset, EvaluationSettings settings) {
        Matrix codes = TrainedCodes.read(folder, dataset);
        Map<String, Map<String, Map<String, Double>>> metrics = new LinkedHashMap<>();
        try (Compute compute = Compute.of(experiment.threads())) {
            CodesEvaluator measurement = new CodesEvaluator(compute, dataset, settings.candidates(), codes);
            for (Profile profile : settings.profiles()) {
                Map<String, Map<String, Double>> byMode = new LinkedHashMap<>();
                for (SearchMode mode : experiment.config().modes()) {
                    byMode.put(
                            mode.id(),
                            measurement.test(profile, mode, settings.cutoffs()).means());
                }
                metrics.put(profile.id(), byMode);
            }
            return new TestMetrics(metrics, measurement.baselines(settings));
        }
    }
}
