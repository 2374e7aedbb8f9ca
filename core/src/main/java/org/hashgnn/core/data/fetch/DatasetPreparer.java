package org.hashgnn.core.data.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the files of a public data set, checks their content against the catalogue, unpacks them, and puts them into a folder of the
 * data set's name. A file appears whole or not at all. A download that broke off is taken up again where it ended; files that stand
 * ready are left alone.
 */
public final class DatasetPreparer {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetPreparer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final FileLocator locator;

    /**
     * Prepares data sets below a folder.
     *
     * @param folder where the data sets' folders go; made where it is absent
     * @param from where the files are instead of at their publishers': a folder, a file, or the address of a folder ({@code http:},
     *     {@code https:}, {@code file:}); {@code null} for the publishers'
     */
    public DatasetPreparer(Path folder, @Nullable String from) {
        this(folder, from, PATIENCE);
    }

    /** With another limit than 30 seconds to wait for a server that sends nothing. */
    DatasetPreparer(Path folder, @Nullable String from, Duration patience) {
        this.folder = folder;
        this.locator = new FileLocator(from, patience);
    }

    /**
     * Prepares a data set.
     *
     * @return its files, in the catalogue's order
     * @throws InputException where a file cannot be fetched, unpacked or written, or has another checksum
     */
    public List<PreparedFile> prepare(CatalogEntry entry) {
        LOG.info("{}: {}. Terms: {}", entry.name(), entry.title(), entry.licence());
        Path home = folder.resolve(entry.name());
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new InputException(Location.of(home.toString()), "the folder cannot be made: " + e);
        }
        List<PreparedFile> prepared = new ArrayList<>();
        for (RemoteFile file : entry.files()) {
            prepared.add(prepare(file, home.resolve(file.name())));
        }
        return prepared;
    }

    private PreparedFile prepare(RemoteFile file, Path target) {
        try {
            if (Files.exists(target)) {
                return existing(file, target);
            }
            LocatedFile located = locator.locate(file, target.resolveSibling(file.remoteName() + ".part"));
            try {
                return unpack(file, target, located);
            } finally {
                if (located.temporary()) {
                    Files.deleteIfExists(located.path());
                }
            }
        } catch (IOException e) {
            throw new InputException(Location.of(target.toString()), "cannot be prepared: " + e);
        }
    }

    private static PreparedFile unpack(RemoteFile file, Path target, LocatedFile located) {
        String[] sha256 = {""};
        AtomicFile.write(target, channel -> {
            try (InputStream content = PackedFile.open(located.path(), file.member())) {
                sha256[0] = Sha256.copy(content, channel);
            } catch (EOFException | ZipException e) {
                throw new InputException(
                        Location.of(located.origin()),
                        "the packed data are damaged (" + e.getMessage() + "); fetch them again");
            }
            check(file, sha256[0], located.origin());
        });
        LOG.info("{} is ready", target);
        return new PreparedFile(target, sha256[0], file.sha256() != null, false);
    }

    private static PreparedFile existing(RemoteFile file, Path target) throws IOException {
        String sha256 = Sha256.of(target);
        if (file.sha256() != null && !file.sha256().equals(sha256)) {
            throw new InputException(
                    Location.of(target.toString()),
                    "stands there with SHA-256 " + sha256 + ", but the catalogue says " + file.sha256()
                            + "; move it away and prepare again");
        }
        LOG.info("{} stands ready already", target);
        return new PreparedFile(target, sha256, file.sha256() != null, true);
    }

    private static void check(RemoteFile file, String sha256, String origin) {
        if (file.sha256() == null) {
            LOG.warn("{} from {} is not verified: its SHA-256 is {}", file.name(), origin, sha256);
        } else if (!file.sha256().equals(sha256)) {
            throw new InputException(
                    Location.of(origin),
                    file.name() + " has SHA-256 " + sha256 + ", but the catalogue says " + file.sha256()
                            + "; it was changed or damaged, and nothing was written: prepare again or fetch it elsewhere");
        }
    }
}
