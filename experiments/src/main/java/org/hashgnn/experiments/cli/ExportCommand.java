package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.model.Tower;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.export.Dl4jTower;
import org.hashgnn.experiments.export.TowerPorts;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.run.TrainedTower;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the trained layers of a finished run for other programs. */
@Command(
        name = "export",
        description = {
            "Write the trained layers of a finished run as a model of Deeplearning4j, which makes codes for users and items that the"
                    + " run has not seen.",
            "Answers with the inputs and outputs of the model, as JSON."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private RunFolderArgument folder = new RunFolderArgument();

    @Option(
            names = "--dl4j",
            paramLabel = "FILE",
            required = true,
            description = "Where the model goes: a ComputationGraph, as ModelSerializer reads it.")
    private Path model = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description = "Where what each known node gives to its neighbours goes: a .npy of float32, users first.")
    private @Nullable Path rows;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (rows != null
                && rows.toAbsolutePath()
                        .normalize()
                        .equals(model.toAbsolutePath().normalize())) {
            throw new InputException("--dl4j and --rows are both " + model + "; give two files");
        }
        Experiment experiment = folder.experiment();
        Dataset dataset = DataPhase.call(folder.inputs()::dataset);
        try (Compute compute = Compute.of(experiment.threads())) {
            Tower tower = TrainedTower.of(compute, experiment.config(), folder.folder(), dataset);
            if (rows != null) {
                AtomicFile.makeFolder(rows);
                Npy.write(rows, tower.rows().get());
            }
            AtomicFile.makeFolder(model);
            Dl4jTower.write(model, tower);
            PrintWriter out = spec.commandLine().getOut();
            out.print(Json.pretty(TowerPorts.of(tower)));
            out.flush();
        }
        return ExitCode.OK.code();
    }
}
