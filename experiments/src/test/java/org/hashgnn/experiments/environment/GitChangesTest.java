package org.hashgnn.experiments.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
    @TempDir
    private Path folder;

    @Test
    void changedFilesAndNewSourcesCountAndOtherNewFilesDoNot() throws Exception {
        assumeTrue(git("init", "-q"), "git is not here");
        Path source =
                Files.createDirectories(folder.resolve("core/src/main/java")).resolve("A.java");
        Path classes = Files.createDirectories(folder.resolve("core/target/classes"));
        Files.writeString(source, "class A {}");
        Files.writeString(folder.resolve(".gitignore"), "target/\n");
        assertThat(git("add", "-A")).isTrue();
        assertThat(git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "-q", "-m", "m"))
                .isTrue();
        Files.writeString(folder.resolve("notes.txt"), "new");
        Files.writeString(classes.resolve("A.class"), "new");
        assertThat(GitChanges.of(classes)).isFalse();
        Path added = Files.writeString(source.resolveSibling("B.java"), "class B {}");
        assertThat(GitChanges.of(classes)).isTrue();
        Files.delete(added);
        Files.writeString(source, "class A { int changed; }");
        assertThat(GitChanges.of(classes.resolve("not-there.jar"))).isTrue();
    }

    @Test
    void outsideOfAWorkingTreeNobodyKnows() {
        assertThat(GitChanges.of(folder)).isNull();
    }

    private boolean git(String... command) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("git", "-C", folder.toString()));
        words.addAll(List.of(command));
        try {
            Process git = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return git.waitFor(60, TimeUnit.SECONDS) && git.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
