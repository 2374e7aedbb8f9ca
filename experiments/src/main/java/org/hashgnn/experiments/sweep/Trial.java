package org.hashgnn.experiments.sweep;

import java.nio.file.Files;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.run.RunFolder;

/**
 * One run of a sweep. Its folder is named after the hash of its configuration, so it is the same trial at every start of the sweep.
 *
 * @param experiment what is run
 * @param folder where
 */
public record Trial(Experiment experiment, RunFolder folder) {
    /** Where a trial stands, as its folder tells. */
    public enum State {
        /** Not run, or not to the end. */
        OPEN,
        /** Its last run failed. */
        FAILED,
        /** It has a result. */
        DONE
    }

    /** The trial of an experiment. */
    public static Trial of(Experiment experiment) {
        return new Trial(experiment, RunFolder.of(experiment));
    }

    /** The run's name and seed. */
    public String label() {
        return experiment.config().name() + ", seed " + experiment.config().seed();
    }

    /** Where it stands. */
    public State state() {
        return folder.finished() ? State.DONE : Files.exists(folder.failure()) ? State.FAILED : State.OPEN;
    }
}
