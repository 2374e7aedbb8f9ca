package org.hashgnn.experiments.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashgnn.core.config.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the name of a run. It becomes part of a folder's name and stands in tables, so it must be a file name on every
 * system and hold nothing that a terminal obeys.
 */
final class RunName {
    /** A file name has at most 255 bytes; the run's key and the ending of a temporary file take the rest. */
    private static final int MOST_BYTES = 200;

    /** Names that Windows keeps for devices, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.DOTALL);

    private static final Set<String> FOLDERS = Set.of(".", "..");

    private RunName() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it breaks a rule, naming the rule
     */
    static void check(String name) {
        String broken = broken(name);
        if (broken != null) {
            throw new IllegalArgumentException("'name' becomes part of a folder's name, so it must not " + broken
                    + ", but is " + Excerpt.of(name));
        }
    }

    private static @Nullable String broken(String name) {
        if (name.isBlank()) {
            return "be blank";
        }
        if (name.contains("/") || name.contains("\\")) {
            return "hold a slash";
        }
        if (Excerpt.hides(name)) {
            return "hold a control, format or other invisible character";
        }
        if (bytes(name) > MOST_BYTES) {
            return "be longer than " + MOST_BYTES + " bytes (it has " + bytes(name) + ")";
        }
        if (FOLDERS.contains(name)) {
            return "be the name of this or the parent folder";
        }
        if (!name.strip().equals(name) || name.endsWith(".")) {
            return "begin or end with a blank or end with a dot";
        }
        if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return "be one that Windows keeps for a device";
        }
        return isFileName(name) ? null : "hold a character that file names cannot have in this locale";
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isFileName(String name) {
        try {
            return Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
