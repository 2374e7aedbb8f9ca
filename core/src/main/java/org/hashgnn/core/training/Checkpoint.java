package org.hashgnn.core.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            Parameter parameter = parameters.get(i);
            entries.add(new TensorFile.Entry(parameter.name(), parameter.value()));
            entries.add(new TensorFile.Entry(
                    parameter.name() + "/first_moment", adam.firstMoments().get(i)));
            entries.add(new TensorFile.Entry(
                    parameter.name() + "/second_moment", adam.secondMoments().get(i)));
            entries.add(new TensorFile.Entry(parameter.name() + "/best", bestValues.get(i)));
        }
    }

    /** Writes the tensors as they are now. */
    void write(TrainingState state) {
        TensorFile.write(file, state, entries);
    }

    /** Reads the tensors into place; null where there is no checkpoint yet. */
    @Nullable TrainingState read() {
        return TensorFile.read(file, TrainingState.class, entries);
    }
}
