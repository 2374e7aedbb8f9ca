package org.hashgnn.core.tensor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;

/**
 * Reads and writes matrices in NumPy's {@code .npy} format: {@code numpy.load} reads what is written here, and the other way round.
 *
 * <p>Written are files of version 1.0, {@code <f4} or {@code |u1}, two dimensions, C order, the data aligned to 64 bytes. A file is
 * written beside its target, forced to the disk and then renamed, so it is there whole or not at all. Read are versions 1.0, 2.0 and 3.0
 * with the same kinds of data and nothing else; every departure is an {@link InputException} that names it. Like ND4J this takes the
 * machine to be little-endian.
 */
public final class Npy {
    private static final int CHUNK = 1 << 26;

    private Npy() {}

    /**
     * A matrix of bytes somewhere in memory, shared, not copied. Row r begins at byte {@code start + r * columns}.
     *
     * @param rows the number of rows
     * @param columns the number of bytes in a row
     * @param memory holds the values, and perhaps other bytes before and behind
     * @param start where the first value is
     */
    public record Bytes(int rows, int columns, MemorySegment memory, long start) {
        /** Checks that the values are within the memory. */
        public Bytes {
            if (rows < 0 || columns < 0 || start < 0 || start + (long) rows * columns > memory.byteSize()) {
                throw new IllegalArgumentException(rows + " x " + columns + " bytes from " + start
                        + " on are not within " + memory.byteSize() + " bytes");
            }
        }

        /** The {@code rows * columns} values, row by row. */
        public MemorySegment values() {
            return memory.asSlice(start, (long) rows * columns);
        }
    }

    /**
     * Writes a float32 matrix, {@code [rows, columns]}; an existing file is replaced.
     *
     * @throws InputException where the file cannot be written
     */
    public static void write(Path file, Matrix matrix) {
        write(file, NpyHeader.of(NpyHeader.FLOAT32, matrix.rows(), matrix.columns()), matrix.segment());
    }

    /**
     * Writes a uint8 matrix, {@code [rows, columns]}; an existing file is replaced.
     *
     * @throws InputException where the file cannot be written
     */
    public static void write(Path file, Bytes matrix) {
        write(file, NpyHeader.of(NpyHeader.UINT8, matrix.rows(), matrix.columns()), matrix.values());
    }

    /**
     * Reads a float32 matrix.
     *
     * @throws InputException where the file is not there, not readable, malformed, or holds something else
     */
    public static Matrix readFloats(Path file) {
        try (FileChannel channel = open(file)) {
            NpyHeader header = NpyHeader.read(channel, file).require(file, NpyHeader.FLOAT32);
            if (header.columns() == 0) {
                throw fault(file, "holds a matrix without columns; at least one is needed.");
            }
            Matrix matrix = Matrix.zeros(header.rows(), header.columns());
            transferIn(channel, matrix.segment(), file);
            return matrix;
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    /**
     * Checks that a file holds a float32 matrix, by its header and its length. O(1).
     *
     * @return the number of rows and of columns
     * @throws InputException as {@link #readFloats}
     */
    public static Shape shape(Path file) {
        try (FileChannel channel = open(file)) {
            NpyHeader header = NpyHeader.read(channel, file).require(file, NpyHeader.FLOAT32);
            return new Shape(header.rows(), header.columns());
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    /**
     * The shape of a matrix in a file.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     */
    public record Shape(int rows, int columns) {}

    /**
     * Reads a float32 matrix of finite values.
     *
     * @throws InputException as {@link #readFloats}, and where a value is NaN or infinite: it names the first one's row and column, from 0
     */
    public static Matrix readFinite(Path file) {
        Matrix matrix = readFloats(file);
        long count = (long) matrix.rows() * matrix.columns();
        for (long i = 0; i < count; i++) {
            float value = matrix.segment().getAtIndex(ValueLayout.JAVA_FLOAT, i);
            if (!Float.isFinite(value)) {
                throw fault(
                        file,
                        "row " + i / matrix.columns() + ", column " + i % matrix.columns() + " (both from 0) is "
                                + value + "; every value must be a finite number.");
            }
        }
        return matrix;
    }

    /**
     * Maps a uint8 matrix into memory, read-only: the header and the length of the file are checked, and of the values only those that are
     * looked at are ever read. O(1). The memory is the whole file, so that the header lies before the values, 10 bytes at least. It stays
     * mapped as long as it is reachable. A file that is replaced meanwhile, as {@link AtomicFile} does it, is seen as it was; one that is cut
     * short in place makes the access fail with an {@link InternalError}.
     *
     * @throws InputException where the file is not there, not readable, malformed, or holds something else
     */
    public static Bytes mapBytes(Path file) {
        try (FileChannel channel = open(file)) {
            NpyHeader header = NpyHeader.read(channel, file).require(file, NpyHeader.UINT8);
            long start = channel.position();
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new Bytes(header.rows(), header.columns(), memory, start);
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    static InputException fault(Path file, String message) {
        return new InputException(Location.of(file.toString()), message);
    }

    private static FileChannel open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw fault(file, "is a folder, not an .npy file.");
        }
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private static void transferIn(FileChannel channel, MemorySegment target, Path file) throws IOException {
        for (long done = 0; done < target.byteSize(); ) {
            ByteBuffer part = target.asSlice(done, Math.min(CHUNK, target.byteSize() - done))
                    .asByteBuffer();
            int count = channel.read(part);
            if (count < 0) {
                throw fault(file, "ended while it was read.");
            }
            done += count;
        }
    }

    private static void write(Path file, ByteBuffer header, MemorySegment data) {
        AtomicFile.write(file, channel -> {
            AtomicFile.writeFully(channel, header);
            for (long done = 0; done < data.byteSize(); done += CHUNK) {
                AtomicFile.writeFully(
                        channel,
                        data.asSlice(done, Math.min(CHUNK, data.byteSize() - done))
                                .asByteBuffer());
            }
        });
    }
}
