package org.hashgnn.experiments.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the commit that a working tree is at by reading git's own files, without running git. */
public final class GitCommit {
    private static final String UNKNOWN = "unknown";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final String REFERENCE = "ref: ";

    private GitCommit() {}

    /** The commit of the working tree around a file or folder, or {@code unknown} where there is none. */
    public static String of(Path inside) {
        for (Path folder = inside.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.exists(git)) {
                try {
                    return commit(gitFolder(git));
                } catch (IOException | UncheckedIOException | InvalidPathException e) {
                    return UNKNOWN;
                }
            }
        }
        return UNKNOWN;
    }

    /** In a linked working tree {@code .git} is a file that names the folder. */
    private static Path gitFolder(Path git) throws IOException {
        if (Files.isDirectory(git)) {
            return git;
        }
        String text = Files.readString(git).strip();
        return git.resolveSibling(text.substring(text.indexOf(':') + 1).strip());
    }

    private static String commit(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith(REFERENCE)) {
            return hash(head);
        }
        String reference = head.substring(REFERENCE.length());
        Path common = git.resolve("commondir");
        Path shared =
                Files.exists(common) ? git.resolve(Files.readString(common).strip()) : git;
        Path file = shared.resolve(reference);
        return hash(
                Files.exists(file) ? Files.readString(file).strip() : packed(shared.resolve("packed-refs"), reference));
    }

    private static @Nullable String packed(Path file, String reference) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith(" " + reference))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String hash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches() ? text : UNKNOWN;
    }
}
