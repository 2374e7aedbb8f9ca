package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {
    private static final String FLOATS = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

    @TempDir
    Path folder;

    @Test
    void floatsComeBackBitForBit() throws IOException {
        float[][] values = {{1, -0f, Float.NaN}, {Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 3.5f}};
        Path file = folder.resolve("a.npy");
        Npy.write(file, Matrix.of(values));
        Matrix read = Npy.readFloats(file);
        read.requireShape(2, 3);
        for (int row = 0; row < 2; row++) {
            assertThat(bits(read.row(row))).isEqualTo(bits(values[row]));
        }
        assertThat(names()).containsExactly("a.npy");
    }

    @Test
    void bytesComeBack() {
        Path file = folder.resolve("b.npy");
        byte[] values = new byte[256 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) i;
        }
        Npy.write(file, bytes(256, 3, values));
        Npy.Bytes read = Npy.mapBytes(file);
        assertThat(read.rows()).isEqualTo(256);
        assertThat(read.columns()).isEqualTo(3);
        assertThat(read.values().toArray(ValueLayout.JAVA_BYTE)).isEqualTo(values);
        assertThat(read.start()).isEqualTo(128);
        assertThat(read.memory().isReadOnly()).isTrue();
        Npy.write(file, new Npy.Bytes(2, 2, read.memory(), 128 + 7));
        assertThat(Npy.mapBytes(file).values().toArray(ValueLayout.JAVA_BYTE)).containsExactly(7, 8, 9, 10);
        assertThat(read.values().get(ValueLayout.JAVA_BYTE, 5))
                .as("what was mapped before")
                .isEqualTo((byte) 5);
    }

    @Test
    void noRowsAreAMatrixToo() {
        Path file = folder.resolve("none.npy");
        Npy.write(file, Matrix.zeros(0, 4));
        Npy.readFloats(file).requireShape(0, 4);
        Npy.write(file, bytes(0, 4, new byte[0]));
        assertThat(Npy.mapBytes(file).columns()).isEqualTo(4);
    }

    @Test
    void theFileIsWhatNumpyWrites() throws IOException {
        Path file = folder.resolve("c.npy");
        Npy.write(file, Matrix.of(new float[][] {{1, 2, 3}, {4, 5, 6}}));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(128 + 24);
        assertThat(Arrays.copyOf(bytes, 10)).isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
        String text = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
        assertThat(text).startsWith(FLOATS).endsWith(" \n");
        assertThat(text.substring(FLOATS.length()).strip()).isEmpty();
        assertThat(ByteBuffer.wrap(bytes, 128, 24)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getFloat())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0"})
    void readsEveryVersion(int major, int minor) throws IOException {
        Path file = save(npy(major, minor, FLOATS, 24));
        Npy.readFloats(file).requireShape(2, 3);
    }

    @Test
    void theOrderOfTheKeysAndTheSpacesDoNotMatter() throws IOException {
        Path file = save(npy(1, 0, "{'shape':(2,3,),'fortran_order':False,'descr':'<f4'}", 24));
        Npy.readFloats(file).requireShape(2, 3);
    }

    @Test
    void writingReplacesWhatWasThere() {
        Path file = folder.resolve("a.npy");
        Npy.write(file, Matrix.zeros(100, 7));
        Npy.write(file, Matrix.zeros(1, 2));
        Npy.readFloats(file).requireShape(1, 2);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("taken.npy");
        Files.createDirectories(target.resolve("inside"));
        assertThatThrownBy(() -> Npy.write(target, Matrix.zeros(1, 1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("taken.npy")
                .hasMessageContaining("cannot write this file");
        assertThat(names()).containsExactly("taken.npy");
    }

    @Test
    void missingFilesAndFoldersAreTold() {
        assertThatThrownBy(() -> Npy.readFloats(folder.resolve("gone.npy")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file")
                .hasMessageContaining("gone.npy");
        assertThatThrownBy(() -> Npy.mapBytes(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void malformedFilesAreTold() throws IOException {
        refused(new byte[0], "ends within its header");
        refused("PK\u0003\u0004 something else".getBytes(StandardCharsets.US_ASCII), "does not start with");
        refused(npy(4, 0, FLOATS, 24), "version 4.0");
        refused(npy(1, 1, FLOATS, 24), "version 1.1");
        refused(Arrays.copyOf(npy(1, 0, FLOATS, 24), 9), "ends within its header");
        refused(Arrays.copyOf(npy(1, 0, FLOATS, 24), 40), "ends within its header");
        refused(npy(1, 0, FLOATS, 23), "has 23 bytes of values");
        refused(npy(1, 0, FLOATS, 25), "has 25 bytes of values");
        refused(npy(1, 0, "", 24), "dictionary of exactly");
        refused(npy(1, 0, "{'descr': '<f4', 'shape': (2, 3), }", 24), "dictionary of exactly");
        refused(npy(1, 0, FLOATS + "x", 24), "dictionary of exactly");
        refused(npy(1, 0, FLOATS.replace("descr", "dtype"), 24), "'descr'");
        refused(npy(1, 0, FLOATS.replace("False", "True"), 24), "Fortran");
        refused(npy(1, 0, FLOATS.replace("<f4", ">f4"), 24), "'>f4'");
        refused(npy(1, 0, FLOATS.replace("<f4", "<f8"), 48), "'<f8'");
        refused(npy(1, 0, FLOATS.replace("<f4", "|u1"), 6), "'|u1'");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(6,)"), 24), "shape (6,)");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "()"), 4), "shape ()");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(1, 2, 3)"), 24), "shape (1, 2, 3)");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(-2, 3)"), 24), "'-2'");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(2, 3000000000)"), 24), "'3000000000'");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(2147483647, 2147483647)"), 24), "has 24 bytes");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(5, 0)"), 0), "without columns");
    }

    /** A pattern with one quantifier in another needed time exponential in the number of blanks or entries. */
    @Test
    void aCraftedHeaderIsReadInOnePass() throws IOException {
        String blanks = " ".repeat(20_000);
        for (String text : List.of(
                "{" + blanks,
                "{'a'" + blanks + ":" + blanks + "True" + blanks,
                "{" + "'a':True,".repeat(5000),
                "{" + "'descr':'<f4'".repeat(5000),
                "{'shape':(" + "1,".repeat(25_000),
                "{'shape':(" + "(".repeat(60_000),
                "'".repeat(60_000),
                "{".repeat(60_000))) {
            refused(npy(2, 0, text, 24), "");
        }
    }

    @Test
    void keysMayComeInAnyOrderWithAnyQuotesAndBlanks() throws IOException {
        byte[] file = npy(1, 0, "{ \"shape\":(2 , 3 , ) ,\n'descr' : \"<f4\", 'fortran_order':False}", 24);
        Npy.readFloats(save(file)).requireShape(2, 3);
    }

    @Test
    void aHeaderWithARepeatedKeyOrMoreIsRefused() throws IOException {
        refused(npy(1, 0, FLOATS.replace("'fortran_order': False", "'descr': '<f4'"), 24), "dictionary of exactly");
        refused(npy(1, 0, FLOATS.replace("}", "'descr': '<f4'}"), 24), "dictionary of exactly");
        refused(npy(1, 0, FLOATS.replace("'<f4'", "[('x', '<f4'), ('y', '<f4')]"), 24), "records of several fields");
        refused(npy(1, 0, FLOATS.replace("3)", "3"), 24), "dictionary of exactly");
        refused(npy(1, 0, FLOATS.replace(", 3", "\u001b[2J"), 24), "\\x1b[2J");
        refused(npy(1, 0, FLOATS.replace("(2, 3)", "(" + "1, ".repeat(9999) + ")"), 24), "and 9,979 more");
    }

    @Test
    void aHeaderOfAbsurdLengthIsNotRead() throws IOException {
        byte[] file = npy(2, 0, FLOATS, 24);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(8, -1);
        refused(file, "4294967295 bytes");
    }

    @Test
    void bytesAreNotReadFromFloats() throws IOException {
        Path file = save(npy(1, 0, FLOATS, 24));
        assertThatThrownBy(() -> Npy.mapBytes(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'|u1' is needed");
    }

    @Test
    void bytesOfTheWrongNumberAreRefused() {
        for (int count : new int[] {0, 5}) {
            assertThatThrownBy(() -> bytes(2, 3, new byte[count]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("2 x 3 bytes from 0 on are not within " + count + " bytes");
        }
        assertThatThrownBy(() -> new Npy.Bytes(2, 3, MemorySegment.ofArray(new byte[6]), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bytes(-1, 0, new byte[6])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesOfTheWrongLengthAreNotMapped() throws IOException {
        String text = FLOATS.replace("<f4", "|u1");
        assertThat(Npy.mapBytes(save(npy(2, 0, text, 6))).start()).isEqualTo(12 + text.length() + 4);
        for (int count : new int[] {0, 5, 7}) {
            Path file = save(npy(1, 0, text, count));
            assertThatThrownBy(() -> Npy.mapBytes(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("has " + count + " bytes of values");
        }
    }

    @Test
    void aValueThatIsNotFiniteIsNamedByRowAndColumn() {
        Path file = folder.resolve("f.npy");
        Npy.write(file, Matrix.of(new float[][] {{1, 2, 3}, {4, Float.MAX_VALUE, 6}}));
        assertThat(Npy.readFinite(file).row(1)).containsExactly(4, Float.MAX_VALUE, 6);
        assertThat(Npy.shape(file)).isEqualTo(new Npy.Shape(2, 3));
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            Npy.write(file, Matrix.of(new float[][] {{1, 2, 3}, {4, 5, value}, {Float.NaN, 8, 9}}));
            assertThatThrownBy(() -> Npy.readFinite(file))
                    .isInstanceOf(InputException.class)
                    .hasMessage(file + ": row 1, column 2 (both from 0) is " + value
                            + "; every value must be a finite number.");
        }
    }

    private static Npy.Bytes bytes(int rows, int columns, byte[] values) {
        return new Npy.Bytes(rows, columns, MemorySegment.ofArray(values), 0);
    }

    private void refused(byte[] content, String reason) throws IOException {
        Path file = save(content);
        assertThatThrownBy(() -> Npy.readFloats(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("test.npy")
                .hasMessageContaining(reason);
    }

    private Path save(byte[] content) throws IOException {
        return Files.write(folder.resolve("test.npy"), content);
    }

    private String[] names() {
        return folder.toFile().list();
    }

    private static byte[] npy(int major, int minor, String text, int values) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) major, (byte) minor});
        byte[] header = (text + "   \n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer length =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(header.length);
        file.write(length.array(), 0, major == 1 ? 2 : 4);
        file.write(header);
        file.write(new byte[values]);
        return file.toByteArray();
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }
}
