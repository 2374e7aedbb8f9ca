package org.hashgnn.experiments.report.codes;

import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.folder.TrainedCodes;
import org.hashgnn.hashing.codes.BinaryCodes;

/**
 * The binary codes of a finished run.
 *
 * @param all those of all nodes, users first
 * @param users those of the users
 * @param items those of the items
 */
public record RunCodes(BinaryCodes all, BinaryCodes users, BinaryCodes items) {
    /**
     * The codes of so many users, and behind them those of the items.
     *
     * @throws IndexOutOfBoundsException where there are fewer codes than users
     */
    public static RunCodes of(BinaryCodes all, int users) {
        return new RunCodes(all, all.slice(0, users), all.slice(users, all.rows()));
    }

    /**
     * Opens the codes of a run.
     *
     * @param dataset the run's own
     * @throws InputException if a file is not there or not as the run wrote it
     */
    public static RunCodes read(RunFolder folder, Dataset dataset) {
        return of(TrainedCodes.signs(folder, dataset), dataset.users().size());
    }
}
