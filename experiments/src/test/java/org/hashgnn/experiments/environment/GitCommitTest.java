package org.hashgnn.experiments.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void readsABranch() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", A + "\n");
        assertThat(GitCommit.of(folder.resolve("core/target/classes"))).isEqualTo(A);
    }

    @Test
    void readsAPackedBranch() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + B + " refs/heads/other-main\n" + A + " refs/heads/main\n");
        assertThat(GitCommit.of(folder)).isEqualTo(A);
    }

    @Test
    void readsADetachedHeadOfEitherLength() throws IOException {
        write(".git/HEAD", B + "\n");
        assertThat(GitCommit.of(folder)).isEqualTo(B);
    }

    @Test
    void readsALinkedWorkingTree() throws IOException {
        write("main/.git/refs/heads/topic", A + "\n");
        write("main/.git/worktrees/linked/HEAD", "ref: refs/heads/topic\n");
        write("main/.git/worktrees/linked/commondir", "../..\n");
        write("linked/.git", "gitdir: " + folder.resolve("main/.git/worktrees/linked") + "\n");
        assertThat(GitCommit.of(folder.resolve("linked"))).isEqualTo(A);
    }

    @Test
    void isUnknownWhereThereIsNoneOrItIsDamaged() throws IOException {
        assertThat(GitCommit.of(folder)).isEqualTo("unknown");
        write(".git/HEAD", "ref: refs/heads/unborn\n");
        assertThat(GitCommit.of(folder)).isEqualTo("unknown");
        write(".git/HEAD", "rubbish\n");
        assertThat(GitCommit.of(folder)).isEqualTo("unknown");
        Files.delete(folder.resolve(".git/HEAD"));
        assertThat(GitCommit.of(folder)).isEqualTo("unknown");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
