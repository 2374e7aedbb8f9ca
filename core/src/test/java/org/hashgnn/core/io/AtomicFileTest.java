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
    void foldersAreMadeOnlyWhereAskedForAndTextIsUtf8() throws IOException {
        Path file = folder.resolve("a/b/text.txt");
        assertThatThrownBy(() -> AtomicFile.write(file, "lost"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": cannot write this file: no such file or folder");
        assertThat(names(folder)).isEmpty();
        AtomicFile.makeFolder(file);
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
    void leftOversOfDeadProcessesAreRemovedIfTheyAreOnesOwn() throws IOException {
        long mine = ProcessHandle.current().pid();
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        String dead = "x.999999999.tmp"; // no system gives so high a number
        for (String name :
                new String[] {dead, "x." + mine + ".tmp", "x." + parent + ".tmp", "y.999999999.tmp", "x.tmp", "x.1a.tmp"
                }) {
            Files.writeString(folder.resolve(name), "half");
        }
        AtomicFile.removeLeftOvers(folder, name -> name.equals("x"));
        assertThat(names(folder))
                .containsExactlyInAnyOrder("x." + parent + ".tmp", "y.999999999.tmp", "x.tmp", "x.1a.tmp");
        AtomicFile.removeLeftOvers(folder.resolve("not there"), name -> true);
    }

    @Test
    void copiesAreWhole() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "content");
        AtomicFile.copy(from, folder.resolve("to"));
        assertThat(folder.resolve("to")).hasContent("content");
        assertThatThrownBy(() -> AtomicFile.copy(folder.resolve("none"), folder.resolve("to")))
                .isInstanceOf(InputException.class);
        assertThat(folder.resolve("to")).hasContent("content");
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = folder.resolve("x");
        AtomicFile.write(file, "a file");
        assertThatThrownBy(() -> AtomicFile.makeFolder(file.resolve("y")))
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
