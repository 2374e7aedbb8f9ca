package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedParametersTest {
    private static final String RUN = "a1b2";

    @TempDir
    private Path folder;

    private final Compute compute = Compute.of(1);
    private final Interactions train = TestGraphs.random(9, 14, 0.3, 3);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void areThoseThatWereBestOnValidation() {
        HashModel trained = TinyModels.of(compute, train, 3, 0.5, 2);
        Trainer trainer = trainer(trained, Trainings.scripted(0.1, 0.9, 0.2));
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(trainer.history()).extracting(EpochRecord::best).containsExactly(true, true, false);
        HashModel other = TinyModels.of(compute, train, 3, 0.5, 77);
        assertThat(values(other)).isNotEqualTo(values(trained));
        TrainedParameters.read(file(), RUN, other.parameters());
        assertThat(values(other)).isEqualTo(values(trained));
        assertThat(Matrices.values(other.codes())).isEqualTo(Matrices.values(trained.codes()));
    }

    @Test
    void ofATrainingThatGoesOnOrOfAnotherModelAreRefused() {
        HashModel model = TinyModels.of(compute, train, 3, 0.5, 2);
        assertThatThrownBy(() -> TrainedParameters.read(file(), RUN, model.parameters()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file() + ": there is no such file");
        assertThat(trainer(model, Trainings.erratic()).train(() -> true)).isFalse();
        assertThatThrownBy(() -> TrainedParameters.read(file(), RUN, model.parameters()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file() + ": this training has not ended, it is at step 1");
        HashModel wider = TinyModels.of(compute, train, 4, 0.5, 2);
        assertThatThrownBy(() -> TrainedParameters.read(file(), RUN, wider.parameters()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file() + ": this checkpoint is of another model");
        assertThatThrownBy(() -> TrainedParameters.read(file(), "c3d4", model.parameters()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file() + ": this checkpoint is of another run")
                .hasMessageContainingAll("'" + RUN + "'", "'c3d4'");
    }

    @Test
    void aTrainingDoesNotGoOnFromTheCheckpointOfAnotherRun() {
        HashModel model = TinyModels.of(compute, train, 3, 0.5, 2);
        assertThat(trainer(model, Trainings.erratic()).train(() -> true)).isFalse();
        assertThatThrownBy(() -> trainer(model, Trainings.erratic()).of("c3d4").resume())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("put the run's own checkpoint back, or delete this file");
        Trainer own = trainer(model, Trainings.erratic());
        assertThat(own.resume()).isTrue();
        assertThat(own.step()).isEqualTo(1);
    }

    private Trainer trainer(HashModel model, Validation validation) {
        return new Trainer(
                        Trainings.settings(3, Trainings.every(1, 0, 1)),
                        compute,
                        model,
                        train,
                        5,
                        validation,
                        file(),
                        new TrainingListener() {})
                .of(RUN);
    }

    private Path file() {
        return folder.resolve("checkpoint.bin");
    }

    private static List<List<Float>> values(HashModel model) {
        return model.parameters().stream()
                .map(parameter -> floats(Matrices.values(parameter.value())))
                .toList();
    }

    private static List<Float> floats(float[] values) {
        List<Float> list = new java.util.ArrayList<>();
        for (float value : values) {
            list.add(value);
        }
        return list;
    }
}
