package org.hashgnn.experiments.sweep;

import java.nio.file.Files;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.RunIdentity;
import org.hashgnn.experiments.folder.TrainingHistory;
import org.hashgnn.experiments.run.Runner;

/**
 * One run of a sweep. Its folder is named after what it follows from, so it is the same trial at every start of the sweep.
 *
 * @param experiment what is run
 * @param identity what it follows from, as it was when the sweep began
 * @param folder where
 * @param epochs the epochs it is to be trained for now, or {@link Runner#WHOLE}
 */
public record Trial(Experiment experiment, RunIdentity identity, RunFolder folder, int epochs) {
    /** Where a trial stands, as its folder tells. */
    public enum State {
        /** Not run, or not for all its epochs. */
        OPEN,
        /** Its last run failed. */
        FAILED,
        /** It has been run for all its epochs. */
        DONE
    }

    /**
     * The trial of an experiment.
     *
     * @throws org.hashgnn.core.config.InputException with all inputs that are not there
     */
    public static Trial of(Experiment experiment) {
        RunIdentity identity = RunIdentity.of(experiment.settings());
        return new Trial(experiment, identity, RunFolder.of(experiment, identity), Runner.WHOLE);
    }

    /** The same trial, to be trained for so many epochs. */
    public Trial until(int most) {
        return new Trial(experiment, identity, folder, most);
    }

    /** The run's name and seed. */
    public String label() {
        return experiment.config().name() + ", seed " + experiment.config().seed();
    }

    /** Writes what {@code hashgnn resume} begins with, where the trial has not begun; the caller holds its lock. */
    void prepare() {
        if (!folder.begun()) {
            identity.write(folder);
            AtomicFile.write(folder.config(), experiment.yaml(folder.root()));
        }
    }

    /** Whether it has been run for all its epochs. */
    boolean done() {
        return folder.finished()
                || (epochs < Runner.WHOLE && TrainingHistory.of(folder).epochs() >= epochs);
    }

    /** Where it stands. */
    public State state() {
        return done() ? State.DONE : Files.exists(folder.failure()) ? State.FAILED : State.OPEN;
    }
}
