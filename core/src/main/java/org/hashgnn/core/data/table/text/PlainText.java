package org.hashgnn.core.data.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a text file as plain UTF-8 with LF line ends, line for line: for encodings that DuckDB does not know, comment lines, mixed
 * line ends, and to find the place of bytes that are no text. Comment lines and blank ones become empty lines, so that all lines keep their numbers.
 */
public final class PlainText {
    private final Path file;
    private final TextEncoding encoding;
    private final @Nullable String comment;
    private final StringBuilder line = new StringBuilder();
    private long number = 1;
    private boolean afterReturn;

    private PlainText(Path file, TextEncoding encoding, @Nullable String comment) {
        this.file = file;
        this.encoding = encoding;
        this.comment = comment;
    }

    /**
     * Writes the plain form of a file.
     *
     * @throws InputException at the first byte that is not of the encoding, and at NUL characters, with line and column
     */
    public static void write(
            Path file, Compression compression, TextEncoding encoding, @Nullable String comment, Path target) {
        try (InputStream in = compression.open(file);
                Writer out = Files.newBufferedWriter(target)) {
            in.skipNBytes(encoding.mark());
            new PlainText(file, encoding, comment).copy(in, out);
        } catch (IOException e) {
            throw Compression.fault(file, e);
        }
    }

    private void copy(InputStream in, Writer out) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        boolean end = false;
        while (!end) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = n < 0;
            bytes.position(bytes.position() + Math.max(n, 0));
            bytes.flip();
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, end);
                chars.flip();
                take(chars, out);
                chars.clear();
            } while (result.isOverflow());
            if (result.isError()) {
                throw malformed(bytes, result.length());
            }
            bytes.compact();
        }
        if (!line.isEmpty()) {
            endLine(out);
        }
    }

    private void take(CharBuffer chars, Writer out) throws IOException {
        while (chars.hasRemaining()) {
            char c = chars.get();
            boolean secondHalf = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                if (!secondHalf) {
                    endLine(out);
                }
            } else {
                if (c == 0) {
                    throw fault("a NUL character; a table of text has none: is this the right file and encoding?");
                }
                line.append(c);
            }
        }
    }

    private void endLine(Writer out) throws IOException {
        String text = line.toString().strip();
        if (!text.isEmpty() && (comment == null || !text.startsWith(comment))) {
            out.append(line);
        }
        out.append('\n');
        line.setLength(0);
        number++;
    }

    private InputException malformed(ByteBuffer bytes, int length) {
        StringBuilder hex = new StringBuilder();
        for (int k = 0; k < length; k++) {
            hex.append(String.format("\\x%02x", bytes.get(bytes.position() + k) & 0xff));
        }
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        return fault("the bytes " + hex + " are not " + encoding.charset() + "; "
                + (utf8
                        ? "name the file's encoding, such as encoding: latin-1, windows-1252, cp1251 or gbk"
                        : "is the setting 'encoding' right?"));
    }

    private InputException fault(String message) {
        return new InputException(new Location(file.toString(), number, line.length() + 1L), message);
    }
}
