package org.hashgnn.experiments.run;

import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.hashing.search.BinaryCodes;

/** The codes of all nodes of a run that has ended, users first. */
public final class TrainedCodes {
    private TrainedCodes() {}

    /**
     * Reads z, the continuous codes.
     *
     * @throws InputException if the data is not what the run was trained on
     */
    static Matrix read(RunFolder folder, Dataset dataset) {
        requireSameData(folder, dataset);
        Matrix codes = Npy.readFloats(folder.embeddings());
        requireNodes(folder.embeddings(), codes.rows(), dataset);
        return codes;
    }

    /**
     * Opens the binary codes, which are the signs of z, without reading them.
     *
     * @throws InputException if the data is not what the run was trained on
     */
    static BinaryCodes signs(RunFolder folder, Dataset dataset) {
        requireSameData(folder, dataset);
        int bits = Json.read(folder.result(), RunResult.class).bits();
        BinaryCodes codes = BinaryCodes.read(folder.codes(), bits);
        requireNodes(folder.codes(), codes.rows(), dataset);
        return codes;
    }

    /**
     * Refuses data that is not what a run was trained on.
     *
     * @throws InputException if it is not
     */
    public static void requireSameData(RunFolder folder, Dataset dataset) {
        Provenance provenance = Json.read(folder.environment(), Provenance.class);
        if (!provenance.dataSha256().equals(dataset.sha256())) {
            throw new InputException(
                    Location.of(folder.environment().toString()),
                    "the data has changed since this run: its hash was " + provenance.dataSha256() + " and is now "
                            + dataset.sha256() + "; run the configuration again");
        }
    }

    private static void requireNodes(Path file, int rows, Dataset dataset) {
        int users = dataset.users().size();
        int items = dataset.items().size();
        if (rows != users + items) {
            throw new InputException(
                    Location.of(file.toString()),
                    "has " + rows + " codes, but the data has " + users + " users and " + items
                            + " items; put the run's own file back, or run the configuration again");
        }
    }
}
