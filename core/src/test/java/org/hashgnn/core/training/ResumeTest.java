package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that is interrupted and resumed ends bit for bit where the uninterrupted one ends. */
class ResumeTest {
    private static final int BITS = 3;
    private static final int PATIENCE = 3;

    /** What a process that is killed looks like from inside. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Everything that a training leaves behind, without the wall time. */
    private record Outcome(List<float[]> tensors, List<EpochRecord> history, long step) {}

    @TempDir
    Path folder = Path.of("");

    private final Compute compute = Compute.of(2);
    private final Interactions train = TestGraphs.random(9, 14, 0.3, 3);
    private Path file = Path.of("");
    private int checkpointEvery = 4;

    @BeforeEach
    void file() {
        file = folder.resolve("checkpoint");
    }

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void stoppedAfterAnyStepAndResumedItEndsTheSame() throws IOException {
        checkpointEvery = 1000;
        Outcome whole = uninterrupted();
        assertThat(whole.step()).isGreaterThan(20);
        assertThat(whole.history()).anyMatch(EpochRecord::best).anyMatch(epoch -> !epoch.best());
        for (int steps = 1; steps < whole.step(); steps++) {
            Files.delete(file);
            Run first = new Run(BITS);
            assertThat(first.trainer.train(after(steps))).isFalse();
            assertThat(first.trainer.step()).isEqualTo(steps);
            Run second = new Run(BITS);
            assertThat(second.trainer.resume()).isTrue();
            assertThat(second.trainer.step()).isEqualTo(steps);
            assertThat(second.trainer.train(() -> false)).isTrue();
            requireSame(second.outcome(), whole);
        }
    }

    @Test
    void stoppedAgainAndAgainItEndsTheSame() throws IOException {
        Outcome whole = uninterrupted();
        Files.delete(file);
        Run run = new Run(BITS);
        while (!run.trainer.train(after(4))) {
            run = new Run(BITS);
            assertThat(run.trainer.resume()).isTrue();
        }
        requireSame(run.outcome(), whole);
    }

    @Test
    void killedBetweenCheckpointsItGoesBackToTheLastOne() throws IOException {
        Outcome whole = uninterrupted();
        for (int steps = 1; steps < whole.step(); steps += 5) {
            Files.delete(file);
            Run killed = new Run(BITS, steps);
            assertThatThrownBy(() -> killed.trainer.train(() -> false)).isInstanceOf(Killed.class);
            Run second = new Run(BITS);
            assertThat(second.trainer.resume()).isEqualTo(steps > 4);
            assertThat(second.trainer.step()).isEqualTo(4L * ((steps - 1) / 4));
            assertThat(second.trainer.train(() -> false)).isTrue();
            requireSame(second.outcome(), whole);
        }
    }

    @Test
    void anyOlderCheckpointEndsTheSame() throws IOException {
        List<Path> copies = new ArrayList<>();
        Run copied = new Run(BITS, new TrainingListener() {
            @Override
            public void onCheckpoint(long step) {
                Path copy = folder.resolve("copy-" + step);
                try {
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                copies.add(copy);
            }
        });
        assertThat(copied.trainer.train(() -> false)).isTrue();
        Outcome whole = copied.outcome();
        assertThat(copies).hasSizeGreaterThan(4);
        for (Path copy : copies) {
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
            Run again = new Run(BITS);
            assertThat(again.trainer.resume()).isTrue();
            assertThat(again.trainer.train(() -> false)).isTrue();
            requireSame(again.outcome(), whole);
        }
    }

    @Test
    void anEndedTrainingResumesToItsEnd() {
        Outcome whole = uninterrupted();
        Run again = new Run(BITS);
        assertThat(again.trainer.resume()).isTrue();
        requireSame(again.outcome(), whole);
        assertThat(again.trainer.train(() -> {
                    throw new AssertionError("there is no step left");
                }))
                .isTrue();
        requireSame(again.outcome(), whole);
    }

    @Test
    void aLeftoverOfAKilledWriteDoesNoHarm() throws IOException {
        Outcome whole = uninterrupted();
        Files.delete(file);
        new Run(BITS).trainer.train(after(10));
        Path own = folder.resolve("checkpoint." + ProcessHandle.current().pid() + ".tmp");
        Files.writeString(folder.resolve("checkpoint.1.tmp"), "half a checkpoi");
        Files.writeString(own, "x".repeat(100_000));
        Run second = new Run(BITS);
        assertThat(second.trainer.resume()).isTrue();
        assertThat(second.trainer.train(() -> false)).isTrue();
        requireSame(second.outcome(), whole);
        assertThat(own).doesNotExist();
        Run third = new Run(BITS);
        assertThat(third.trainer.resume()).isTrue();
        requireSame(third.outcome(), whole);
    }

    @Test
    void theCheckpointOfAnotherModelIsRefused() {
        new Run(BITS).trainer.train(after(2));
        assertThatThrownBy(() -> new Run(BITS + 1).trainer.resume())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": this checkpoint is of another model");
    }

    @Test
    void aDamagedCheckpointIsRefusedAndNamed() throws IOException {
        new Run(BITS).trainer.train(after(6));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        requireDamaged("it ends too early");
        Files.write(file, new byte[0]);
        requireDamaged("it ends too early");
        bytes[bytes.length - 30] ^= 4;
        Files.write(file, bytes);
        requireDamaged("its checksum does not match");
    }

    private void requireDamaged(String why) {
        assertThatThrownBy(() -> new Run(BITS).trainer.resume())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": this checkpoint is damaged: " + why);
    }

    private Outcome uninterrupted() {
        Run run = new Run(BITS);
        assertThat(run.trainer.resume()).isFalse();
        assertThat(run.trainer.train(() -> false)).isTrue();
        return run.outcome();
    }

    private static BooleanSupplier after(int steps) {
        int[] left = {steps};
        return () -> --left[0] == 0;
    }

    private static void requireSame(Outcome actual, Outcome expected) {
        assertThat(actual.step()).isEqualTo(expected.step());
        assertThat(actual.history()).isEqualTo(expected.history());
        assertThat(actual.tensors()).hasSameSizeAs(expected.tensors());
        for (int i = 0; i < expected.tensors().size(); i++) {
            assertThat(actual.tensors().get(i)).isEqualTo(expected.tensors().get(i));
        }
    }

    private final class Run {
        private final HashModel model;
        private final Trainer trainer;

        Run(int bits) {
            this(bits, new TrainingListener() {});
        }

        /** A run that is killed in the given step. */
        Run(int bits, long fatalStep) {
            this(bits, new TrainingListener() {
                @Override
                public void onStep(long step, long total, double loss) {
                    if (step == fatalStep) {
                        throw new Killed();
                    }
                }
            });
        }

        Run(int bits, TrainingListener listener) {
            model = TinyModels.of(compute, train, bits, 0.5, 2);
            trainer = new Trainer(
                    Trainings.checkpointed(9, Trainings.every(1, PATIENCE, 2), checkpointEvery),
                    compute,
                    model,
                    train,
                    5,
                    Trainings.erratic(),
                    file,
                    listener);
        }

        Outcome outcome() {
            List<float[]> tensors = new ArrayList<>();
            model.parameters().forEach(parameter -> tensors.add(Matrices.values(parameter.value())));
            tensors.add(Matrices.values(model.codes()));
            List<EpochRecord> history = trainer.history().stream()
                    .map(epoch -> new EpochRecord(
                            epoch.epoch(),
                            epoch.steps(),
                            epoch.loss(),
                            epoch.annealed(),
                            epoch.validation(),
                            epoch.best(),
                            0))
                    .toList();
            return new Outcome(tensors, history, trainer.step());
        }
    }
}
