package org.hashgnn.experiments.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.core.io.Sha256;

/**
 * The checksums of a finished run, {@code sha256sums.txt}: of codes, embeddings, ids, inputs and the metrics of each user. Each line is a SHA-256, two
 * blanks and a path in the run folder. A check streams the file once.
 */
public final class Checksums {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Checksums() {}

    /** Writes the checksums of all that is there. */
    public static void write(RunFolder folder) {
        String text = OwnFiles.of(folder).stream()
                .filter(name -> OwnFiles.RESULTS.matcher(name).matches())
                .sorted()
                .map(name -> sha256(folder.root().resolve(name)) + "  " + name + "\n")
                .collect(Collectors.joining());
        AtomicFile.write(folder.sums(), text);
    }

    /**
     * Refuses files that are not as the run wrote them.
     *
     * @throws InputException at the first that differs, is not there or has no checksum
     */
    public static void require(RunFolder folder, Path... files) {
        Map<String, String> sums = read(folder);
        for (Path file : files) {
            String expected = sums.get(OwnFiles.name(folder, file));
            if (expected == null) {
                throw new InputException(
                        Location.of(folder.sums().toString()), "has no checksum of " + OwnFiles.name(folder, file));
            }
            String actual = sha256(file);
            if (!actual.equals(expected)) {
                throw new InputException(
                        Location.of(file.toString()),
                        "this file is not as the run wrote it: its SHA-256 is " + actual
                                + ", that in sha256sums.txt is " + expected
                                + "; put the run's own file back, or train anew with --fresh");
            }
        }
    }

    private static Map<String, String> read(RunFolder folder) {
        Map<String, String> sums = new HashMap<>();
        try {
            for (String line : Files.readAllLines(folder.sums())) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new InputException(
                            Location.of(folder.sums().toString(), sums.size() + 1L),
                            "this file is not as it was written: expected a SHA-256, two blanks and a file");
                }
                sums.put(parts.group(2), parts.group(1));
            }
        } catch (IOException e) {
            throw DiskFault.of("read", folder.sums(), e);
        }
        return sums;
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }
}
