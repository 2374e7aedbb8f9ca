package org.hashgnn.core.data.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.fetch.MissingFile;

/**
 * The bytes of a text file, plain or gzip (told by its first two bytes, not by its name), without a leading byte order mark of UTF-8.
 * Knows the line and the column of the next byte; a line ends with LF or CR LF. Every fault of the file is an {@link InputException}.
 */
final class ByteReader implements AutoCloseable {
    static final int END = -1;
    private static final int GZIP_MAGIC = 0x8b1f;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path path;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private long line = 1;
    private long lineStart;

    private ByteReader(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    static ByteReader open(Path path) {
        if (Files.isDirectory(path)) {
            throw fault(path, "this is a folder, but a file was expected");
        }
        try {
            PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(path), 2);
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            boolean gzip = magic.length == 2 && ((magic[0] & 0xff) | (magic[1] & 0xff) << 8) == GZIP_MAGIC;
            ByteReader reader = new ByteReader(path, gzip ? new GZIPInputStream(raw, 1 << 16) : raw);
            reader.skipByteOrderMark();
            return reader;
        } catch (NoSuchFileException e) {
            throw MissingFile.fault(path);
        } catch (EOFException | ZipException e) {
            throw fault(path, "not an intact gzip file (" + e.getMessage() + "); fetch it again");
        } catch (IOException e) {
            throw fault(path, "cannot be read: " + e);
        }
    }

    private void skipByteOrderMark() throws IOException {
        end = in.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
        if (Arrays.equals(buffer, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            at = end;
            lineStart = end;
        }
    }

    /** The next byte, 0 to 255, or {@link #END}; it stays the next. */
    int peek() {
        return at < end || fill() ? buffer[at] & 0xff : END;
    }

    /** Takes the byte that {@link #peek} showed. */
    void take() {
        if (buffer[at++] == '\n') {
            line++;
            lineStart = read + at;
        }
    }

    /** Takes the end of a line (LF, CR LF) or of the file; false where there is something else. */
    boolean takeLineEnd() {
        int next = peek();
        if (next == '\r') {
            take();
            next = peek();
            if (next != '\n' && next != END) {
                throw fault("a carriage return within a line; lines must end with LF or CR LF");
            }
        }
        if (next == '\n') {
            take();
        }
        return next == '\n' || next == END;
    }

    /** Where the next byte stands. */
    Location here() {
        return new Location(path.toString(), line, read + at - lineStart + 1);
    }

    private boolean fill() {
        read += end;
        at = 0;
        end = 0;
        try {
            end = Math.max(in.read(buffer), 0);
        } catch (EOFException e) {
            throw fault("the gzip data end too early: the file is cut off; fetch it again");
        } catch (ZipException e) {
            throw fault("the gzip data are corrupt (" + e.getMessage() + "); fetch the file again");
        } catch (IOException e) {
            throw fault("cannot be read on: " + e);
        }
        return end > 0;
    }

    private InputException fault(String message) {
        return new InputException(here(), message);
    }

    private static InputException fault(Path path, String message) {
        return new InputException(Location.of(path.toString()), message);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw fault(path, "cannot be closed: " + e);
        }
    }
}
