package org.hashgnn.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** The example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void ofATextAndOfAFileIsThatOfTheBytes() throws IOException {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(Sha256.of(Files.writeString(folder.resolve("x"), "abc"))).isEqualTo(ABC);
        String text = "0123456789".repeat(30_000);
        assertThat(Sha256.of(Files.writeString(folder.resolve("y"), text))).isEqualTo(Sha256.of(text));
    }
}
