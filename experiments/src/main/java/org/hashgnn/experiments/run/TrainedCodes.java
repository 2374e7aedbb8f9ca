package org.hashgnn.experiments.run;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/** The continuous codes of a run that has ended. */
final class TrainedCodes {
    private TrainedCodes() {}

    /**
     * Reads z of all nodes, users first.
     *
     * @throws InputException if the data is not what the run was trained on
     */
    static Matrix read(RunFolder folder, Dataset dataset) {
        Provenance provenance = Json.read(folder.environment(), Provenance.class);
        if (!provenance.dataSha256().equals(dataset.sha256())) {
            throw new InputException(
                    Location.of(folder.environment().toString()),
                    "the data has changed since this run: its hash was " + provenance.dataSha256() + " and is now "
                            + dataset.sha256() + "; run the configuration again");
        }
        return Npy.readFloats(folder.embeddings());
    }
}
