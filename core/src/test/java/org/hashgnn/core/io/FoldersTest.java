package org.hashgnn.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path parent;

    @Test
    void deletesTheContentAndNothingBesideIt() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("folder/inner/innermost"));
        Files.writeString(folder.resolve("file"), "text");
        Path beside = Files.writeString(parent.resolve("beside"), "text");
        Folders.delete(parent.resolve("folder"));
        assertThat(parent.resolve("folder")).doesNotExist();
        assertThat(beside).hasContent("text");
    }
}
