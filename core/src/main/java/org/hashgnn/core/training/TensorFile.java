package org.hashgnn.core.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.core.tensor.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A file of named tensors and one JSON object. All numbers are little-endian.
 *
 * <pre>
 * 8 bytes   the letters HASHGNN1
 * 4 bytes   the length of the header
 * header    JSON in UTF-8: {"state": .., "tensors": [{"name": .., "rows": .., "columns": ..}, ..]}
 * floats    each tensor in turn, row by row
 * 4 bytes   CRC-32C of everything before
 * </pre>
 */
final class TensorFile {
    private static final byte[] MAGIC = "HASHGNN1".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 26;
    private static final int LONGEST_HEADER = 1 << 28;
    private static final int LONGEST_REASON = 300;
    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.NON_PRIVATE)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));

    /** A named tensor: written from, or read into. */
    record Entry(String name, Matrix matrix) {
        private Shape shape() {
            return new Shape(name, matrix.rows(), matrix.columns());
        }
    }

    private record Shape(String name, int rows, int columns) {}

    private record Header(com.fasterxml.jackson.databind.JsonNode state, List<Shape> tensors) {}

    private TensorFile() {}

    static void write(Path file, Object state, List<Entry> entries) {
        byte[] header = header(state, entries);
        AtomicFile.write(file, channel -> {
            CRC32C sum = new CRC32C();
            ByteBuffer start =
                    ByteBuffer.allocate(MAGIC.length + 4 + header.length).order(ByteOrder.LITTLE_ENDIAN);
            put(channel, sum, start.put(MAGIC).putInt(header.length).put(header).flip());
            for (Entry entry : entries) {
                for (ByteBuffer piece : pieces(entry.matrix())) {
                    put(channel, sum, piece);
                }
            }
            ByteBuffer end = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            AtomicFile.writeFully(channel, end.putInt((int) sum.getValue()).flip());
        });
    }

    /**
     * Reads the tensors into the matrices of the entries.
     *
     * @return the state, or null where there is no such file
     * @throws InputException if the file is damaged or holds other tensors than these
     */
    static <T> @Nullable T read(Path file, Class<T> type, List<Entry> entries) {
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            CRC32C sum = new CRC32C();
            ByteBuffer start = get(channel, sum, ByteBuffer.allocate(MAGIC.length + 4), file);
            byte[] magic = new byte[MAGIC.length];
            start.get(magic);
            int length = start.getInt();
            if (!java.util.Arrays.equals(magic, MAGIC)
                    || length < 0
                    || length > Math.min(channel.size(), LONGEST_HEADER)) {
                throw damaged(file, "it does not begin like a checkpoint");
            }
            Header header = JSON.readValue(
                    get(channel, sum, ByteBuffer.allocate(length), file).array(), Header.class);
            if (header == null || !header.state().isObject()) {
                throw damaged(file, "its header is no JSON object with a state");
            }
            List<Shape> expected = entries.stream().map(Entry::shape).toList();
            if (!header.tensors().equals(expected)) {
                throw new InputException(
                        Location.of(file.toString()),
                        "this checkpoint is of another model: it holds " + list(header.tensors()) + "; the model has "
                                + list(expected));
            }
            for (Entry entry : entries) {
                for (ByteBuffer piece : pieces(entry.matrix())) {
                    get(channel, sum, piece, file);
                }
            }
            int computed = (int) sum.getValue();
            if (get(channel, sum, ByteBuffer.allocate(4), file).getInt() != computed) {
                throw damaged(file, "its checksum does not match");
            }
            if (channel.position() < channel.size()) {
                throw damaged(file, "it does not end where it should");
            }
            return JSON.treeToValue(header.state(), type);
        } catch (JsonProcessingException e) {
            throw damaged(
                    file, "its header cannot be read (" + Excerpt.cut(e.getOriginalMessage(), LONGEST_REASON) + ")");
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    /** The memory of a matrix, in buffers of at most {@value #PIECE} bytes. */
    private static List<ByteBuffer> pieces(Matrix matrix) {
        MemorySegment memory = matrix.segment();
        List<ByteBuffer> pieces = new ArrayList<>();
        for (long from = 0; from < memory.byteSize(); from += PIECE) {
            pieces.add(memory.asSlice(from, Math.min(PIECE, memory.byteSize() - from))
                    .asByteBuffer());
        }
        return pieces;
    }

    private static String list(List<Shape> shapes) {
        return Excerpt.list(shapes.stream()
                .map(shape -> shape.name() + " [" + shape.rows() + ", " + shape.columns() + "]")
                .toList());
    }

    private static byte[] header(Object state, List<Entry> entries) {
        try {
            return JSON.writeValueAsBytes(new Header(
                    JSON.valueToTree(state), entries.stream().map(Entry::shape).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(FileChannel channel, CRC32C sum, ByteBuffer buffer) throws IOException {
        sum.update(buffer.duplicate());
        AtomicFile.writeFully(channel, buffer);
    }

    private static ByteBuffer get(FileChannel channel, CRC32C sum, ByteBuffer buffer, Path file) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw damaged(file, "it ends too early");
            }
        }
        buffer.flip();
        sum.update(buffer.duplicate());
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static InputException damaged(Path file, String why) {
        return new InputException(
                Location.of(file.toString()),
                "this checkpoint is damaged: " + why + "; delete it and start the run anew");
    }
}
