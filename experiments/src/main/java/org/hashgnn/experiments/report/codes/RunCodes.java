package org.hashgnn.experiments.report.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.hashing.search.BinaryCodes;

/**
 * The binary codes of a finished run, which need no data set to be read.
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
        return new RunCodes(all, all.rows(0, users), all.rows(users, all.rows()));
    }

    /**
     * Reads the codes of a run.
     *
     * @param bits the number K of bits
     * @throws InputException where a file cannot be read, or does not have a code for every id
     */
    public static RunCodes read(RunFolder folder, int bits) {
        BinaryCodes all = BinaryCodes.read(folder.codes(), bits);
        int users = lines(folder.userIds());
        int items = lines(folder.itemIds());
        if (all.rows() != users + items) {
            throw new InputException(
                    Location.of(folder.codes().toString()),
                    "has " + all.rows() + " codes, but user_ids.txt and item_ids.txt beside it name " + users
                            + " users and " + items
                            + " items; put the run's own files back, or run the configuration again");
        }
        return of(all, users);
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(lines.count());
        } catch (UncheckedIOException e) {
            throw DiskFault.of("read", file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }
}
