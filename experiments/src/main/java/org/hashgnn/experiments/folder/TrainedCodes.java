package org.hashgnn.experiments.folder;

import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;
import org.hashgnn.hashing.codes.BinaryCodes;

/** The codes of all nodes of a run that has ended, users first. */
public final class TrainedCodes {
    private TrainedCodes() {}

    /**
     * Reads z, the continuous codes.
     *
     * @param dataset the run's own, {@link KeptInputs#dataset}
     * @throws InputException if a file is not as the run wrote it
     */
    public static Matrix read(RunFolder folder, Dataset dataset) {
        Checksums.require(folder, folder.embeddings(), folder.userIds(), folder.itemIds());
        Matrix codes = Npy.readFloats(folder.embeddings());
        requireNodes(folder.embeddings(), codes.rows(), dataset);
        return codes;
    }

    /**
     * Opens the binary codes, which are the signs of z. They are mapped; their checksum streams them once.
     *
     * @param dataset the run's own, {@link KeptInputs#dataset}
     * @throws InputException if a file is not as the run wrote it
     */
    public static BinaryCodes signs(RunFolder folder, Dataset dataset) {
        Checksums.require(folder, folder.codes(), folder.userIds(), folder.itemIds());
        int bits = RunResult.read(folder).bits();
        BinaryCodes codes = BinaryCodes.read(folder.codes(), bits);
        requireNodes(folder.codes(), codes.rows(), dataset);
        return codes;
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
