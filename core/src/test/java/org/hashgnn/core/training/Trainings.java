package org.hashgnn.core.training;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.testing.Matrices;

/** Settings and validations for tests of training. */
final class Trainings {
    static final String METRIC = "test.measure@1";

    private Trainings() {}

    /** Batches of 7 with 2 negatives and a falling rate. */
    static TrainingSettings settings(int epochs, ValidationSettings validation) {
        return checkpointed(epochs, validation, 1000);
    }

    /** The same with a checkpoint every so many steps. */
    static TrainingSettings checkpointed(int epochs, ValidationSettings validation, int every) {
        AdamSettings adam = new AdamSettings(
                new ExponentialSchedule(0.05, 0.8, Length.steps(5), 0.001), 0.9, 0.99, 1e-8, 0.01, true);
        return new TrainingSettings(epochs, 7, 2, 0.5, false, adam, validation, every);
    }

    /** The same with a learning rate that stays. */
    static TrainingSettings settings(int epochs, ValidationSettings validation, double rate) {
        AdamSettings adam = new AdamSettings(new ConstantSchedule(rate), 0.9, 0.99, 1e-8, 0, true);
        return new TrainingSettings(epochs, 7, 2, 0, false, adam, validation, 1000);
    }

    /** Validates every so many epochs. */
    static ValidationSettings every(int epochs, int patience, int from) {
        return new ValidationSettings(epochs, METRIC, patience, from);
    }

    /** A measure that goes up and down like a hash of the codes. */
    static Validation erratic() {
        return codes -> {
            double sum = 0;
            for (float value : Matrices.values(codes)) {
                sum += value;
            }
            return Map.of(METRIC, Math.sin(1000 * sum), "test.sum@1", sum);
        };
    }

    /** The given measures one after the other. */
    static Validation scripted(Double... measures) {
        Iterator<Double> next = List.of(measures).iterator();
        return codes -> Map.of(METRIC, next.next());
    }
}
