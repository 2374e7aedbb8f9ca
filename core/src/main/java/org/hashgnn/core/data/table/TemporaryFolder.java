package org.hashgnn.core.data.table;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.core.io.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one reading among the temporary files of the system. A process that is killed leaves its folder behind; the next reading
 * deletes those that are older than a day, for no reading takes so long.
 *
 * @param path where it is
 */
record TemporaryFolder(Path path) implements AutoCloseable {
    static final String PREFIX = "hashgnn-table-";

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    private static final Duration LONGEST_READING = Duration.ofDays(1);

    /**
     * Makes a folder, and deletes what killed processes have left.
     *
     * @throws InputException if it cannot be made
     */
    static TemporaryFolder make() {
        try {
            Path path = Files.createTempDirectory(PREFIX).toRealPath();
            deleteLeftOvers(path.resolveSibling(""));
            return new TemporaryFolder(path);
        } catch (IOException e) {
            throw new InputException(
                    "a temporary folder cannot be made in " + System.getProperty("java.io.tmpdir") + ": " + e);
        }
    }

    private static void deleteLeftOvers(Path parent) {
        Instant oldest = Instant.now().minus(LONGEST_READING);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) {
                    Folders.delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.debug("a temporary folder of an earlier process stays, perhaps of another user", e);
        }
    }

    /** Deletes it with all that it holds. */
    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw DiskFault.of("delete", path, e);
        }
    }
}
