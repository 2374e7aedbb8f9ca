package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/**
 * The trials that a file with a {@code sweep:} block asks for: every variant with every combination of the grid and every seed.
 *
 * <pre>{@code
 * sweep:
 *   seeds: [1, 2, 3]
 *   grid: {model.hash.bits: [16, 32]}
 *   variants:
 *     - {name: hashgnn}
 *     - {name: graphsage, set: {model.binarizer.p: 1}}
 *     - {name: lsh, config: lsh.yaml}
 * }</pre>
 *
 * <p>What else stands in the file is laid over the {@code config} of a variant, if it has one, and the variant's {@code set} over that.
 *
 * @param trials the experiments, variant by variant, seeds last
 * @param memory what a trial may need, in MiB
 */
public record Sweep(List<Experiment> trials, int memory) {
    static final String KEY = "sweep";

    private static final String GRID = "grid";
    private static final String VARIANTS = "variants";

    /**
     * Reads a file.
     *
     * @param overrides {@code key=value} each, laid over every trial
     * @param plugins jars besides those that the file names
     * @throws InputException with every fault of every trial
     */
    public static Sweep read(Path file, List<String> overrides, List<Path> plugins) {
        Path workingFolder = Path.of("").toAbsolutePath();
        Faults faults = new Faults();
        Map<Boolean, List<Assignment>> given = ConfigTree.assignments(overrides, workingFolder, faults).stream()
                .collect(Collectors.partitioningBy(
                        assignment -> assignment.path().getFirst().equals(KEY)));
        YamlMap tree = ConfigTree.apply(ConfigTree.read(file, null), given.getOrDefault(true, List.of()), faults);
        if (!(tree.get(KEY) instanceof YamlMap sweep)) {
            throw new InputException(
                    Location.of(file.toString()),
                    "has no 'sweep:' block with seeds, grid or variants; start a single run with: hashgnn run " + file);
        }
        SweepSettings settings = faults.collect(() -> settings(sweep, workingFolder), SweepSettings.PLAIN);
        List<List<Assignment>> combinations = SweepGrid.combinations(sweep.get(GRID), faults);
        List<SweepVariant> variants = SweepVariant.all(sweep.get(VARIANTS), file, faults);
        faults.throwIfAny();
        YamlMap common = Experiment.named(tree.without(Set.of(KEY)), file, workingFolder);
        List<Experiment> trials = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SweepVariant variant : variants) {
            for (List<Assignment> combination : combinations) {
                for (long seed : settings.seeds()) {
                    faults.collect(() -> {
                        YamlMap trial = variant.trial(common, combination, given.getOrDefault(false, List.of()));
                        trial = number(trial, "seed", seed, sweep.origin());
                        trial = number(trial, "threads", settings.threads(), sweep.origin());
                        Experiment experiment = Experiment.of(trial, plugins, workingFolder);
                        if (!known.add(experiment.hash())) {
                            throw new InputException(
                                    variant.location(),
                                    "two trials are the same: "
                                            + experiment.config().name() + ", seed " + seed);
                        }
                        trials.add(experiment);
                    });
                }
            }
        }
        faults.throwIfAny();
        return new Sweep(List.copyOf(trials), settings.memory());
    }

    private static SweepSettings settings(YamlMap sweep, Path workingFolder) {
        return new Binder(Experiment.wiring(List.of()).getInstance(Catalog.class), workingFolder)
                .bind(sweep.without(Set.of(GRID, VARIANTS)), SweepSettings.class)
                .value();
    }

    private static YamlMap number(YamlMap tree, String key, long value, Origin origin) {
        return tree.with(key, origin.location(), new YamlScalar(origin, Long.toString(value), YamlScalar.Sort.NUMBER));
    }
}
