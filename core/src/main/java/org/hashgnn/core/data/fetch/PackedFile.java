package org.hashgnn.core.data.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/** The content of a file that may be a zip archive or gzip; told by its first bytes, not by its name. */
final class PackedFile {
    private PackedFile() {}

    /**
     * Opens the content.
     *
     * @param member the path within the archive, should it be one
     */
    static InputStream open(Path path, @Nullable String member) throws IOException {
        int magic;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            magic = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new InputException(Location.of(path.toString()), "there is no such file");
        }
        if (magic == 0x1f8b) {
            return new GZIPInputStream(Files.newInputStream(path), 1 << 16);
        }
        return magic == 0x504b && member != null ? member(path, member) : Files.newInputStream(path);
    }

    private static InputStream member(Path path, String member) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new InputException(
                    Location.of(path.toString()), "not an intact zip archive (" + e.getMessage() + "); fetch it again");
        }
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            zip.close();
            throw new InputException(Location.of(path.toString()), "the archive has no " + member);
        }
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
