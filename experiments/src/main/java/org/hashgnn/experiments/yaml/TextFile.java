package org.hashgnn.experiments.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a small UTF-8 file of the user's; everything that can go wrong is said in one sentence. */
final class TextFile {
    /** The most bytes of a file. */
    static final int LARGEST = 4 << 20;

    private TextFile() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @param asked where the file is asked for, which is what a missing file is reported at
     */
    static String read(Path file, @Nullable Location asked) {
        return decode(file, bytes(file, asked));
    }

    private static byte[] bytes(Path file, @Nullable Location asked) {
        if (Files.isDirectory(file)) {
            throw fault(asked, "'" + file + "' is a folder; a YAML file is expected");
        }
        if (Files.notExists(file)) {
            throw fault(asked, "there is no file '" + file + "'" + similar(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InputException(
                        Location.of(file.toString()),
                        "the file is larger than " + (LARGEST >> 20)
                                + " MiB; a configuration is expected: is this the right file?");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw fault(asked, "no permission to read '" + file + "'");
        } catch (IOException e) {
            throw fault(asked, "cannot read '" + file + "': " + e.getMessage());
        }
    }

    private static InputException fault(@Nullable Location asked, String message) {
        return new InputException(List.of(new Problem(asked, message)));
    }

    private static String similar(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "; the folder '" + folder + "' does not exist either";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(f -> f.getFileName().toString()).toList();
            return DidYouMean.hint(String.valueOf(file.getFileName()), names);
        } catch (IOException e) {
            return "";
        }
    }

    private static String decode(Path file, byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new InputException(Location.of(file.toString()), "the file is UTF-16; save it as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            long column = text.length() - text.lastIndexOf('\n');
            throw new InputException(
                    new Location(file.toString(), line, column),
                    String.format("the byte 0x%02X is not UTF-8; save the file as UTF-8", in.get()));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the bytes begin with a byte order mark of UTF-16, or every other one of the first four is 0. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return mark == 0xFEFF || mark == 0xFFFE || little || big;
    }
}
