package org.hashgnn.experiments.run;

import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/** Reads given node features. */
public final class Features {
    private Features() {}

    /**
     * The features of a file, {@code [users + items, f]}.
     *
     * @throws InputException if it cannot be read, has another number of rows, or holds NaN or infinity; it names row, column and file
     */
    public static Matrix read(Path file, int users, int items) {
        long rows = Npy.shape(file).rows();
        if (rows != (long) users + items) {
            throw new InputException(
                    Location.of(file.toString()),
                    "the features have " + rows + " rows, the data has " + users + " users and " + items
                            + " items; expected one row for each, users first, in ascending order of their original ids");
        }
        return SizeException.naming(() -> Npy.readFinite(file), "features");
    }
}
