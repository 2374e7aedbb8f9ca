package org.hashgnn.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Problem;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.TrainingCoverage;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.experiments.binding.InputPath;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;

/** Checks what a configuration reads, without training. */
public final class InputCheck {
    private final Experiment experiment;
    private final List<Problem> problems = new ArrayList<>();

    private InputCheck(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Checks what is cheap: the files exist, the beginning of the data, that the split has what it needs, and the header of the features.
     *
     * @return sentences about what was found
     * @throws InputException with every fault found
     */
    public static List<String> cheap(Experiment experiment) {
        InputPath.requireAll(experiment.inputs());
        return new InputCheck(experiment).inspect();
    }

    /**
     * Reads and splits the data, and reads the features.
     *
     * @return the sizes and the {@link TrainingCoverage#warnings() warnings}, each a line
     * @throws InputException with the first fault found
     */
    public static List<String> whole(Experiment experiment) {
        RunConfig config = experiment.config();
        Dataset dataset = config.readData();
        if (config.features() != null) {
            Features.read(
                    config.features(), dataset.users().size(), dataset.items().size());
        }
        List<String> lines = new ArrayList<>(List.of(sizes(dataset)));
        TrainingCoverage.of(dataset).warnings().forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    /** The number of users, items and interactions of a data set. */
    public static String sizes(Dataset dataset) {
        return String.format(
                Locale.ROOT,
                "%s: %,d users, %,d items, %,d training, %,d validation, %,d test interactions",
                dataset.name(),
                dataset.users().size(),
                dataset.items().size(),
                dataset.train().size(),
                dataset.validation().size(),
                dataset.test().size());
    }

    private List<String> inspect() {
        RunConfig config = experiment.config();
        Inspection[] found = {Inspection.NOTHING};
        collect(
                "dataset",
                () -> found[0] = SizeException.naming(() -> config.dataset().inspect(), "dataset"));
        Inspection source = found[0];
        List<String> notes = new ArrayList<>(source.notes());
        collect("split", () -> config.split().require(source));
        if (config.features() != null) {
            collect("features", () -> notes.add(features(source)));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return notes;
    }

    private String features(Inspection source) {
        Npy.Shape shape = Npy.shape(Objects.requireNonNull(experiment.config().features()));
        if (source.nodes() != Inspection.UNCOUNTED && source.nodes() != shape.rows()) {
            throw new InputException("the features have " + shape.rows() + " rows, the data has " + source.nodes()
                    + " users and items; expected one row for each, users first");
        }
        return "features: " + shape.rows() + " rows of " + shape.columns()
                + " columns; the data must have as many users and items together";
    }

    /** Keeps what goes wrong; a fault without a place is one at the setting's. */
    private void collect(String key, Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            Location place =
                    Objects.requireNonNull(experiment.effective().get(key)).location();
            e.problems()
                    .forEach(problem ->
                            problems.add(problem.location() == null ? new Problem(place, problem.message()) : problem));
        }
    }
}
