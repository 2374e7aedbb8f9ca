package org.hashgnn.experiments.config;

import com.google.inject.Injector;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.Sha256;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Bound;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.InputPath;
import org.hashgnn.experiments.yaml.ConfigTree;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.PathText;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.hashgnn.experiments.yaml.YamlWriter;

/**
 * A configuration that was read and found right, with the wiring that its plug-ins call for.
 *
 * @param config the configuration
 * @param effective the same as a tree, every default filled in and every path absolute
 * @param injector provides the {@link Catalog}; a child injector may add more
 * @param inputs the settings that name files to be read
 * @param modes the ways of searching that it can name
 */
public record Experiment(
        RunConfig config, YamlMap effective, Injector injector, List<InputPath> inputs, SearchModes modes) {
    /** The key of the block that makes a file a sweep of several runs. */
    public static final String SWEEP = "sweep";

    private static final String NAME = "name";
    private static final String PLUGINS = "plugins";

    /**
     * Reads a file.
     *
     * @param file the YAML file; what it extends is laid under it
     * @param overrides {@code key=value} each, laid over it
     * @param plugins jars besides those that the file names; relative to the working folder
     * @throws org.hashgnn.core.config.InputException with every fault found
     */
    public static Experiment read(Path file, List<String> overrides, List<Path> plugins) {
        Path workingFolder = Path.of("").toAbsolutePath();
        YamlMap tree = ConfigTree.read(file, overrides, workingFolder);
        YamlMap.Entry sweep = tree.entries().get(SWEEP);
        if (sweep != null) {
            throw new InputException(
                    sweep.key(), "this is a sweep of several runs; start it with: hashgnn sweep " + file);
        }
        return of(named(tree, file, workingFolder), plugins, workingFolder);
    }

    /**
     * Binds a tree that has a name.
     *
     * @throws InputException with every fault found
     */
    public static Experiment of(YamlMap named, List<Path> plugins, Path workingFolder) {
        return of(named, plugins, workingFolder, jars -> Wiring.create(Plugins.load(jars)));
    }

    /** The same with the wiring of the jars that the tree names. */
    public static Experiment of(
            YamlMap named, List<Path> plugins, Path workingFolder, Function<List<Plugins.Jar>, Injector> wiring) {
        YamlMap tree = withPlugins(named, plugins, workingFolder);
        Injector injector = wiring.apply(listed(tree));
        List<InputPath> inputs = new ArrayList<>();
        Catalog catalog = injector.getInstance(Catalog.class);
        tree = InheritedTraining.expand(NamedDataset.expand(tree, catalog, workingFolder));
        Bound<RunConfig> bound = new Binder(catalog, workingFolder).bind(tree, RunConfig.class, inputs::add);
        SearchModes modes = SearchModes.of(bound.value(), tree, catalog, workingFolder);
        return new Experiment(bound.value(), (YamlMap) bound.effective(), injector, List.copyOf(inputs), modes);
    }

    /** The wiring without a configuration, for what only asks which components there are. */
    public static Injector wiring(List<Path> plugins) {
        List<Module> modules = Plugins.load(
                plugins.stream().map(jar -> new Plugins.Jar(jar, null)).toList());
        return Wiring.create(modules);
    }

    /** The effective configuration as YAML, which binds to an equal configuration wherever it lies. */
    public String yaml() {
        return YamlWriter.write(effective);
    }

    /** The effective configuration as YAML for a file in a folder: its paths are relative to that folder. */
    public String yaml(Path folder) {
        return YamlWriter.write(ConfigPaths.relative(effective, folder));
    }

    /**
     * All that a result follows from, by dotted key: the effective configuration without threads and output, and in the place of each path the
     * hash of the content there. The first call reads the inputs once, the next ones look at their size and time only.
     *
     * @throws InputException with all inputs that are not there or cannot be read
     */
    public Map<String, String> settings() {
        return settings(Map.of());
    }

    /**
     * The same of a run that keeps copies of its inputs.
     *
     * @param kept the settings that the run began with: they stand in for inputs that are not there any more
     */
    public Map<String, String> settings(Map<String, String> kept) {
        return ConfigPaths.settings(effective, kept);
    }

    /** The SHA-256 of {@link #yaml()}: tells configurations of one process apart without a look at their inputs. */
    public String hash() {
        return Sha256.of(yaml());
    }

    /** The hash of {@link #settings()}: what a result is looked up by. */
    public String identity() {
        return ConfigHash.of(settings());
    }

    /**
     * The same experiment in a few steps on a small generated data set, of enough users and items for fits of 512 singular vectors: what shows
     * faults before the long run does.
     *
     * @param folder where its run folder is made
     */
    public Experiment miniature(Path folder) {
        List<String> small = new ArrayList<>(List.of(
                "dataset={type: synthetic, users: 600, items: 560, interactions: 8}",
                "split=per-user-random",
                "training.batch_size=512",
                "output='" + folder.toString().replace("'", "''") + "'"));
        if (config.training().epochs() > 0) {
            small.add("training.epochs=1");
        }
        if (config.pretraining() != null) {
            small.add("pretraining.training.epochs=1");
            small.add("pretraining.training.batch_size=512");
        }
        Faults faults = new Faults();
        YamlMap tree = ConfigTree.apply(
                effective.without(Set.of("features")), ConfigTree.assignments(small, folder, faults), faults);
        faults.throwIfAny();
        return of(tree, List.of(), folder);
    }

    /** The threads of the kernels. */
    public int threads() {
        return config.threads() == 0 ? Runtime.getRuntime().availableProcessors() : config.threads();
    }

    /** The tree with the name of its file, where it has none. */
    public static YamlMap named(YamlMap tree, Path file, Path workingFolder) {
        if (tree.get(NAME) != null) {
            return tree;
        }
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        Origin origin = new Origin(Location.of(file.toString()), workingFolder);
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        return tree.with(NAME, origin.location(), YamlScalar.text(origin, stem));
    }

    /** The tree with further jars, so that the effective configuration holds all that the run needs. */
    private static YamlMap withPlugins(YamlMap tree, List<Path> plugins, Path workingFolder) {
        if (plugins.isEmpty()) {
            return tree;
        }
        Origin first = new Origin(Location.of("--plugin " + plugins.getFirst()), workingFolder);
        List<YamlNode> jars = new ArrayList<>();
        if (tree.get(PLUGINS) instanceof YamlList list) {
            jars.addAll(list.items());
        }
        for (Path plugin : plugins) {
            Origin origin = new Origin(Location.of("--plugin " + plugin), workingFolder);
            jars.add(YamlScalar.text(origin, plugin.toString()));
        }
        return tree.with(PLUGINS, first.location(), new YamlList(first, jars));
    }

    /** The jars that the tree names; faults in the list are left to the binding of the whole. */
    private static List<Plugins.Jar> listed(YamlMap tree) {
        List<Plugins.Jar> jars = new ArrayList<>();
        if (tree.get(PLUGINS) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar && !scalar.isNull()) {
                    Path jar =
                            PathText.resolve(scalar.origin().folder(), scalar.text(), scalar.location(), "'plugins'");
                    jars.add(new Plugins.Jar(jar, scalar.location()));
                }
            }
        }
        return jars;
    }
}
