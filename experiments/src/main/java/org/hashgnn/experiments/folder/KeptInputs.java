package org.hashgnn.experiments.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.packed.PackedDataset;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.core.io.Sha256;
import org.hashgnn.experiments.config.ConfigPaths;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.hashgnn.experiments.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/**
 * The copies of its inputs that a run keeps: the data set after the split, packed; the features; the plug-ins. What a finished run is asked for needs
 * nothing else, so that the sources may change or go.
 *
 * @param folder the run's folder
 */
public record KeptInputs(RunFolder folder) {
    private static final String FEATURES = "features";
    private static final String PLUGINS = "plugins";

    /**
     * Copies the inputs.
     *
     * @param identity what the run follows from
     * @throws InputException if an input is not what the identity says, because it has just been changed
     */
    public void write(Experiment experiment, RunIdentity identity, Dataset dataset) {
        RunFolder.make(folder.inputs());
        PackedDataset.write(folder.data(), dataset);
        Path features = experiment.config().features();
        if (features != null) {
            copy(features, folder.features(), identity.settings().get(FEATURES));
        }
        List<Path> plugins = experiment.config().plugins();
        for (int k = 0; k < plugins.size(); k++) {
            copy(plugins.get(k), folder.plugin(k), identity.settings().get(PLUGINS + "." + k));
        }
    }

    private static void copy(Path from, Path to, @Nullable String expected) {
        AtomicFile.copy(from, to);
        try {
            String copied = "sha256:" + Sha256.of(to);
            if (!copied.equals(expected)) {
                throw new InputException(
                        Location.of(from.toString()),
                        "this file has just been changed; wait until it is whole and start again");
            }
        } catch (IOException e) {
            throw DiskFault.of("read", to, e);
        }
    }

    /**
     * The data set of the run. O(its size).
     *
     * @throws InputException if the file is not there, damaged or of another run
     */
    public Dataset dataset() {
        Dataset dataset = PackedDataset.read(folder.data());
        String expected = Json.read(folder.environment(), Provenance.class).dataSha256();
        if (!dataset.sha256().equals(expected)) {
            throw new InputException(
                    Location.of(folder.data().toString()),
                    "this is the data set of another run: its hash is " + dataset.sha256()
                            + ", that in environment.json is " + expected + "; put the run's own file back");
        }
        return dataset;
    }

    /**
     * The experiment of a run that has ended, with the copies in place of the sources.
     *
     * @param overrides {@code key=value} each
     * @throws InputException if a file of the run is not there or damaged, or a value is wrong
     */
    public Experiment experiment(List<String> overrides) {
        return experiment(overrides, true);
    }

    /**
     * The experiment of a run to be taken up: with the sources, so that changes in them are seen, and with a copy where a source is not there.
     *
     * @throws InputException if a file of the run is not there or damaged
     */
    public Experiment resumed() {
        return experiment(List.of(), false);
    }

    /**
     * The run's configuration for a file in another folder: paths are relative to that folder and lead to the same sources.
     *
     * @throws InputException if a file of the run is not there or damaged
     */
    public String yaml(Path elsewhere) {
        YamlMap config = ConfigPaths.absolute(
                YamlReader.file(folder.config(), null), RunIdentity.read(folder).settings(), folder.root());
        return YamlWriter.write(ConfigPaths.relative(config, elsewhere));
    }

    private Experiment experiment(List<String> overrides, boolean always) {
        YamlMap config = YamlReader.file(folder.config(), null);
        List<String> all = new ArrayList<>();
        if (config.get(FEATURES) instanceof YamlScalar features && Files.exists(folder.features())) {
            if (always || !Files.exists(source(features))) {
                all.add(FEATURES + "=" + quoted(folder.features()));
            }
        }
        if (config.get(PLUGINS) instanceof YamlList plugins && !plugins.items().isEmpty()) {
            all.add(PLUGINS + "=" + plugins(plugins.items(), always));
        }
        all.addAll(overrides);
        return Experiment.read(folder.config(), all, List.of());
    }

    private List<String> plugins(List<YamlNode> jars, boolean always) {
        List<String> paths = new ArrayList<>();
        for (int k = 0; k < jars.size(); k++) {
            Path source = jars.get(k) instanceof YamlScalar jar ? source(jar) : Path.of("");
            boolean copy = Files.exists(folder.plugin(k)) && (always || !Files.exists(source));
            paths.add(quoted(copy ? folder.plugin(k) : source));
        }
        return paths;
    }

    private Path source(YamlScalar path) {
        return folder.root().resolve(path.text()).toAbsolutePath().normalize();
    }

    /** A path as a YAML text; absolute, for overrides start at the working folder. */
    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
