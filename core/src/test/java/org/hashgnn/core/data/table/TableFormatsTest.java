package org.hashgnn.core.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashgnn.core.data.table.TableSettings.items;
import static org.hashgnn.core.data.table.TableSettings.users;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.data.NumericIds;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which a table may be written. */
class TableFormatsTest {
    @TempDir
    Path folder;

    private TableSettings table(String content) {
        return TableSettings.of(TestFiles.write(folder.resolve("d.csv"), content));
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineEnds() {
        RawInteractions raw = table("\"a,b\",\"say \"\"x\"\"\"\nc,\"d\"\nc, \"two\nlines\"\n\"a,b\",d\n")
                .table()
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("a,b", "c");
        assertThat(Rows.names(raw.items())).containsExactly("d", "say \"x\"", "two\nlines");
    }

    @Test
    void quotesMayMeanNothing() {
        assertThat(users(table("\"a|1\nb|2\n\"a|2\n").separator("|").quote(""))).containsExactly("\"a", "b");
    }

    @Test
    void blanksTabsBlankLinesAndLineEndsDoNotMatter() {
        for (String content : new String[] {
            "\uFEFF1, 10\r\n\r\n \t \r\n 2 ,11", "1,\t10 \n2\t,11\n", "1,10\r2,11\r", "1,10\r\n2,11\n", "\n\n1,10\n2,11"
        }) {
            assertThat(users(table(content))).as(content).containsExactly("1", "2");
            assertThat(items(table(content))).as(content).containsExactly("10", "11");
        }
    }

    @Test
    void everySeparatorIsFound() {
        for (String separator : new String[] {",", "\t", ";", "|", "::", " ", "  \t "}) {
            String content =
                    String.join(separator, "1", "10", "4") + "\n" + String.join(separator, "2", "11", "5") + "\n";
            assertThat(items(table(content))).as(separator).containsExactly("10", "11");
        }
        assertThat(items(table("1 -to- 10\n2 -to- 11\n").separator("-to-"))).containsExactly("10", "11");
    }

    @Test
    void theSeparatorThatDividesMostIsTheRightOne() {
        RawInteractions raw = table("0;0;4,5\n0;1;4,5\n1;0;3,5\n")
                .rating("2")
                .decimal(",")
                .minRating(4)
                .table()
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("0");
        assertThat(Rows.names(raw.items())).containsExactly("0", "1");
    }

    @Test
    void commentsAreSkippedOnlyWhereTheyBeginALine() {
        assertThat(items(table("# a, b\n1,2\n#c\n3,4#5\n").comment("#"))).containsExactly("2", "4#5");
    }

    @Test
    void encodingsAreReadRight() {
        for (String name : new String[] {"utf-8", "latin-1", "windows-1252", "utf-16le", "utf-16be", "utf-16"}) {
            String charset = name.equals("latin-1") ? "ISO-8859-1" : name;
            Path file = TestFiles.write(
                    folder.resolve(name), "u0,caf\u00e9\nu0,caf\u00e8\n".getBytes(Charset.forName(charset)));
            assertThat(items(TableSettings.of(file).encoding(name))).as(name).containsExactly("caf\u00e8", "caf\u00e9");
        }
        for (String name : new String[] {"gbk", "big5"}) {
            Path file = TestFiles.write(
                    folder.resolve(name), "u0,\u4e2d\u6587\nu0,\u6587\u4e2d\n".getBytes(Charset.forName(name)));
            assertThat(items(TableSettings.of(file).encoding(name))).containsExactly("\u4e2d\u6587", "\u6587\u4e2d");
        }
        Path file = TestFiles.write(
                folder.resolve("r"), "u0,\u041f\u043e\u043a\u0430\n".getBytes(Charset.forName("windows-1251")));
        assertThat(items(TableSettings.of(file).encoding("cp1251").header(false)))
                .containsExactly("\u041f\u043e\u043a\u0430");
    }

    @Test
    void aByteOrderMarkNamesUtf16() {
        for (String name : new String[] {"UTF-16LE", "UTF-16BE"}) {
            Path file = TestFiles.write(folder.resolve(name), "\uFEFF1,2\r\n3,4".getBytes(Charset.forName(name)));
            assertThat(users(TableSettings.of(file))).containsExactly("1", "3");
        }
    }

    @Test
    void jsonLinesAreKnownByTheirContent() {
        String content =
                "{\"r\": 5.0, \"u\": \"A0\", \"i\": 7, \"ok\": true}\n\n{\"i\": 7.0, \"u\": \"A1\", \"r\": 1, \"ok\": false}\n";

        RawInteractions raw = table(content).columns("u", "i").table().read();
        assertThat(Rows.names(raw.users())).containsExactly("A0", "A1");
        assertThat(Rows.names(raw.items())).containsExactly("7");
        assertThat(users(table(content).columns("u", "i").rating("r").minRating(2)))
                .containsExactly("A0");
        assertThat(users(table(content).columns("u", "i").where("NOT ok"))).containsExactly("A1");
    }

    @Test
    void longNumbersOfJsonKeepAllDigits() {
        assertThat(users(table("{\"u\":12345678901234567890123,\"i\":1}\n{\"u\":\"007\",\"i\":9007199254740993}\n")
                        .columns("u", "i")))
                .containsExactly("007", "12345678901234567890123");
    }

    @Test
    void anArrayOfObjectsIsJsonToo() {
        assertThat(items(table("[{\"u\":1,\"i\":2},\n {\"u\":3,\"i\":4}]").columns("u", "i")))
                .containsExactly("2", "4");
    }

    @Test
    void parquetIsKnownByItsContent() throws Exception {
        Path file = written(
                "(1::BIGINT, 'x', TIMESTAMP '2010-10-10 23:55:27', 3.5), (2, 'y', TIMESTAMP '2010-10-10 23:55:28', 2.5)",
                "u, i, t, r",
                "FORMAT parquet");

        RawInteractions raw =
                TableSettings.of(file).columns("u", "i").time("t").table().read();

        assertThat(raw.users()).isInstanceOf(NumericIds.class);
        assertThat(Rows.names(raw.items())).containsExactly("x", "y");
        assertThat(raw.train().times()).containsExactly(1_286_754_927_000_000L, 1_286_754_928_000_000L);
        assertThat(users(TableSettings.of(file).rating("3").minRating(3))).containsExactly("1");
    }

    @Test
    void zstdIsReadToo() throws Exception {
        Path file = written("(1, 20), (2, 21)", "u, i", "FORMAT csv, HEADER true, COMPRESSION zstd");

        assertThat(items(TableSettings.of(file).columns("u", "i"))).containsExactly("20", "21");
    }

    /** Rows as DuckDB writes them, under a name that tells no format. */
    private Path written(String rows, String columns, String options) throws Exception {
        Path source = TestFiles.write(folder.resolve("s"), "1,2\n");
        try (Database database = Database.open(List.of(source))) {
            Path inside = database.folder().resolve("p");
            database.run("COPY (SELECT * FROM (VALUES " + rows + ") t(" + columns + ")) TO '" + inside + "' (" + options
                    + ")");
            return Files.move(inside, folder.resolve("d.csv"));
        }
    }

    @Test
    void signsOfPatternsInPathsAreOrdinary() {
        Path file = TestFiles.write(folder.resolve("a[1]*?.csv"), "1,2\n3,4\n");

        assertThat(users(TableSettings.of(file))).containsExactly("1", "3");
    }

    @Test
    void linesMayHaveManyFields() {
        assertThat(items(table("7," + "x,".repeat(300) + "9\n").columns("0", "301")))
                .containsExactly("9");
    }
}
