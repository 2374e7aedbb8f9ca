package org.hashgnn.experiments.config;

import com.google.inject.Injector;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.Location;

/**
 * A configuration that was read and found right, with the wiring that its plug-ins call for.
 *
 * @param config the configuration
 * @param effective the same as a tree, every default filled in and every path absolute
 * @param injector provides the {@link Catalog}; a child injector may add more
 */
public record Experiment(RunConfig config, YamlMap effective, Injector injector) {
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
        YamlMap tree = named(ConfigTree.read(file, overrides, workingFolder), file, workingFolder);
        tree = withPlugins(tree, plugins, workingFolder);
        Injector injector = Wiring.create(Plugins.load(listed(tree)));
        Bound<RunConfig> bound =
                new Binder(injector.getInstance(Catalog.class), workingFolder).bind(tree, RunConfig.class);
        return new Experiment(bound.value(), (YamlMap) bound.effective(), injector);
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

    /** The SHA-256 of {@link #yaml}. */
    public String hash() {
        return ConfigHash.of(effective);
    }

    /** The threads of the kernels. */
    public int threads() {
        return config.threads() == 0 ? Runtime.getRuntime().availableProcessors() : config.threads();
    }

    private static YamlMap named(YamlMap tree, Path file, Path workingFolder) {
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
                    Path jar = scalar.origin().folder().resolve(scalar.text()).normalize();
                    jars.add(new Plugins.Jar(jar, scalar.location()));
                }
            }
        }
        return jars;
    }
}
