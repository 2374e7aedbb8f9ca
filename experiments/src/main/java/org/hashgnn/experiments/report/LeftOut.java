package org.hashgnn.experiments.report;

import java.nio.file.Path;

/**
 * A folder or file that no table has, and why.
 *
 * @param path what was left out
 * @param reason why, and what to do if anything can be done
 */
public record LeftOut(Path path, String reason) {
    /** {@code PATH: REASON}. */
    public String text() {
        return path + ": " + reason;
    }
}
