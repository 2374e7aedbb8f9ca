package org.hashgnn.core.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
    @Test
    void whatKilledProcessesLeftIsDeletedAfterADay() throws IOException {
        Path old = left(Duration.ofHours(25));
        Path fresh = left(Duration.ofHours(23));
        Path made;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            made = folder.path();
            Files.writeString(made.resolve("mine"), "x");
            assertThat(old).doesNotExist();
            assertThat(fresh.resolve("rows")).exists();
        } finally {
            Files.deleteIfExists(fresh.resolve("rows"));
            Files.deleteIfExists(fresh);
        }
        assertThat(made).doesNotExist();
    }

    private static Path left(Duration age) throws IOException {
        Path folder = Files.createTempDirectory(TemporaryFolder.PREFIX);
        Files.writeString(folder.resolve("rows"), "1,2\n");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
