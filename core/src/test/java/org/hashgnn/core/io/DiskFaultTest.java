package org.hashgnn.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.junit.jupiter.api.Test;

class DiskFaultTest {
    @Test
    void everySortOfFaultIsOneClearLine() {
        assertThat(text(new NoSuchFileException("/a/b"))).isEqualTo("no such file or folder: /a/b");
        assertThat(text(new AccessDeniedException("/a"))).isEqualTo("permission denied: /a");
        assertThat(text(new FileAlreadyExistsException("/a"))).isEqualTo("a file is in the way: /a");
        assertThat(text(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(text(new FileSystemException("/a"))).isEqualTo("/a");
        assertThat(text(new IOException("odd"))).isEqualTo("odd");
        assertThat(text(new ClosedChannelException())).isEqualTo("java.nio.channels.ClosedChannelException");
    }

    @Test
    void theFaultPointsAtTheFileAndKeepsItsCause() {
        IOException cause = new IOException("odd");
        InputException fault = DiskFault.of("read", Path.of("runs/x"), cause);
        assertThat(fault).hasCause(cause).hasMessage("runs/x: cannot read this file: odd");
        assertThat(fault.problems()).hasSize(1);
        assertThat(fault.problems().getFirst().location()).isEqualTo(Location.of("runs/x"));
    }

    private static String text(IOException cause) {
        String start = "cannot write this file: ";
        String message =
                DiskFault.of("write", Path.of("f"), cause).problems().getFirst().message();
        assertThat(message).startsWith(start).doesNotContain("\n");
        return message.substring(start.length());
    }
}
