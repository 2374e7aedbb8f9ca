package org.hashgnn.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.KeptInputs;
import org.hashgnn.experiments.folder.RunFolder;
import picocli.CommandLine.Parameters;

/** The folder of a run that has begun, given as an argument. */
public final class RunFolderArgument {
    @Parameters(paramLabel = "RUNFOLDER", description = "The run's folder.")
    private Path root = Path.of("");

    /** The folder. */
    RunFolder folder() {
        return new RunFolder(root);
    }

    /**
     * The experiment of a run to be taken up.
     *
     * @throws InputException if it is not the folder of a run
     */
    Experiment resumed() {
        requireRun();
        return inputs().resumed();
    }

    /** The copies of its inputs that the run keeps. */
    KeptInputs inputs() {
        return new KeptInputs(folder());
    }

    /**
     * The experiment of a run that has ended.
     *
     * @throws InputException if it is not the folder of a run, or the run has not ended
     */
    Experiment experiment() {
        return experiment(List.of());
    }

    /**
     * The same with settings changed.
     *
     * @param overrides {@code key=value} each
     * @throws InputException if it is not the folder of a run, the run has not ended, or a value is wrong
     */
    Experiment experiment(List<String> overrides) {
        requireRun();
        requireFinished();
        return inputs().experiment(overrides);
    }

    private void requireRun() {
        if (!Files.isRegularFile(folder().config())) {
            throw new InputException(
                    Location.of(root.toString()),
                    "this is not the folder of a run: there is no config.yaml in it; give a folder that 'hashgnn run' made");
        }
    }

    private void requireFinished() {
        if (!folder().finished()) {
            throw new InputException(
                    Location.of(root.toString()), "this run has not ended; go on with: hashgnn resume " + root);
        }
    }
}
