package org.hashgnn.experiments.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.core.training.ValidationSettings;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.YamlMap;

/**
 * Successive halving (Jamieson and Talwalkar, AISTATS 2016; one bracket of Hyperband, Li et al., JMLR 2018): all configurations are trained
 * for r epochs, the best {@code floor(n / eta)} of n, at least one, go on to {@code eta r} epochs, and so on to the
 * end. A trial is judged by the epoch
 * that it would keep so far; before the end of the annealing, when it keeps none, by its best epoch.
 *
 * @param epochs r, the epochs of the first rung
 * @param factor eta
 */
public record SuccessiveHalving(
        @Setting(value = "The epochs after which the trials are compared for the first time; r.", min = 1)
        int epochs,

        @Setting(value = "One in so many goes on, for so many times the epochs; eta.", byDefault = "3", min = 2)
        int factor) {
    private static final String KEY = "halving";

    /** The epochs after which trials are compared: r, eta r, eta^2 r, ... below those of the whole training. */
    public List<Integer> rungs(int whole) {
        List<Integer> rungs = new ArrayList<>();
        for (long rung = epochs; rung < whole; rung *= factor) {
            rungs.add((int) rung);
        }
        return rungs;
    }

    /** How many of some configurations go on. */
    public int survivors(int configurations) {
        return Math.max(1, configurations / factor);
    }

    /**
     * Checks that trials can be compared after every rung.
     *
     * @throws InputException where they are trained for a different number of epochs, chosen by different measures, or not validated in time
     */
    void require(List<Experiment> trials, YamlMap sweep) {
        Location place = Objects.requireNonNull(sweep.get(KEY)).location();
        Faults faults = new Faults();
        List<TrainingSettings> trainings =
                trials.stream().map(trial -> trial.config().training()).toList();
        alike(trainings.stream().map(TrainingSettings::epochs).toList(), "training.epochs", place, faults);
        alike(
                trainings.stream()
                        .map(training -> training.validation().metric())
                        .toList(),
                "training.validation.metric",
                place,
                faults);
        for (TrainingSettings training : trainings) {
            ValidationSettings validation = training.validation();
            int every = validation.every();
            int from = Objects.requireNonNullElse(validation.from(), 1);
            long first = every == 0 ? Integer.MAX_VALUE : (from + every - 1L) / every * every;
            if (first > epochs) {
                faults.add(
                        place,
                        "no validation counts within 'halving.epochs', " + epochs
                                + "; 'training.validation' has every: " + every + " and from: " + from);
            }
            if (epochs >= training.epochs()) {
                faults.add(
                        place,
                        "'halving.epochs' must be below 'training.epochs', " + training.epochs() + ", but is "
                                + epochs);
            }
        }
        faults.throwIfAny();
    }

    private static void alike(List<?> values, String key, Location place, Faults faults) {
        List<?> distinct = values.stream().distinct().toList();
        if (distinct.size() > 1) {
            faults.add(
                    place,
                    "trials can be compared on their way only where they have the same '" + key + "', but there are "
                            + distinct);
        }
    }
}
