package org.hashgnn.core.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightGcnDatasetTest {
    @TempDir
    Path folder;

    private RawInteractions read(String content) {
        return new LightGcnDataset(TestFiles.write(folder.resolve("train.txt"), content), null).read();
    }

    @Test
    void idsAreNumberedInAscendingOrderWithoutGaps() {
        RawInteractions raw = read("7 30 10\n3 20\n");

        assertThat(Rows.names(raw.users())).containsExactly("3", "7");
        assertThat(Rows.names(raw.items())).containsExactly("10", "20", "30");
        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(1), List.of(0, 2));
        assertThat(raw.train().times()).isNull();
        assertThat(raw.test()).isNull();
        assertThat(raw.cleaning()).isEqualTo(Cleaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1 2\n1 2\n",
                "0 1 2\n1 2",
                "0 1 2\r\n1 2\r\n",
                "0 1 2\r\n1 2\r",
                "\n\n0 1 2\n \n1 2\n\n",
                "  0   2\t1  \n1 2 \n",
                "\uFEFF0 1 2\n1 2\n",
                "1 2\n0 2 1\n",
                "0 2\n1 2\n0 1\n",
                "0000 01 02\n1 2\n"
            })
    void theSameInteractionsInAnyFormReadTheSame(String content) {
        RawInteractions raw = read(content);

        assertThat(Rows.names(raw.users())).containsExactly("0", "1");
        assertThat(Rows.names(raw.items())).containsExactly("1", "2");
        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(0, 1), List.of(1));
        assertThat(raw.cleaning().duplicates()).isZero();
    }

    @Test
    void repeatedPairsAreMergedAndCounted() {
        RawInteractions raw = read("0 1 1 2 1\n1 2\n0 2\n");

        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(0, 1), List.of(1));
        assertThat(raw.cleaning()).isEqualTo(new Cleaning(3, 0, 0));
    }

    @Test
    void aUserWithoutItemsHasAnIndexAndNoInteractions() {
        RawInteractions raw = read("0 1\n5\n9 1\n");

        assertThat(Rows.names(raw.users())).containsExactly("0", "5", "9");
        assertThat(raw.train().interactions().degree(1)).isZero();
    }

    @Test
    void usersAndItemsOfTheTestFileAloneHaveAnIndex() {
        Path train = TestFiles.write(folder.resolve("a"), "0 4\n2 4\n");
        Path test = TestFiles.write(folder.resolve("b"), "0 9 4\n1 7\n");

        RawInteractions raw = new LightGcnDataset(train, test).read();

        assertThat(Rows.names(raw.users())).containsExactly("0", "1", "2");
        assertThat(Rows.names(raw.items())).containsExactly("4", "7", "9");
        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(0), List.of(), List.of(0));
        assertThat(Rows.of(Rows.testOf(raw))).containsExactly(List.of(2), List.of(1), List.of());
        assertThat(raw.cleaning()).isEqualTo(new Cleaning(0, 0, 1));
        assertThat(Rows.of(raw.all().interactions())).containsExactly(List.of(0, 2), List.of(1), List.of(0));
    }

    @Test
    void aLineMayHaveAMillionItems() {
        String items = IntStream.range(0, 1_000_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        RawInteractions raw = read("0 " + items);

        assertThat(raw.train().interactions().size()).isEqualTo(1_000_000);
        assertThat(raw.items()).isEqualTo(Ids.dense(1_000_000));
    }

    @Test
    void theGreatestIdIsReadAndOneMoreIsNot() {
        assertThat(read("2147483647 0\n").users().name(0)).isEqualTo("2147483647");
        assertThatThrownBy(() -> read("0 1\n2147483648 0\n"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("train.txt:2:1: '2147483648' is not a user; expected a whole number from 0 to "
                        + "2147483647, as each line is 'user item item ...'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "0 1\\n0 -1\\n|:2:3: '-1' is not an item",
                "-4 1\\n|:1:1: '-4' is not a user",
                "0 1 x2 3\\n|:1:5: 'x2' is not an item",
                "0 1\\n\\n1 12a\\n|:3:3: '12a' is not an item",
                "0 1.5\\n|:1:3: '1.5' is not an item",
                "0,1,2\\n|:1:1: '0,1,2' is not a user",
                "1::2::3\\n|:1:1: '1::2::3' is not a user",
                "0 99999999999999999999999999\\n|:1:3: '99999999999999999999999999' is not an item",
                "0 18446744073709551617\\n|:1:3: '18446744073709551617' is not an item",
                "0 1\\r1 2\\n|:1:5: a carriage return within a line",
                "0 \\u00e9\\n|:1:3: '\\u00e9' is not an item",
                "0 1234567890123456789012345678901234567890123456\\n|'1234567890123456789012345678901234567890...'",
                "0 \\x00\\n|'\\x00' is not an item",
                "\\n \\n|train.txt: holds no interactions",
                "3\\n4\\n|train.txt: holds no interactions",
            })
    void faultsAreShownAtTheirPlace(String content, String message) {
        String text = content.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\x00", "\0")
                .replace("\\u00e9", "é");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message.replace("\\u00e9", "é"));
    }

    @Test
    void columnsCountFromTheByteOrderMark() {
        assertThatThrownBy(() -> read("\uFEFFx 1\n")).hasMessageContaining(":1:1: 'x'");
    }

    @Test
    void anEmptyFileHoldsNoInteractions() {
        assertThatThrownBy(() -> read("")).isInstanceOf(InputException.class).hasMessageContaining("no interactions");
    }

    @Test
    void anEmptyTestFileIsAFaultToo() {
        Path train = TestFiles.write(folder.resolve("a"), "0 4\n");
        Path test = TestFiles.write(folder.resolve("b"), "");

        assertThatThrownBy(() -> new LightGcnDataset(train, test).read())
                .hasMessageContaining("b: holds no interactions");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> new LightGcnDataset(folder.resolve("none.txt"), null).read())
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("none.txt").toAbsolutePath() + ": there is no such file");
        assertThatThrownBy(() -> new LightGcnDataset(folder.resolve("nowhere/none.txt"), null).read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nor is there a folder " + folder.resolve("nowhere"));
        assertThatThrownBy(() -> new LightGcnDataset(folder, null).read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("this is a folder");
    }

    @Test
    void gzipIsToldByContentNotByName() {
        Path file = TestFiles.write(folder.resolve("train.txt"), TestFiles.gzip("0 1\n1 2\n"));

        assertThat(new LightGcnDataset(file, null).read().train().interactions().size())
                .isEqualTo(2);
        assertThatThrownBy(() -> new LightGcnDataset(TestFiles.write(file, TestFiles.gzip("0 1\n1 z\n")), null).read())
                .hasMessageContaining("train.txt:2:3: 'z' is not an item");
    }

    @Test
    void textNamedLikeGzipIsReadAsText() {
        Path file = TestFiles.write(folder.resolve("train.txt.gz"), "0 1\n");

        assertThat(new LightGcnDataset(file, null).read().train().interactions().size())
                .isEqualTo(1);
    }

    @Test
    void everyCutOfAGzipFileIsAFaultOfTheFile() {
        String lines = IntStream.range(0, 50).mapToObj(k -> k + " " + k * k).collect(Collectors.joining("\n"));
        byte[] whole = TestFiles.gzip(lines);
        for (int length = 2; length < whole.length; length++) {
            Path file = TestFiles.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new LightGcnDataset(file, null).read())
                    .as("first %s of %s bytes", length, whole.length)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("gzip");
        }
    }

    @Test
    void aDamagedGzipFileIsAFaultOfTheFile() {
        String lines = IntStream.range(0, 50).mapToObj(k -> k + " " + k * k).collect(Collectors.joining("\n"));
        byte[] whole = TestFiles.gzip(lines);
        for (int at = 2; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Path file = TestFiles.write(folder.resolve("damaged.gz"), damaged);
            try {
                // The time, the system and the like in the header may be anything.
                assertThat(new LightGcnDataset(file, null)
                                .read()
                                .train()
                                .interactions()
                                .size())
                        .isEqualTo(50);
                assertThat(at).isBetween(4, 9);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("damaged.gz");
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreShownSafely() {
        Path file = TestFiles.write(folder.resolve("latin.txt"), "0 caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new LightGcnDataset(file, null).read())
                .hasMessageContaining(":1:3: 'caf\\ufffd' is not an item");
    }

    @Test
    void anInspectionReadsTheBeginningOnly() {
        Path late = TestFiles.write(folder.resolve("late"), "0 4\n".repeat(1000) + "1 x\n");
        assertThat(new LightGcnDataset(late, null).inspect()).isEqualTo(Inspection.of(false, false));
        assertThat(new LightGcnDataset(late, late).inspect()).isEqualTo(Inspection.of(false, true));
        Path early = TestFiles.write(folder.resolve("early"), "0 4\n1 x\n");
        assertThatThrownBy(() -> new LightGcnDataset(late, early).inspect())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(early + ":2:3: ");
    }

    @Test
    void aMissingFileOfTheCatalogueNamesTheCommandThatFetchesIt() {
        Path gowalla = folder.resolve("gowalla/train.txt");
        assertThatThrownBy(() -> new LightGcnDataset(gowalla, null).read())
                .hasMessage(gowalla.toAbsolutePath() + ": there is no such file, nor is there a folder "
                        + folder.resolve("gowalla").toAbsolutePath()
                        + "; fetch this public data set with: hashgnn data prepare gowalla --folder "
                        + folder.toAbsolutePath());
        assertThatThrownBy(() -> new LightGcnDataset(Path.of("data/yelp2018/test.txt"), null).read())
                .hasMessageEndingWith("; fetch this public data set with: hashgnn data prepare yelp2018");
    }
}
