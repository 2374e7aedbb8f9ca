package org.hashgnn.experiments.plan;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.Plugins;
import org.hashgnn.experiments.config.Wiring;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlScalar;

/**
 * The trials of a sweep: variant by variant, then combination by combination of the grid, then draw by draw, seeds last. A trial is bound when
 * it is asked for and not kept, so that a plan of many trials takes no memory for them.
 */
final class SweepTrials extends AbstractList<Experiment> implements RandomAccess {
    private static final int MOST_SOURCES = 20;

    /**
     * What the trials are made from.
     *
     * @param common what they have in common
     * @param origin where the sweep's block is
     * @param draws the draws of the random search; a single empty one if there is none
     * @param overrides what is laid over all
     * @param plugins jars besides those that the file names
     */
    record Parts(
            YamlMap common,
            SweepSettings settings,
            Origin origin,
            List<SweepVariant> variants,
            SweepGrid grid,
            List<List<SettingOverride>> draws,
            List<SettingOverride> overrides,
            List<Path> plugins,
            Path workingFolder) {
        /** The number of trials; {@link Long#MAX_VALUE} if it is larger. */
        long count() {
            return settings.count(variants.size(), grid);
        }
    }

    private final Parts parts;
    private final int size;
    private final Map<List<Plugins.Jar>, Injector> wirings = new HashMap<>();
    private final Map<List<Object>, Experiment> sources = new LinkedHashMap<>();

    /** The trials of a sweep of at most {@link Integer#MAX_VALUE}. */
    SweepTrials(Parts parts) {
        this.parts = parts;
        this.size = Math.toIntExact(parts.count());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Experiment get(int index) {
        int seeds = parts.settings().seeds().size();
        return bind(index / seeds, index % seeds);
    }

    /**
     * Binds every trial once.
     *
     * @param faults takes what is wrong: all of the first draw of a random search, of the others what is wrong at other places; and trials that
     *     are the same
     */
    void check(Faults faults) {
        Set<String> known = new HashSet<>();
        int seeds = parts.settings().seeds().size();
        for (int setting = 0; setting < size / seeds; setting++) {
            int each = setting;
            Runnable bound = () -> {
                for (int seed = 0; seed < seeds; seed++) {
                    Experiment trial = bind(each, seed);
                    requireNew(trial, variant(each), known);
                    if (sources.size() < MOST_SOURCES) {
                        sources.putIfAbsent(
                                List.of(trial.config().dataset(), trial.config().split(), trial.inputs()), trial);
                    }
                }
            };
            if (setting % parts.draws().size() == 0) {
                faults.collect(bound);
            } else {
                faults.collectElsewhere(bound);
            }
        }
    }

    /** A trial for each combination of data set, split and features, at most {@value #MOST_SOURCES}; known after {@link #check}. */
    List<Experiment> sources() {
        return List.copyOf(sources.values());
    }

    private static void requireNew(Experiment trial, SweepVariant variant, Set<String> known) {
        if (!known.add(trial.hash())) {
            throw new InputException(
                    variant.location(),
                    "two trials are the same: " + trial.config().name() + ", seed "
                            + trial.config().seed());
        }
    }

    private SweepVariant variant(int setting) {
        return parts.variants()
                .get((int) (setting / (parts.grid().count() * parts.draws().size())));
    }

    private Experiment bind(int setting, int seed) {
        int draws = parts.draws().size();
        List<SettingOverride> combination =
                parts.grid().combination(setting / draws % parts.grid().count());
        List<SettingOverride> all = Stream.concat(combination.stream(), parts.draws().get(setting % draws).stream())
                .toList();
        YamlMap tree = variant(setting).trial(parts.common(), all, parts.overrides());
        YamlMap whole = with(
                with(tree, "threads", parts.settings().threads()),
                "seed",
                parts.settings().seeds().get(seed));
        return Experiment.of(whole, parts.plugins(), parts.workingFolder(), this::wiring);
    }

    /** The wiring of some jars, made once. */
    private Injector wiring(List<Plugins.Jar> jars) {
        return wirings.computeIfAbsent(jars, each -> Wiring.create(Plugins.load(each)));
    }

    private YamlMap with(YamlMap tree, String key, long value) {
        Origin origin = parts.origin();
        return tree.with(key, origin.location(), new YamlScalar(origin, Long.toString(value), YamlScalar.Sort.NUMBER));
    }
}
