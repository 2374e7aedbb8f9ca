package org.hashgnn.experiments.run;

import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.TestMetrics;
import org.hashgnn.experiments.folder.TrainedCodes;

/** Measures the codes of a run that has ended, from its folder. */
public final class SavedCodesEvaluation {
    private final Experiment experiment;
    private final RunFolder folder;

    /** An evaluation of a run's codes. */
    public SavedCodesEvaluation(Experiment experiment, RunFolder folder) {
        this.experiment = experiment;
        this.folder = folder;
    }

    /**
     * The metrics on the test set, in the modes that mean something for the codes.
     *
     * @throws org.hashgnn.core.config.InputException if the data is not what the run was trained on
     */
    public TestMetrics evaluate(Dataset dataset, EvaluationSettings settings) {
        Matrix codes = TrainedCodes.read(folder, dataset);
        try (Compute compute = Compute.of(experiment.threads())) {
            CodesEvaluator evaluator = new CodesEvaluator(compute, dataset, settings.candidates(), codes);
            return new TestMetrics(
                    evaluator.test(settings, experiment.config().modes(), perUser -> {}),
                    evaluator.baselines(settings));
        }
    }
}
