package org.hashgnn.experiments.environment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks git whether a working tree has changes that are not committed: in files that git knows, or new files among the sources. */
final class GitChanges {
    private static final int MOST_SECONDS = 10;

    private GitChanges() {}

    /** Whether the working tree around a file or folder has changes; {@code null} where there is none, or git is missing or fails. */
    static @Nullable Boolean of(Path inside) {
        Path folder = inside.toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return null;
        }
        Boolean changed = answers(folder, "status", "--porcelain", "--untracked-files=no");
        return Boolean.FALSE.equals(changed)
                ? answers(folder, "ls-files", "--others", "--exclude-standard", "--", ":(top,glob)**/src/main/**")
                : changed;
    }

    /** Whether a command of git answers with anything; {@code null} where it fails. */
    private static @Nullable Boolean answers(Path folder, String... command) {
        List<String> words = new ArrayList<>(List.of("git", "--no-optional-locks", "-C", folder.toString()));
        words.addAll(List.of(command));
        try {
            File answer = File.createTempFile("hashgnn-git", ".txt");
            try {
                Process git = new ProcessBuilder(words)
                        .redirectOutput(answer)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!git.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    git.destroyForcibly();
                    return null;
                }
                return git.exitValue() == 0 ? answer.length() > 0 : null;
            } finally {
                Files.delete(answer.toPath());
            }
        } catch (IOException e) {
            return null; // there is no git
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
