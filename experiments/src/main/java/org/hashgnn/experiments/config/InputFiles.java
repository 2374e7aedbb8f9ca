package org.hashgnn.experiments.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hashgnn.core.io.Sha256;
import org.jspecify.annotations.Nullable;

/** The hashes of input files and folders. A file is read once a process, as long as its size, its time of change and its inode stay the same. */
final class InputFiles {
    private record Version(Path file, long size, FileTime changed, String inode) {}

    private static final Map<Version, String> KNOWN = new ConcurrentHashMap<>();

    private InputFiles() {}

    /**
     * The SHA-256 of the content of a file; of a folder that of the names and contents of all files in it, in ascending order.
     *
     * @return {@code null} where there is nothing at the path
     */
    static @Nullable String sha256(Path path) throws IOException {
        if (!Files.exists(path)) {
            return null;
        }
        return Files.isDirectory(path) ? folder(path) : file(path);
    }

    private static String folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(file(file)).append(' ').append(folder.relativize(file)).append('\n');
        }
        return Sha256.of(text.toString());
    }

    private static String file(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Version version = new Version(
                file, attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        String known = KNOWN.get(version);
        if (known == null) {
            known = Sha256.of(file);
            KNOWN.put(version, known);
        }
        return known;
    }
}
