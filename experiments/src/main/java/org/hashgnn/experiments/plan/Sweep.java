package org.hashgnn.experiments.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.yaml.ConfigTree;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * The trials that a file with a {@code sweep:} block asks for: every variant with every combination of the grid, every draw of the random
 * search and every seed.
 *
 * <pre>{@code
 * sweep:
 *   seeds: [1, 2, 3]
 *   grid: {model.hash.bits: [16, 32]}
 *   random:
 *     trials: 30
 *     settings: {training.optimizer.rate: {log_uniform: [0.0005, 0.05]}}
 *   variants:
 *     - {name: hashgnn}
 *     - {name: graphsage, set: {model.binarizer.p: 1}}
 *     - {name: lsh, config: lsh.yaml}
 * }</pre>
 *
 * <p>What else stands in the file is laid over the {@code config} of a variant, if it has one, the variant's {@code set} over that, and then
 * the combination and the draw.
 *
 * @param trials the experiments, variant by variant, seeds last; each is bound again whenever it is asked for
 * @param sources a trial for each combination of data set, split and features, the first twenty of them
 * @param memory what a trial may need, in MiB
 * @param halving when trials are stopped early, or {@code null} where all are trained to the end
 */
public record Sweep(
        List<Experiment> trials,
        List<Experiment> sources,
        int memory,
        @Nullable SuccessiveHalving halving) {

    /**
     * Reads a file.
     *
     * @param overrides {@code key=value} each, laid over every trial
     * @param plugins jars besides those that the file names
     * @throws InputException if there are more trials than the sweep's limit, which are counted and not made; with every fault of every trial; of the draws of a random search, with those of the first and with what is wrong
     *     elsewhere in the others
     */
    public static Sweep read(Path file, List<String> overrides, List<Path> plugins) {
        Path workingFolder = Path.of("").toAbsolutePath();
        Faults faults = new Faults();
        Map<Boolean, List<SettingOverride>> given = ConfigTree.assignments(overrides, workingFolder, faults).stream()
                .collect(Collectors.partitioningBy(
                        assignment -> assignment.path().getFirst().equals(Experiment.SWEEP)));
        YamlMap tree = ConfigTree.apply(ConfigTree.read(file, null), given.getOrDefault(true, List.of()), faults);
        if (!(tree.get(Experiment.SWEEP) instanceof YamlMap sweep)) {
            throw new InputException(
                    Location.of(file.toString()),
                    "has no 'sweep:' block with seeds, grid, random or variants; start a single run with: hashgnn run "
                            + file);
        }
        SweepSettings settings = faults.collect(() -> settings(sweep, workingFolder), SweepSettings.PLAIN);
        SweepGrid grid = SweepGrid.of(sweep.get(SweepGrid.KEY), faults);
        List<SweepVariant> variants = SweepVariant.all(sweep.get(SweepVariant.KEY), file, faults);
        settings.requireFew(variants.size(), grid, sweep.location(), faults);
        faults.throwIfAny();
        List<List<SettingOverride>> draws =
                faults.collect(() -> RandomSearch.combinations(settings.random(), sweep), List.of(List.of()));
        requireApart(grid, draws, faults);
        List<SettingOverride> overridden = given.getOrDefault(false, List.of());
        SingleRunKeys.refuse(tree, file, faults);
        Stream.of(
                        variants.stream().map(SweepVariant::set),
                        Stream.of(grid.combination(0), draws.getFirst(), overridden))
                .flatMap(lists -> lists)
                .forEach(assignments -> SingleRunKeys.refuse(assignments, faults));
        faults.throwIfAny();
        YamlMap common = Experiment.named(tree.without(Set.of(Experiment.SWEEP)), file, workingFolder);
        SweepTrials trials = new SweepTrials(new SweepTrials.Parts(
                common, settings, sweep.origin(), variants, grid, draws, overridden, plugins, workingFolder));
        trials.check(faults);
        faults.throwIfAny();
        SuccessiveHalving halving = settings.halving();
        if (halving != null) {
            halving.require(trials, sweep);
        }
        return new Sweep(trials, trials.sources(), settings.memory(), halving);
    }

    private static SweepSettings settings(YamlMap sweep, Path workingFolder) {
        return new Binder(Experiment.wiring(List.of()).getInstance(Catalog.class), workingFolder)
                .bind(sweep.without(Set.of(SweepGrid.KEY, SweepVariant.KEY)), SweepSettings.class)
                .value();
    }

    /** Refuses keys that both the grid and the draws set. */
    private static void requireApart(SweepGrid grid, List<List<SettingOverride>> draws, Faults faults) {
        Set<List<String>> taken =
                grid.combination(0).stream().map(SettingOverride::path).collect(Collectors.toSet());
        for (SettingOverride drawn : draws.getFirst()) {
            if (taken.contains(drawn.path())) {
                faults.add(
                        drawn.origin().location(),
                        "'" + String.join(".", drawn.path()) + "' stands in 'grid' too; leave it in one of them");
            }
        }
    }
}
