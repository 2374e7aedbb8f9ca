package org.hashgnn.experiments.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.hashgnn.core.io.DiskFault;
import org.jspecify.annotations.Nullable;

/** Keeps two processes from running in one folder. The system lets it go when the process ends, however it ends. */
public final class RunLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final @Nullable Object inode;

    private RunLock(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.inode = inode(file);
    }

    /** The lock of a run folder, which is made if need be; nothing where another run has it. */
    public static Optional<RunLock> take(RunFolder folder) {
        Path file = folder.lock();
        try {
            Files.createDirectories(folder.root());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new RunLock(file, channel));
        } catch (IOException e) {
            throw DiskFault.of("lock", file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }

    /**
     * Refuses to go on if the folder is not there any more, or is another one by now.
     *
     * @throws InputException if so
     */
    public void require() {
        try {
            if (Objects.equals(inode(file), inode)) {
                return;
            }
        } catch (IOException gone) {
            // Said below.
        }
        throw DiskFault.of(
                "use",
                file,
                new FileSystemException(
                        file.toString(),
                        null,
                        "the run folder was deleted while the run was in it, so the run stops; start it again"));
    }

    private static @Nullable Object inode(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
