package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.FixedRows;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TestGraphs;
import org.hashgnn.testing.TinyBinarizer;
import org.hashgnn.testing.TinyLoss;
import org.hashgnn.testing.TinyModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final TrainingListener DEAF = new TrainingListener() {};

    @TempDir
    Path folder = Path.of("");

    private final Compute compute = Compute.of(1);
    private final Interactions train = TestGraphs.random(12, 15, 0.25, 1);
    private final HashModel model = TinyModels.of(compute, train, 4, 0.5, 2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void theLossFalls() {
        Trainer trainer = trainer(Trainings.settings(40, Trainings.every(0, 0, 1), 0.03), null, DEAF);
        assertThat(trainer.firstKept()).isEqualTo(1);
        long started = System.nanoTime();
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(trainer.seconds()).isPositive().isLessThanOrEqualTo((System.nanoTime() - started) * 1e-9);
        List<EpochRecord> history = trainer.history();
        assertThat(history).hasSize(40);
        assertThat(history.getLast().loss()).isLessThan(0.5 * history.getFirst().loss());
    }

    @Test
    void theHistoryAndTheListenerTellWhatHappened() {
        List<String> heard = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void onStep(long step, long total, double loss) {
                heard.add("step " + step + " of " + total);
                losses.add(loss);
            }

            @Override
            public void onEpoch(EpochRecord epoch) {
                heard.add("epoch " + epoch.epoch());
            }

            @Override
            public void onCheckpoint(long step) {
                heard.add("checkpoint " + step);
            }
        };
        Interactions small = TestGraphs.small();
        HashModel tiny = TinyModels.of(compute, small, 4, 0.5, 2);
        Trainer trainer = new Trainer(
                Trainings.settings(2, Trainings.every(1, 0, 1)),
                compute,
                tiny,
                TestGraphs.of(11, new int[] {0, 1, 2}, new int[] {0, 3, 4, 5, 6}, new int[] {7, 8}),
                5,
                Trainings.scripted(0.25, 0.125),
                folder.resolve("x"),
                listener);
        assertThat(trainer.totalSteps()).isEqualTo(4);
        assertThat(trainer.resume()).isFalse();
        assertThat(trainer.epoch()).isZero();
        assertThat(trainer.finished()).isFalse();
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(heard)
                .containsExactly(
                        "step 1 of 4",
                        "step 2 of 4",
                        "epoch 1",
                        "step 3 of 4",
                        "step 4 of 4",
                        "epoch 2",
                        "checkpoint 4");
        assertThat(trainer.step()).isEqualTo(4);
        assertThat(trainer.epoch()).isEqualTo(2);
        assertThat(trainer.finished()).isTrue();
        EpochRecord first = trainer.history().getFirst();
        assertThat(first.steps()).isEqualTo(2);
        assertThat(first.loss()).isEqualTo((losses.get(0) + losses.get(1)) / 2);
        assertThat(first.annealed()).isEqualTo(Map.of("noise", 0.25, "rate", 0.05));
        assertThat(first.validation()).isEqualTo(Map.of(Trainings.METRIC, 0.25));
        assertThat(first.best()).isTrue();
        assertThat(first.seconds()).isPositive();
        EpochRecord second = trainer.history().getLast();
        assertThat(second.best()).isFalse();
        assertThat(second.loss()).isEqualTo((losses.get(2) + losses.get(3)) / 2);
        assertThat(second.seconds()).isGreaterThanOrEqualTo(first.seconds());
    }

    @Test
    void theRateOfAnEpochIsThatOfItsLastStep() {
        int[][] items = new int[5][];
        for (int user = 0; user < 5; user++) {
            items[user] = IntStream.range(user, user + 7).toArray();
        }
        Trainer trainer = new Trainer(
                Trainings.settings(2, Trainings.every(0, 0, 1)),
                compute,
                TinyModels.of(compute, TestGraphs.small(), 4, 0.5, 2),
                TestGraphs.of(11, items),
                5,
                null,
                folder.resolve("x"),
                DEAF);
        trainer.train(() -> false);
        // An epoch has five steps, and the rate falls after every fifth.
        assertThat(trainer.history().getFirst().annealed().get("rate")).isCloseTo(0.05, within(1e-12));
        assertThat(trainer.history().getLast().annealed().get("rate")).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void trainingStopsEarlyAndPutsTheBestParametersBack() {
        requireKept(Trainings.every(1, 2, 1), 4, 2, 0.1, 0.5, 0.3, 0.5);
    }

    @Test
    void aBetterValueEndsTheWait() {
        requireKept(Trainings.every(1, 2, 1), 5, 3, 0.1, 0.05, 0.2, 0.1, 0.1);
    }

    @Test
    void epochsBeforeTheFirstThatMayBeKeptAreNot() {
        requireKept(Trainings.every(1, 0, 4), 6, 5, 0.9, 0.8, 0.7, 0.1, 0.2, 0.1);
    }

    @Test
    void epochsBeforeTheFirstThatMayBeKeptDoNotCountAsWaiting() {
        requireKept(Trainings.every(1, 1, 4), 6, 5, 0.9, 0.8, 0.7, 0.1, 0.2, 0.1);
    }

    @Test
    void aMeasureThatIsNotANumberIsNeverBest() {
        requireKept(Trainings.every(1, 2, 1), 4, 2, Double.NaN, 0.1, Double.NaN, Double.NaN);
    }

    @Test
    void whereNoEpochMayBeKeptTheLastOneIs() {
        requireKept(Trainings.every(1, 0, 7), 6, 6, 0.9, 0.8, 0.7, 0.1, 0.2, 0.1);
    }

    @Test
    void validationEverySoManyEpochsAndAtTheEnd() {
        Trainer trainer =
                trainer(Trainings.settings(5, Trainings.every(2, 0, 1)), Trainings.scripted(0.1, 0.2, 0.3), DEAF);
        trainer.train(() -> false);
        assertThat(trainer.history().stream().map(epoch -> epoch.validation().size()))
                .containsExactly(0, 1, 0, 1, 1);
        assertThat(trainer.history().stream().map(EpochRecord::best)).containsExactly(false, true, false, true, true);
    }

    @Test
    void withoutValidationTheLastParametersStay() {
        float[] unvalidated = lastParameters(Trainings.every(1, 0, 1), null);
        float[] never = lastParameters(Trainings.every(0, 0, 1), codes -> {
            throw new AssertionError("never asked");
        });
        assertThat(never).isEqualTo(unvalidated);
    }

    @Test
    void aMetricThatIsNotMeasuredIsNamedWithThoseThatAre() {
        Trainer trainer = trainer(
                Trainings.settings(2, Trainings.every(1, 0, 1)), codes -> Map.of("hamming.recall@20", 0.1), DEAF);
        assertThatThrownBy(() -> trainer.train(() -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("training.validation.metric is " + Trainings.METRIC)
                .hasMessageContaining("hamming.recall@20");
    }

    @Test
    void noEpochsLeaveTheModelAsItIs() {
        float[] before = parameters();
        Trainer trainer = trainer(Trainings.settings(0, Trainings.every(1, 0, 1)), Trainings.scripted(0.5), DEAF);
        assertThat(trainer.totalSteps()).isZero();
        assertThat(trainer.resume()).isFalse();
        assertThat(trainer.train(() -> true)).isTrue();
        assertThat(trainer.history()).isEmpty();
        assertThat(trainer.seconds()).isZero();
        assertThat(parameters()).isEqualTo(before);
    }

    @Test
    void aModelWithNothingToTrainIsFittedOnly() {
        Matrix values = Matrices.normal(train.users() + train.itemCount(), 4, 1, 3);
        FixedRows rows = new FixedRows(compute, values, model::tower);
        HashModel fixed =
                new HashModel(compute, rows, new NoHashLayer(), new TinyBinarizer(0), new TinyLoss(), train.users());
        assertThatThrownBy(() -> new Trainer(
                        Trainings.settings(1, Trainings.every(1, 0, 1)),
                        compute,
                        fixed,
                        train,
                        5,
                        null,
                        folder.resolve("x"),
                        DEAF))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'training.epochs: 0'");
        Trainer none = new Trainer(
                Trainings.settings(0, Trainings.every(1, 0, 1)),
                compute,
                fixed,
                train,
                5,
                null,
                folder.resolve("x"),
                DEAF);
        assertThat(none.train(() -> false)).isTrue();
        assertThat(Matrices.values(fixed.codes())).isEqualTo(Matrices.values(rows.encodeAll()));
    }

    private static final class NoHashLayer implements HashLayer {
        @Override
        public int bits() {
            return 4;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Projection project(Matrix rows, int users) {
            return new Projection(rows, gradient -> gradient);
        }
    }

    @Test
    void aUserWithAllItemsStopsNothingWhereNoNegativeIsSampled() {
        Interactions full = TestGraphs.of(3, new int[] {0, 1, 2}, new int[] {1});
        HashModel tiny = TinyModels.of(compute, full, 4, 0.5, 2);
        TrainingSettings sampled = Trainings.settings(1, Trainings.every(0, 0, 1));
        assertThatThrownBy(() -> trainer(sampled, tiny, full)).hasMessageContaining("user 0 has interacted");
        TrainingSettings fitted = Trainings.settings(0, Trainings.every(0, 0, 1));
        assertThat(trainer(fitted, tiny, full).finished()).isTrue();
        TrainingSettings none = new TrainingSettings(
                1,
                7,
                0,
                sampled.negativeExponent(),
                true,
                sampled.optimizer(),
                sampled.validation(),
                sampled.checkpointEvery());
        assertThat(trainer(none, tiny, full).train(() -> false)).isTrue();
    }

    private Trainer trainer(TrainingSettings settings, HashModel tiny, Interactions data) {
        return new Trainer(settings, compute, tiny, data, 5, null, folder.resolve("y"), DEAF);
    }

    @Test
    void nothingToTrainOnIsSaid() {
        assertThatThrownBy(() -> new Trainer(
                        Trainings.settings(1, Trainings.every(1, 0, 1)),
                        compute,
                        model,
                        Interactions.none(3, 4),
                        5,
                        null,
                        folder.resolve("x"),
                        DEAF))
                .isInstanceOf(InputException.class)
                .hasMessage("there are no training interactions");
    }

    @Test
    void aTrainingThatDivergesStopsAndNamesTheStep() {
        Trainer trainer = trainer(Trainings.settings(5, Trainings.every(0, 0, 1), 1e30), null, DEAF);
        assertThatThrownBy(() -> trainer.train(() -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at step 1 the loss is")
                .hasMessageContaining("encoder.table");
    }

    @Test
    void parametersThatAreNoNumbersAfterTheLastStepAreNoticed() {
        Trainer trainer = new Trainer(
                Trainings.settings(1, Trainings.every(0, 0, 1), 1e300),
                compute,
                TinyModels.of(compute, TestGraphs.small(), 4, 0.5, 2),
                TestGraphs.of(11, new int[] {0}, new int[] {1}, new int[] {2}),
                5,
                null,
                folder.resolve("x"),
                DEAF);
        assertThat(trainer.totalSteps()).isEqualTo(1);
        assertThatThrownBy(() -> trainer.train(() -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("encoder.table");
    }

    @Test
    void theRateAnnealsWhereItsScheduleHasAnEnd() {
        Trainer falling = trainer(Trainings.settings(2, Trainings.every(0, 0, 1)), null, DEAF);
        assertThat(falling.rate().span()).isEqualTo(falling.annealing().span());
        assertThat(falling.rate().unfinished())
                .extracting(Annealing.Unfinished::name, Annealing.Unfinished::end)
                .containsExactly(tuple("rate", 0.001));
        Trainer constant = trainer(Trainings.settings(2, Trainings.every(0, 0, 1), 0.03), null, DEAF);
        assertThat(constant.rate().unfinished()).isEmpty();
    }

    /** Trains on scripted measures, and asks for the number of epochs and for which of them is kept. */
    private void requireKept(ValidationSettings when, int epochs, int kept, Double... measures) {
        List<float[]> after = new ArrayList<>();
        Validation scripted = Trainings.scripted(measures);
        Trainer trainer = trainer(
                Trainings.settings(6, when),
                codes -> {
                    after.add(parameters());
                    return scripted.measure(codes);
                },
                DEAF);
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(trainer.history()).hasSize(epochs);
        assertThat(parameters()).isEqualTo(after.get(kept - 1));
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(trainer.history()).hasSize(epochs);
    }

    private float[] lastParameters(ValidationSettings when, @Nullable Validation validation) {
        HashModel fresh = TinyModels.of(compute, train, 4, 0.5, 2);
        Trainer trainer = new Trainer(
                Trainings.settings(3, when), compute, fresh, train, 5, validation, folder.resolve("fresh"), DEAF);
        assertThat(trainer.train(() -> false)).isTrue();
        assertThat(trainer.history()).allMatch(epoch -> epoch.validation().isEmpty() && !epoch.best());
        return Matrices.values(fresh.parameters().getFirst().value());
    }

    private float[] parameters() {
        return Matrices.values(model.parameters().getFirst().value());
    }

    private Trainer trainer(TrainingSettings settings, @Nullable Validation validation, TrainingListener listener) {
        return new Trainer(settings, compute, model, train, 5, validation, folder.resolve("x"), listener);
    }
}
