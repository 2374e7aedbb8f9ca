package org.hashgnn.experiments.binding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.fetch.MissingFile;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;

/**
 * A setting that names a file to be read.
 *
 * @param key its key, such as {@code dataset.train}
 * @param written the path as the user wrote it
 * @param file the path it stands for, absolute
 * @param origin where it is written, and the folder that it starts at if it is relative
 */
public record InputPath(String key, String written, Path file, Origin origin) {
    /**
     * Checks that all files exist.
     *
     * @throws InputException with every file that does not: where it was looked for, which folder a relative path starts at and why, and the
     *     command that fetches a public data set
     */
    public static void requireAll(List<InputPath> inputs) {
        Faults faults = new Faults();
        for (InputPath input : inputs) {
            if (!Files.exists(input.file())) {
                faults.add(input.origin().location(), input.missing());
            }
        }
        faults.throwIfAny();
    }

    private String missing() {
        return "'" + key + "': there is no such file: " + file + MissingFile.advice(file) + rule();
    }

    /** Where a relative path starts. */
    private String rule() {
        if (Path.of(written).isAbsolute()) {
            return "";
        }
        boolean inFile = !origin.location().source().startsWith("-");
        return "; the path is '" + written + "', and a relative path "
                + (inFile
                        ? "in a configuration starts at the folder of that file, "
                        : "on the command line starts at the current folder, ")
                + origin.folder().toAbsolutePath().normalize();
    }
}
