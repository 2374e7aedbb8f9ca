package org.hashgnn.core.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, with its place. */
class TableFaultTest {
    @TempDir
    Path folder;

    private TableSettings table(String content) {
        return table(content.getBytes(StandardCharsets.UTF_8));
    }

    private TableSettings table(byte[] content) {
        return TableSettings.of(TestFiles.write(folder.resolve("d.csv"), content));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fault(TableSettings settings) {
        return assertThatThrownBy(() -> settings.table().read()).isInstanceOf(InputException.class);
    }

    @Test
    void bytesThatAreNotUtf8HaveAPlace() {
        fault(table("u0,caf\u00e9\nu0,x\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("d.csv:1:7: the bytes \\xe9 are not UTF-8; name the file's encoding");
        fault(table("u0,ab\nu0,\u4e2d\u6587\n".getBytes(Charset.forName("GBK"))))
                .hasMessageContaining("d.csv:2:4: the bytes \\xd6");
        fault(table("u0,ab\nu0,\u041f\u043e\n".getBytes(Charset.forName("windows-1251"))))
                .hasMessageContaining("d.csv:2:4: the bytes \\xcf");
        fault(table("1,x\n".repeat(400_000).concat("1,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("d.csv:400001:3: the bytes \\xe9");
    }

    @Test
    void utf16WithoutAByteOrderMarkIsNamed() {
        fault(table("1,2\n3,4\n".getBytes(StandardCharsets.UTF_16LE))).hasMessageContaining("set encoding: utf-16le");
        fault(table("1,2\n3,4\n".getBytes(StandardCharsets.UTF_16BE))).hasMessageContaining("set encoding: utf-16be");
        fault(table("\uFEFF1,2\n".getBytes(StandardCharsets.UTF_16BE)).encoding("latin-1"))
                .hasMessageContaining("byte order mark of UTF-16BE, but encoding is latin-1");
    }

    @Test
    void nulCharactersHaveAPlace() {
        fault(table("1,2\n3,a\0b\n")).hasMessageContaining("d.csv:2:4: a NUL character");
    }

    @Test
    void headersAreNotTakenForData() {
        fault(table("User-ID;ISBN\n1;3X\n2;4X\n").header(false))
                .hasMessageContaining(
                        "d.csv:1: the first line 'User-ID, ISBN' looks like names of columns, but header is false");
        fault(table("userId,itemId\n1,2\n3,4\n").header(false)).hasMessageContaining("looks like names");
        fault(table("a,b\nc,d\n"))
                .hasMessageContaining("it cannot be told whether the first line 'a, b' names the columns");
        fault(table("B07,5\n10,6\n")).hasMessageContaining("it cannot be told");
    }

    @Test
    void dataAreNotTakenForAHeader() {
        fault(table("1,2\n3,4\n").header(true)).hasMessageContaining("looks like an interaction, but header is true");
        fault(table("a,x\na,y\nb,x\n").header(true)).hasMessageContaining("or the first interaction would be lost");
        fault(table("1,2\n3,4\n").columns("user", "1")).hasMessageContaining("looks like an interaction");
    }

    @Test
    void unknownColumnsAreNamedWithThoseThatThereAre() {
        fault(table("user,item\n1,2\n").columns("usr", "item"))
                .hasMessageContaining(
                        "d.csv:1: no user column 'usr'; name it with one of: user, item, or by its number");
        fault(table("1,2\n").columns("user", "1").header(false)).hasMessageContaining("but header is false");
        fault(table("{\"u\":1,\"i\":2}\n")).hasMessageContaining("no user column '0'; name it with one of: u, i");
    }

    @Test
    void aColumnHoldsOneThing() {
        fault(table("0,0\n0,1\n").columns("0", "0"))
                .hasMessageContaining("user and item are the same column, 'column0'");
        fault(table("u,i\n0,1\n").columns("u", "0"))
                .hasMessageContaining("user and item are the same column, 'u' (number 0)");
        fault(table("u,i\n0,1\n").columns("u", "i").rating("1"))
                .hasMessageContaining("item and rating are the same column");
    }

    @Test
    void separatorsThatAreNotTheSeparatorAreNoticed() {
        fault(table("0;0;4,5\n0;1;4,5\n").separator(",")).hasMessageContaining("such as '0;0;4'; set separator: ';'");
        fault(table("1 \t2  3\n 4 5\t6\n")).hasMessageContaining("set separator: whitespace");
        fault(table("1;2,3\n4;5,6\n")).hasMessageContaining("both ',' and ';' divide the lines into 2 fields");
        fault(table("1\t2\t3\n").separator("::"))
                .hasMessageContaining("the line '1\\t2\\t3' has 1 field divided by '::'; expected at least 2");
        fault(table("# user item\n1 2\n")).hasMessageContaining("or is the line a comment?");
        fault(table("12\n13\n")).hasMessageContaining("d.csv:1: no separator found in the line '12'");
    }

    @Test
    void everyLineHasEquallyManyFields() {
        fault(table("1,2\n\n3,4\n5\n"))
                .hasMessageContaining("d.csv:4: the line '5' has 1 field divided by ',', but line 1 has 2");
        fault(table("1,2\n3,4,5\n")).hasMessageContaining("d.csv:2: the line '3,4,5' has 3 fields");
        fault(table("1,2\n".repeat(300_000) + "3,4,5\n"))
                .hasMessageContaining("d.csv:300001: the line '3,4,5' has 3 fields");
        fault(table("1 2\n".repeat(300_000) + "3 4 5\n")).hasMessageContaining("d.csv:300001");
    }

    @Test
    void quotesThatDoNotCloseAreFaults() {
        fault(table("1,2\n1,\"2\n"))
                .hasMessageContaining("d.csv:2: the line '1,\"2' has a quoted field that does not end");
        fault(table("1,2\n\"1\"x,2\n")).hasMessageContaining("d.csv:2: ");
    }

    @Test
    void badFieldsAreShownAtTheirPlace() {
        for (String bad : new String[] {"good", "NaN", "Infinity", "4f", "0x1p3", "1d", "1_000", "4,5", "\u0664", ""}) {
            String field = bad.contains(",") ? "\"" + bad + "\"" : bad;
            fault(table("1,2,3\n1,3," + field + "\n").rating("2"))
                    .hasMessageContaining("d.csv:2:5: '" + bad + "' is not a rating; expected a number");
        }
        fault(table("1;2;4,5\n1;3;4.5\n").rating("2").decimal(","))
                .hasMessageContaining("d.csv:2:5: '4.5' is not a rating");
        fault(table("1,2,3\n1,3,soon\n").time("2")).hasMessageContaining("d.csv:2:5: 'soon' is not a time");
        fault(table("1,2,2010-10-10\n1,3,2010-13-10\n").time("2")).hasMessageContaining("'2010-13-10' is not a time");
        fault(table("1,2,2010-10-10\n1,3,2010-10-11\n1,4,7\n").time("2"))
                .hasMessageContaining("as in the other rows (ISO 8601)");
        fault(table("1,2\n,2\n")).hasMessageContaining("d.csv:2:1: the user is empty");
        fault(table("1,2\n\"x, y\", \t\n").header(false)).hasMessageContaining("d.csv:2:10: the item is empty");
        fault(table("1,2\n\"a\nb\",3\n3,\"\"\n")).hasMessageContaining("d.csv:4:3: the item is empty");
    }

    @Test
    void everyTextThatIsNoValueIsShownOnce() {
        fault(table("1,2,0x1p3,7\n1,3,4f,8\n,4,4f,soon\n1,5,0x1p3,9\n")
                        .rating("2")
                        .time("3"))
                .hasMessage("""
                        %1$s:3:1: the user is empty
                        %1$s:1:5: '0x1p3' is not a rating; expected a number such as 4 or 3.5 (2 rows, the first here)
                        %1$s:2:5: '4f' is not a rating; expected a number such as 4 or 3.5 (2 rows, the first here)
                        %1$s:3:7: 'soon' is not a time; expected a number such as seconds since 1970, or ISO 8601 such as 2010-10-10T23:55:27Z,\
                         as in the other rows (whole numbers)""", folder.resolve("d.csv"));
        StringBuilder many = new StringBuilder();
        for (int row = 0; row < 9; row++) {
            many.append("1,").append(row).append(",x").append(row).append('\n');
        }
        fault(table(many.toString()).rating("2"))
                .hasMessageContaining("'x4' is not a rating")
                .hasMessageEndingWith("d.csv: and 4 more such texts")
                .hasMessageNotContaining("'x5'");
    }

    @Test
    void brokenJsonHasAPlace() {
        TableSettings broken =
                table("{\"u\":1,\"i\":2}\n{\"u\":3,\"i\":\n{\"u\":4,\"i\":2}\n").columns("u", "i");
        fault(broken).hasMessageContaining("d.csv:2:").hasMessageContaining("is no JSON object");
        fault(table("{\"u\":1,\"i\":2}\n\n{\"u\":3}\n").columns("u", "i"))
                .hasMessageContaining("d.csv:3: the item is empty");
        fault(table("{\"u\":[1],\"i\":2}\n").columns("u", "i")).hasMessageContaining("the user is empty");
        fault(table("{\"u\":1,\"i\":2}\n").columns("u", "i").separator(","))
                .hasMessageContaining("'separator' means nothing");
    }

    @Test
    void emptyTablesAreFaults() {
        fault(table("")).hasMessageContaining("d.csv: the file holds no interactions");
        fault(table("user,item\n").columns("user", "item")).hasMessageContaining("holds no interactions");
        fault(table("1,10,4\n").rating("2").minRating(4.5))
                .hasMessageContaining("no rating is at least 4.5; lower min_rating");
        fault(table("1,10\n2,11\n").where("column0 > 5")).hasMessageContaining("no row meets the condition");
        fault(table("1,10\n2,11\n").core(2, 2)).hasMessageContaining("no interaction is left");
    }

    @Test
    void conditionsAreSingleExpressions() {
        for (String bad : new String[] {
            "1=1); DROP TABLE raw; --",
            "1=1) OR (SELECT true",
            "1=1) LIMIT 1 --",
            "column0 IN (SELECT 1)",
            "(FROM '/etc/passwd') IS NULL",
            "EXISTS (FROM read_text('/etc/passwd'))",
            "column0 >",
            ""
        }) {
            fault(table("1,2\n3,4\n").where(bad)).hasMessageStartingWith("where: ");
        }
        fault(table("1,2\n3,4\n").where("random() < 0.5"))
                .hasMessageContaining("the function random has another value");
        fault(table("1,2\n3,4\n").where("now() > '2020-01-01'"))
                .hasMessageContaining("has another value at each reading");
        fault(table("1,2\n3,4\n").where("colum0 > 1"))
                .hasMessageContaining("the columns of")
                .hasMessageContaining("column0, column1");
    }

    @Test
    void archivesAndMissingFilesAreNamed() {
        fault(table(new byte[] {'P', 'K', 3, 4, 0})).hasMessageContaining("zip archive; unpack it first");
        fault(TableSettings.of(folder.resolve("none.csv"))).hasMessageContaining("none.csv: there is no such file");
        fault(TableSettings.of(folder)).hasMessageContaining("not a regular file");
        byte[] gzip = TestFiles.gzip("1,2\n3,4\n".repeat(10_000));
        fault(table(java.util.Arrays.copyOf(gzip, gzip.length / 2))).hasMessageContaining("d.csv");
        fault(table("1,2\n").format(TableFormat.PARQUET)).hasMessageContaining("this is no Parquet file");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        fault(table("caf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1)));
        Path inside;
        try (Database database = Database.open(java.util.List.of(folder.resolve("d.csv")))) {
            inside = database.folder();
            assertThat(inside).exists();
        }
        assertThat(inside).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("d.csv"));
        }
    }
}
