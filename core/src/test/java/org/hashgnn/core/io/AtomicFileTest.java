package org.hashgnn.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void foldersAreMadeAndTextIsUtf8() throws IOException {
        Path file = folder.resolve("a/b/text.txt");
        AtomicFile.write(file, "naïve\nλ");
        assertThat(file).hasContent("naïve\nλ");
        assertThat(names(folder.resolve("a/b"))).containsExactly("text.txt");
        AtomicFile.write(file, "");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aShorterContentReplacesALongerOne() throws IOException {
        Path file = folder.resolve("x");
        AtomicFile.write(file, "a long content");
        AtomicFile.write(file, "short");
        assertThat(file).hasContent("short");
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void whereTheDiskRefusesTheOldContentStaysAndNoTemporaryFileDoes() throws IOException {
        Path file = folder.resolve("x");
        AtomicFile.write(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, channel -> {
                    channel.write(ByteBuffer.wrap("half".getBytes(StandardCharsets.UTF_8)));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cannot write this file: No space left on device")
                .hasCauseInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void whereTheWriterFailsTheOldContentStaysAndNoTemporaryFileDoes() throws IOException {
        Path file = folder.resolve("x");
        AtomicFile.write(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, channel -> {
                    channel.write(ByteBuffer.wrap("half".getBytes(StandardCharsets.UTF_8)));
                    throw new IllegalStateException("a fault of the program");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault of the program");
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void aFolderInTheWayIsNamed() throws IOException {
        Path file = folder.resolve("x");
        Files.createDirectories(file.resolve("not empty"));
        assertThatThrownBy(() -> AtomicFile.write(file, "new"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": cannot write this file: ");
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = folder.resolve("x");
        AtomicFile.write(file, "a file");
        assertThatThrownBy(() -> AtomicFile.write(file.resolve("y"), "new"))
                .isInstanceOf(InputException.class)
                .hasMessage(file.resolve("y") + ": cannot write this file: a file is in the way: " + file);
        assertThat(file).hasContent("a file");
    }

    @Test
    void aFolderThatIsReadOnlyGivesOneClearLine() throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(closed), "permissions do not bind this user");
        assertThatThrownBy(() -> AtomicFile.write(closed.resolve("x"), "new"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot write this file: permission denied")
                .hasMessageNotContaining("\n");
        assertThat(names(closed)).isEmpty();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
