package org.hashgnn.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;

/**
 * Writes a file so that a reader sees the old content or the new, never a part: to a temporary file in the same folder, forced to the disk,
 * then renamed. A process that is killed leaves at most a file ending in {@code .tmp}, which {@link #removeLeftOvers} deletes.
 */
public final class AtomicFile {
    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to the file, which is empty and open for writing. */
        void writeTo(FileChannel channel) throws IOException;
    }

    private static final Pattern TEMPORARY = Pattern.compile("(.+)\\.([0-9]{1,18})\\.tmp");

    private AtomicFile() {}

    /**
     * Writes or replaces a file in a folder that is there; {@link #makeFolder} makes it.
     *
     * @throws InputException if the disk refuses, naming the file and the reason
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                content.writeTo(channel);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFault.of("write", file, e);
        } finally {
            discard(temporary);
        }
    }

    /** Writes or replaces a text file in UTF-8, as {@link #write(Path, Content)}. */
    public static void write(Path file, String text) {
        write(file, channel -> writeFully(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Copies a file, as {@link #write(Path, Content)}.
     *
     * @throws InputException if the disk refuses
     */
    public static void copy(Path from, Path to) {
        write(to, channel -> {
            try (FileChannel source = FileChannel.open(from)) {
                for (long done = 0; done < source.size(); ) {
                    done += source.transferTo(done, source.size() - done, channel);
                }
            }
        });
    }

    /**
     * Makes the folder that a file is to lie in, and those around it, where they are not there.
     *
     * @throws InputException if the disk refuses, naming the file and the reason
     */
    public static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw DiskFault.of("write", file, e);
        }
    }

    /**
     * Deletes what killed processes were writing to a folder. Files of processes that are alive stay.
     *
     * @param own tells by the name of the file that was to be written whether it may be deleted
     * @throws InputException if the disk refuses
     */
    public static void removeLeftOvers(Path folder, Predicate<String> own) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher temporary = TEMPORARY.matcher(String.valueOf(file.getFileName()));
                if (temporary.matches() && own.test(temporary.group(1)) && !isAlive(temporary.group(2))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw DiskFault.of("tidy", folder, e);
        }
    }

    /** Whether another process has a number. One of our own number cannot be us: we have begun to write nothing yet. */
    private static boolean isAlive(String process) {
        long number = Long.parseLong(process);
        return number != ProcessHandle.current().pid()
                && ProcessHandle.of(number).isPresent();
    }

    /** Writes all that is left in a buffer. */
    public static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException ignored) {
            // What could not be written can often not be deleted either; the first fault is the one to report.
        }
    }
}
