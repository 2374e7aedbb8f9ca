package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedDatasetTest {
    @TempDir
    Path folder;

    private DelimitedDataset movielens(String content, String separator, @Nullable Double minRating) {
        Path file = TestFiles.write(folder.resolve("ratings"), content);
        return new DelimitedDataset(file, null, separator, false, "0", "1", "2", minRating, "3");
    }

    private DelimitedDataset csv(String content, boolean header, String user, String item) {
        Path file = TestFiles.write(folder.resolve("pairs.csv"), content);
        return new DelimitedDataset(file, null, ",", header, user, item, null, null, null);
    }

    @Test
    void movielensRatingsHaveTimes() {
        RawInteractions raw = movielens("2::20::5::300\n1::30::3::100\n1::20::4::200\n", "::", null)
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("1", "2");
        assertThat(Rows.names(raw.items())).containsExactly("20", "30");
        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(0, 1), List.of(0));
        assertThat(raw.train().times()).containsExactly(200, 100, 300);
    }

    @Test
    void lowRatingsAreLeftOutWithTheirUsersAndItems() {
        RawInteractions raw = movielens("1\t10\t4\t1\n1\t11\t3.5\t2\n2\t12\t1\t3\n", "\t", 3.5)
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("1");
        assertThat(Rows.names(raw.items())).containsExactly("10", "11");
        assertThat(raw.cleaning()).isEqualTo(new Cleaning(0, 2 - 1, 0));
    }

    @Test
    void aThresholdThatNothingReachesIsAFault() {
        assertThatThrownBy(() -> movielens("1\t10\t4\t1\n", "\t", 4.5).read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no rating of at least 4.5");
    }

    @Test
    void aRepeatKeepsItsEarliestTime() {
        String[] lines = {"1,10,5,30", "1,10,5,10", "1,10,5,20"};
        for (int first = 0; first < 3; first++) {
            String content = lines[first] + "\n" + lines[(first + 1) % 3] + "\n" + lines[(first + 2) % 3] + "\n";
            RawInteractions raw = movielens(content, ",", null).read();
            assertThat(raw.train().times()).containsExactly(10);
            assertThat(raw.cleaning().duplicates()).isEqualTo(2);
        }
    }

    @Test
    void columnsMayBeNamedByTheHeader() {
        RawInteractions raw = csv("when,item_id,user_id\n9,10,1\n9,11,2\n", true, "user_id", "item_id")
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("1", "2");
        assertThat(Rows.names(raw.items())).containsExactly("10", "11");
    }

    @Test
    void columnsMayBeNumberedUnderAHeader() {
        RawInteractions raw = csv("a,b,c\n9,10,1\n", true, "2", "1").read();

        assertThat(raw.users().name(0)).isEqualTo("1");
        assertThat(raw.items().name(0)).isEqualTo("10");
    }

    @Test
    void oneTextMakesAllIdsOfItsColumnTexts() {
        RawInteractions raw = csv("10,5\n9,6\nB07,5\n10,6\n9,6\n007,6\nB07,6\n", false, "0", "1")
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("007", "10", "9", "B07");
        assertThat(raw.items()).isInstanceOf(NumericIds.class);
        assertThat(Rows.of(raw.train().interactions()))
                .containsExactly(List.of(1), List.of(0, 1), List.of(1), List.of(0, 1));
        assertThat(raw.cleaning().duplicates()).isEqualTo(1);
    }

    @Test
    void quotedFieldsMayHoldSeparatorsAndQuotes() {
        RawInteractions raw = csv("\"a,b\",\"say \"\"x\"\"\",\"\"\nc,\"d\"\n", false, "0", "1")
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("a,b", "c");
        assertThat(Rows.names(raw.items())).containsExactly("d", "say \"x\"");
    }

    @Test
    void quotesThatDoNotCloseAreFaults() {
        assertThatThrownBy(() -> csv("1,2\n1,\"2\n", false, "0", "1").read())
                .hasMessageContaining("pairs.csv:2:3: a quoted field that does not end");
        assertThatThrownBy(() -> csv("\"1\"x,2\n", false, "0", "1").read())
                .hasMessageContaining("pairs.csv:1:1: a quoted field that does not end");
    }

    @Test
    void quotesMeanNothingBesideOtherSeparators() {
        Path file = TestFiles.write(folder.resolve("f"), "\"a|1\nb|2\n");

        RawInteractions raw = new DelimitedDataset(file, null, "|", false, "0", "1", null, null, null).read();

        assertThat(raw.users().name(0)).isEqualTo("\"a");
    }

    @Test
    void blanksAroundFieldsBlankLinesAndLineEndsDoNotMatter() {
        RawInteractions raw =
                csv("\uFEFF1, 10\r\n\r\n \t \r\n 2 ,11", false, "0", "1").read();

        assertThat(Rows.names(raw.users())).containsExactly("1", "2");
        assertThat(Rows.names(raw.items())).containsExactly("10", "11");
    }

    @Test
    void aTestFileIsAGivenPart() {
        Path train = TestFiles.write(folder.resolve("a"), TestFiles.gzip("1 10 7\n2 11 8\n"));
        Path test = TestFiles.write(folder.resolve("b"), "1 11 9\n1 12 10\n");

        RawInteractions raw = new DelimitedDataset(train, test, " ", false, "0", "1", null, null, "2").read();

        assertThat(Rows.of(Rows.testOf(raw))).containsExactly(List.of(1, 2), List.of());
        assertThat(raw.all().times()).containsExactly(7, 9, 10, 8);
    }

    @Test
    void decimalTimesWithoutAFractionAreWhole() {
        assertThat(movielens("1,2,3,1112486027.0\n", ",", null).read().train().times())
                .containsExactly(1112486027L);
    }

    @Test
    void aHeaderTakenForDataIsNoticed() {
        assertThatThrownBy(
                        () -> csv("userId,itemId\n1,2\n3,4\n", false, "0", "1").read())
                .hasMessageContaining("pairs.csv:1: only this line's user and item are no numbers: set header: true");
        assertThatThrownBy(() ->
                        movielens("user,item,rating,time\n1,2,3,4\n", ",", null).read())
                .hasMessageContaining("ratings:1:11: 'rating' is not a number; set header: true");
    }

    @Test
    void dataTakenForAHeaderAreNoticed() {
        assertThatThrownBy(() -> csv("1,2\n3,4\n", true, "0", "1").read())
                .hasMessageContaining("pairs.csv:1: the first line '1,2' holds numbers where a header was expected");
    }

    @Test
    void unknownColumnsAreNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> csv("user,item\n1,2\n", true, "usr", "item").read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("pairs.csv:1: no user column 'usr'; the header has user, item");
        assertThatThrownBy(() -> csv("1,2\n", false, "user", "1").read())
                .hasMessageContaining("the user column 'user' is a name, but the file is read without a header");
    }

    @Test
    void missingFieldsAndWrongSeparatorsAreShown() {
        assertThatThrownBy(() -> movielens("1\t2\t3\t4\n", "::", null).read())
                .hasMessageContaining(
                        "ratings:1: the line '1\\t2\\t3\\t4' has 1 field divided by '::'; expected at least 4");
        assertThatThrownBy(() -> movielens("1,2,3,4\n1,2,3\n", ",", null).read())
                .hasMessageContaining("ratings:2: the line '1,2,3' has 3 fields");
    }

    @Test
    void badFieldsAreShownAtTheirPlace() {
        assertThatThrownBy(() -> movielens("1,2,3,4\n1,2,good,4\n", ",", null).read())
                .hasMessageContaining("ratings:2:5: 'good' is not a rating");
        assertThatThrownBy(() -> movielens("1,2,3,4\n1,2,NaN,4\n", ",", null).read())
                .hasMessageContaining("'NaN' is not a rating");
        assertThatThrownBy(() -> movielens("1,2,3,4\n1,2,3,1.5\n", ",", null).read())
                .hasMessageContaining("ratings:2:7: '1.5' is not a time");
        assertThatThrownBy(() -> movielens("1,2,3,4\n,2,3,4\n", ",", null).read())
                .hasMessageContaining("ratings:2:1: the user is empty in the line ',2,3,4'");
        assertThatThrownBy(() -> movielens("1,2,3,4\n1,,3,4\n", ",", null).read())
                .hasMessageContaining("ratings:2:3: the item is empty");
    }

    @Test
    void emptyFilesAndHeadersAloneHoldNoInteractions() {
        assertThatThrownBy(() -> csv("", false, "0", "1").read())
                .hasMessageContaining("pairs.csv: holds no interactions");
        assertThatThrownBy(() -> csv("user,item\n", true, "user", "item").read())
                .hasMessageContaining("holds no interactions");
    }

    @Test
    void anEndlessLineIsTheWrongFile() {
        assertThatThrownBy(() ->
                        csv("1,2\n" + "x".repeat(2_000_000), false, "0", "1").read())
                .hasMessageContaining("pairs.csv:2: the line is longer than 1048576 bytes");
    }

    @Test
    void linesMayHaveManyFields() {
        RawInteractions raw =
                csv("7," + "x,".repeat(300) + "9\n", false, "0", "301").read();

        assertThat(raw.items().name(0)).isEqualTo("9");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new DelimitedDataset(folder, null, "", false, "0", "1", null, null, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("separator");
        assertThatThrownBy(() -> new DelimitedDataset(folder, null, "\n", false, "0", "1", null, null, null))
                .hasMessageContaining("no line end");
        assertThatThrownBy(() -> new DelimitedDataset(folder, null, ",", false, "0", "1", null, 3.0, null))
                .hasMessageContaining("minRating: 3.0 needs a rating column");
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        String digest = Dataset.load(
                        "x", csv("1,10\n2,b\n3,c\n1,c\n", false, "0", "1"), new PerUserRandomSplit(0.5, 0, 3))
                .sha256();

        assertThat(Dataset.load("y", csv("1,c\n3,c\n2,b\n1,10\n", false, "0", "1"), new PerUserRandomSplit(0.5, 0, 3))
                        .sha256())
                .isEqualTo(digest);
    }
}
