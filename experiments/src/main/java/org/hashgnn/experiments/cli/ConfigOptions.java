package org.hashgnn.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.plan.Sweep;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of commands that read a configuration. */
public final class ConfigOptions {
    @Parameters(paramLabel = "FILE", description = "The configuration, a YAML file.")
    private Path file = Path.of("");

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "Override a setting, such as -s model.hash.bits=64; the value is YAML. May be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            description = "A jar with further components, whose code is run. May be repeated.")
    private List<Path> plugins = new ArrayList<>();

    /** Adds an override that another option stands for. */
    public void override(String key, Path value) {
        String quoted = value.toString().replace("'", "''");
        overrides = new ArrayList<>(overrides);
        overrides.add(key + "='" + quoted + "'");
    }

    /**
     * Reads the configuration.
     *
     * @throws org.hashgnn.core.config.InputException with every fault found
     */
    public Experiment read() {
        return Experiment.read(file, overrides, plugins);
    }

    /**
     * Reads the configuration of a sweep.
     *
     * @throws org.hashgnn.core.config.InputException with every fault of every trial
     */
    public Sweep readSweep() {
        return Sweep.read(file, overrides, plugins);
    }

    /** The file as given. */
    public Path file() {
        return file;
    }
}
