package org.hashgnn.core.training;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.model.Parameter;

/** The parameters that a training ended with, from its last checkpoint. */
public final class TrainedParameters {
    private TrainedParameters() {}

    /**
     * Reads them into place.
     *
     * @param run the identity of the run, as {@link Trainer#of} was told it
     * @param parameters those of a model like the one that was trained, in its order
     * @throws InputException if there is no checkpoint, it is damaged or of another model or run, or the training has not ended
     */
    public static void read(Path checkpoint, String run, List<Parameter> parameters) {
        Checkpoint saved = new Checkpoint(checkpoint, parameters);
        TrainingState state = saved.read();
        if (state == null) {
            throw new InputException(
                    Location.of(checkpoint.toString()),
                    "there is no such file, and the trained parameters are in it; put it back, or train anew with --fresh");
        }
        saved.require(state, run);
        if (!state.finished) {
            throw new InputException(
                    Location.of(checkpoint.toString()),
                    "this training has not ended, it is at step " + state.step + "; resume it first");
        }
    }
}
