package org.hashgnn.core.data.table.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** How a file is packed; its first bytes tell, not its name. */
public enum Compression {
    NONE(""),
    GZIP("\u001f\u008b"),
    ZSTD("(\u00b5/\u00fd"),
    ZIP("PK\u0003\u0004"),
    BZIP2("BZh"),
    XZ("\u00fd7zXZ");

    private static final int LONGEST = 5;

    /** The first bytes, each as the character of its value. */
    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    /**
     * The packing of a file.
     *
     * @throws InputException if the file is missing, no file, or packed in a way that is not read
     */
    public static Compression of(Path file) {
        String start = new String(start(file), StandardCharsets.ISO_8859_1);
        for (Compression each : values()) {
            if (each != NONE && start.startsWith(each.magic)) {
                return each.readable(file);
            }
        }
        return NONE;
    }

    /** The name in messages and of DuckDB's option. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content of a file, unpacked; not for {@link #ZSTD}. */
    public InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return this == GZIP ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The fault behind what reading a packed file threw. */
    public static InputException fault(Path file, IOException cause) {
        boolean damaged = cause instanceof EOFException || cause instanceof ZipException;
        return new InputException(
                Location.of(file.toString()),
                damaged
                        ? "the gzip data are damaged (" + cause.getMessage() + "); fetch the file again"
                        : "read error: " + cause);
    }

    private Compression readable(Path file) {
        if (this == ZIP || this == BZIP2 || this == XZ) {
            throw new InputException(
                    Location.of(file.toString()),
                    "the file is a " + id() + " archive; unpack it first (gzip and zstd are read as they are)");
        }
        return this;
    }

    private static byte[] start(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    Location.of(file.toString()),
                    Files.exists(file)
                            ? "this is not a regular file, but a table was expected"
                            : "there is no such file (looked for at " + file.toAbsolutePath() + ")");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }
}
