package org.hashgnn.core.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real data sets: by the system property {@code hashgnn.data}, else beside the repository. */
public final class RealData {
    private RealData() {}

    /** A file such as {@code gowalla/train.txt.gz}; skips the test where it is absent. */
    public static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file), () -> "skipped: no real data at " + file + " (set -Dhashgnn.data=FOLDER)");
        return file;
    }

    private static Path folder() {
        String given = System.getProperty("hashgnn.data");
        if (given != null) {
            return Path.of(given);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("benchmarks"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }
}
