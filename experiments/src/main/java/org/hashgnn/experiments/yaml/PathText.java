package org.hashgnn.experiments.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** Paths that stand as text in a configuration. */
public final class PathText {
    private PathText() {}

    /**
     * The path that a text names.
     *
     * @param folder what a relative path starts at
     * @param location where the text stands
     * @param key the setting, for the message
     * @throws InputException if the text is no path: it holds a NUL, or a character that file names cannot have in this locale
     */
    public static Path resolve(Path folder, String text, Location location, String key) {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new InputException(location, key + " is no path: " + Excerpt.of(text) + " (" + e.getReason() + ")");
        }
    }

    /** The path that a value names, from the folder of a file; relative if the file's own path is, for messages. */
    public static Path sibling(Path file, YamlScalar value, String key) {
        Path parent = file.getParent();
        return resolve(parent == null ? Path.of("") : parent, value.text(), value.location(), key);
    }
}
