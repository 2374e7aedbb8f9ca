package org.hashgnn.core.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/** The checkpoint of one training: its tensors and where it stands, in one {@link TensorFile}. */
final class Checkpoint {
    private final Path file;
    private final List<TensorFile.Entry> entries = new ArrayList<>();

    Checkpoint(Path file, List<Parameter> parameters, Adam adam, List<Matrix> bestValues) {
        this.file = file;
        for (int i = 0; i < parameters.size(); i++) {
            add(
                    parameters.get(i),
                    adam.firstMoments().get(i),
                    adam.secondMoments().get(i),
                    bestValues.get(i));
        }
    }

    /** A checkpoint to read the parameters of; all else that it holds is read and dropped. */
    Checkpoint(Path file, List<Parameter> parameters) {
        this.file = file;
        for (Parameter parameter : parameters) {
            Matrix dropped =
                    Matrix.zeros(parameter.value().rows(), parameter.value().columns());
            add(parameter, dropped, dropped, dropped);
        }
    }

    private void add(Parameter parameter, Matrix firstMoment, Matrix secondMoment, Matrix best) {
        entries.add(new TensorFile.Entry(parameter.name(), parameter.value()));
        entries.add(new TensorFile.Entry(parameter.name() + "/first_moment", firstMoment));
        entries.add(new TensorFile.Entry(parameter.name() + "/second_moment", secondMoment));
        entries.add(new TensorFile.Entry(parameter.name() + "/best", best));
    }

    /** Writes the tensors as they are now. */
    void write(TrainingState state) {
        TensorFile.write(file, state, entries);
    }

    /**
     * Refuses what another run has written.
     *
     * @param run the identity of the run that this should be the training of
     * @throws InputException if it is of another one
     */
    void require(TrainingState saved, String run) {
        if (!saved.run.equals(run)) {
            throw new InputException(
                    Location.of(file.toString()),
                    "this checkpoint is of another run: it was written by the run with the hash '" + saved.run
                            + "', this one has '" + run
                            + "'; put the run's own checkpoint back, or delete this file to train from the beginning");
        }
    }

    /** Reads the tensors into place; null where there is no checkpoint yet. */
    @Nullable TrainingState read() {
        return TensorFile.read(file, TrainingState.class, entries);
    }
}
