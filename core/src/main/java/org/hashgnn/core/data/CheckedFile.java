package org.hashgnn.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.hashgnn.core.io.Sha256;

/**
 * A file that is written under a temporary name beside its own, digested on the way, and takes its name only when it is whole and on the
 * disk. Closed without {@link #commit()} it leaves nothing behind.
 */
final class CheckedFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private String sha256 = "";

    CheckedFile(Path target) {
        this.target = target;
        this.temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /** Writes all of a stream and forces it to the disk. */
    void copy(InputStream content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = Sha256.start();
            byte[] buffer = new byte[1 << 16];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
    }

    /** SHA-256 of what was copied. */
    String sha256() {
        return sha256;
    }

    /** Gives the file its name. */
    void commit() throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
