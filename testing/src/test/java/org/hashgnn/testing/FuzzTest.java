package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
    private static final byte[] VALID = "word 1\nword 2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void anAnswerAndAFaultPass() throws IOException {
        int right = fuzz().run(300, file -> {
            if (!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("word")) {
                throw new InputException("a file begins with 'word'");
            }
        });
        assertThat(right).isBetween(100, 290);
    }

    @Test
    void anyOtherExceptionFailsAndKeepsTheFile() {
        assertThatThrownBy(() -> fuzz().run(300, file -> {
                    if (Files.size(file) > 2L * VALID.length) {
                        throw new IllegalStateException("too long");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes kept in")
                .hasRootCauseMessage("too long");
    }

    @Test
    void aMessageThatCannotBeShownFails() {
        assertThatThrownBy(() -> fuzz().run(300, file -> {
                    if (Files.size(file) > 2L * VALID.length) {
                        throw new InputException(" ");
                    }
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aValidFileThatIsRefusedFails() {
        assertThatThrownBy(() -> fuzz().run(1, file -> {
                    throw new InputException("no");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the valid file 0 is refused");
    }

    private Fuzz fuzz() {
        return new Fuzz("the fuzz test itself", folder.resolve("file"), List.of(VALID), List.of("word"));
    }
}
