package org.hashgnn.core.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashgnn.core.data.table.TableSettings.items;
import static org.hashgnn.core.data.table.TableSettings.users;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.NumericIds;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.TestFiles;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows are, and which of them count. */
class TableDatasetTest {
    @TempDir
    Path folder;

    private TableSettings table(String content) {
        return TableSettings.of(TestFiles.write(folder.resolve("d.csv"), content));
    }

    @Test
    void movielensRatingsHaveTimes() {
        RawInteractions raw = table("2::20::5::300\n1::30::3::100\n1::20::4::200\n")
                .rating("2")
                .time("3")
                .table()
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("1", "2");
        assertThat(Rows.names(raw.items())).containsExactly("20", "30");
        assertThat(Rows.of(raw.train().interactions())).containsExactly(List.of(0, 1), List.of(0));
        assertThat(raw.train().times()).containsExactly(200, 100, 300);
        assertThat(raw.readings()).hasSize(1);
        assertThat(raw.readings().getFirst().facts())
                .containsEntry("separator", "'::' (found)")
                .containsEntry("header", "false (found)")
                .containsEntry("encoding", "UTF-8 (default)")
                .containsEntry("time", "column3, whole numbers")
                .containsEntry("rows", "3");
    }

    @Test
    void lowRatingsAreLeftOutWithTheirUsersAndItems() {
        RawInteractions raw = table("1\t10\t4\n1\t11\t3.5\n2\t12\t1\n")
                .rating("2")
                .minRating(3.5)
                .table()
                .read();

        assertThat(Rows.names(raw.users())).containsExactly("1");
        assertThat(Rows.names(raw.items())).containsExactly("10", "11");
        assertThat(raw.cleaning()).isEqualTo(new Cleaning(0, 1, 0));
    }

    @Test
    void aRepeatKeepsItsEarliestTime() {
        String[] lines = {"1,10,5,30", "1,10,5,10", "1,10,5,20"};
        for (int first = 0; first < 3; first++) {
            String content = lines[first] + "\n" + lines[(first + 1) % 3] + "\n" + lines[(first + 2) % 3] + "\n";
            RawInteractions raw = table(content).time("3").table().read();
            assertThat(raw.train().times()).containsExactly(10);
            assertThat(raw.cleaning().duplicates()).isEqualTo(2);
        }
    }

    @Test
    void oneOfSeveralRatingsMayCount() {
        String content = "1,2,5,30\n1,2,1,10\n1,2,4,20\n2,2,5,1\n2,3,2,7\n2,3,5,7\n";

        RawInteractions first = table(content)
                .rating("2")
                .time("3")
                .minRating(4)
                .repeats(Repeats.FIRST)
                .table()
                .read();
        RawInteractions last = table(content)
                .rating("2")
                .time("3")
                .minRating(4)
                .repeats(Repeats.LAST)
                .table()
                .read();

        assertThat(Rows.names(first.users())).containsExactly("2");
        assertThat(first.train().times()).containsExactly(1);
        assertThat(first.cleaning()).isEqualTo(new Cleaning(3, 2, 0));
        assertThat(Rows.names(last.users())).containsExactly("1", "2");
        assertThat(last.train().times()).containsExactly(30, 1, 7);
        assertThat(last.cleaning()).isEqualTo(new Cleaning(3, 0, 0));
    }

    @Test
    void withoutTimesTheOrderOfTheFileDecidesAmongRepeats() {
        String content = "1,2,5\n1,2,1\n2,2,1\n2,2,5\n";

        assertThat(users(table(content).rating("2").minRating(4).repeats(Repeats.FIRST)))
                .containsExactly("1");
        assertThat(users(table(content).rating("2").minRating(4).repeats(Repeats.LAST)))
                .containsExactly("2");
    }

    @Test
    void columnsMayBeNamedOrNumberedUnderAHeader() {
        String content = "when,item_id,user_id\n9,10,1\n9,11,2\n";

        assertThat(users(table(content).columns("user_id", "item_id"))).containsExactly("1", "2");
        assertThat(items(table(content).columns("2", "1"))).containsExactly("10", "11");
    }

    @Test
    void typedHeadersOfRecBoleNeedNoTypeInTheSettings() {
        String content = "user_id:token\titem_id:token\trating:float\ttimestamp:float\n7\tb\t4.5\t100.5\n8\ta\t1\t7\n";

        RawInteractions raw = table(content)
                .columns("user_id", "item_id")
                .rating("rating")
                .time("timestamp")
                .table()
                .read();

        assertThat(Rows.names(raw.items())).containsExactly("a", "b");
        assertThat(raw.train().times()).containsExactly(100_500_000, 7_000_000);
    }

    @Test
    void aHeaderIsFoundBesideAColumnOfText() {
        RawInteractions raw = table(
                        "\"User-ID\";\"ISBN\"\n\"276000\";\"03450X\"\n\"276001\";\"03451X\"\n\"276001\";\"03450X\"\n")
                .table()
                .read();

        assertThat(raw.users()).isInstanceOf(NumericIds.class);
        assertThat(Rows.names(raw.users())).containsExactly("276000", "276001");
        assertThat(Rows.names(raw.items())).containsExactly("03450X", "03451X");
    }

    @Test
    void aFirstRowOfTextThatOccursAgainIsData() {
        assertThat(users(table("user 0,item 0\nuser 0,item 1\nuser 1,item 0\n")))
                .containsExactly("user 0", "user 1");
    }

    @Test
    void oneTextMakesAllIdsOfItsColumnTexts() {
        RawInteractions raw =
                table("10,5\n9,6\nB07,5\n10,6\n9,6\n007,6\nB07,6\n").table().read();

        assertThat(Rows.names(raw.users())).containsExactly("007", "10", "9", "B07");
        assertThat(raw.items()).isInstanceOf(NumericIds.class);
        assertThat(Rows.of(raw.train().interactions()))
                .containsExactly(List.of(1), List.of(0, 1), List.of(1), List.of(0, 1));
        assertThat(raw.cleaning().duplicates()).isEqualTo(1);
    }

    @Test
    void textsAreInTheOrderOfJava() {
        assertThat(items(table("a,\uFFFD\na,\uD83D\uDE00\na,z\n"))).containsExactly("z", "\uD83D\uDE00", "\uFFFD");
    }

    @Test
    void numbersThatAreCloseOrLongStayApart() {
        assertThat(users(table("9007199254740993,1\n9007199254740992,1\n")))
                .containsExactly("9007199254740992", "9007199254740993");
        assertThat(items(table("1,007\n2,7\n1,12345678901234567890\n2,12345678901234567891\n")))
                .containsExactly("007", "12345678901234567890", "12345678901234567891", "7");
        assertThat(users(table("-3,1\n-20,1\n0,1\n5,1\n"))).containsExactly("-20", "-3", "0", "5");
    }

    @Test
    void wholeNumbersWithAZeroFractionAreTheSameIds() {
        Path train = TestFiles.write(folder.resolve("a"), "0,1\n0,2\n1,0\n1,2\n");
        Path test = TestFiles.write(folder.resolve("b"), "0.0,0.0\n1.0,1.00\n");

        RawInteractions raw = TableSettings.of(train).test(test).table().read();

        assertThat(Rows.names(raw.users())).containsExactly("0", "1");
        assertThat(Rows.names(raw.items())).containsExactly("0", "1", "2");
        assertThat(Rows.of(Rows.testOf(raw))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void versionsStayTexts() {
        assertThat(items(table("1,1.0\n1,1.1\n2,1\n2,1.0\n"))).containsExactly("1", "1.0", "1.1");
    }

    @Test
    void timesMayBeFractionsOrIso8601() {
        assertThat(table("1,2,1112486027.0\n").time("2").table().read().train().times())
                .containsExactly(1112486027L);
        assertThat(table("1,2,5\n1,3,5.25\n").time("2").table().read().train().times())
                .containsExactly(5_000_000, 5_250_000);
        assertThat(table("1,2010-10-10T23:55:27Z,0\n1,2010-10-11 01:55:28.5+02:00,1\n1,2010-10-11,2\n")
                        .columns("0", "2")
                        .time("1")
                        .table()
                        .read()
                        .train()
                        .times())
                .containsExactly(1_286_754_927_000_000L, 1_286_754_928_500_000L, 1_286_755_200_000_000L);
    }

    @Test
    void aTestFileIsAGivenPart() {
        Path train = TestFiles.write(folder.resolve("a"), TestFiles.gzip("1 10 7\n2 11 8\n"));
        Path test = TestFiles.write(folder.resolve("b"), "1 11 9\n1 12 10\n1 10 3\n");

        RawInteractions raw =
                TableSettings.of(train).test(test).time("2").table().read();

        assertThat(Rows.of(Rows.testOf(raw))).containsExactly(List.of(1, 2), List.of());
        assertThat(raw.all().times()).containsExactly(7, 9, 10, 8);
        assertThat(raw.cleaning().overlaps()).isEqualTo(1);
        assertThat(raw.readings()).hasSize(2);
    }

    @Test
    void aConditionMayLookAtAnyColumn() {
        String content = "user,item,kind,n\n1,2,buy,3\n1,3,view,4\n2,2,buy,9\n3,4,buy,\n";

        assertThat(users(table(content).columns("user", "item").where("n >= 4 AND lower(kind) = 'buy'")))
                .containsExactly("2");
        assertThat(users(table("1,2,3\n4,5,6\n").where("column2 > 3 -- a comment")))
                .containsExactly("4");
    }

    @Test
    void usersAndItemsWithFewInteractionsAreLeftOut() {
        String content = "1,1\n1,2\n2,1\n2,2\n3,1\n3,3\n4,3\n";

        RawInteractions core = table(content).core(2, 2).table().read();
        assertThat(Rows.names(core.users())).containsExactly("1", "2");
        assertThat(Rows.names(core.items())).containsExactly("1", "2");
        RawInteractions least = table(content).least(2, 2).table().read();
        assertThat(Rows.names(least.users())).containsExactly("1", "2", "3");
        assertThat(Rows.of(least.train().interactions())).containsExactly(List.of(0, 1), List.of(0, 1), List.of(0, 2));
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        String digest = Dataset.load("x", table("1,10\n2,b\n3,c\n1,c\n").table(), new PerUserRandomSplit(0.5, 0, 3))
                .sha256();

        assertThat(Dataset.load("y", table("1,c\n3,c\n2,b\n1,10\n").table(), new PerUserRandomSplit(0.5, 0, 3))
                        .sha256())
                .isEqualTo(digest);
    }

    @Test
    void namesAreOrderedByValueOnceTheTextsAreLeftOut() {
        assertThat(users(table("10,1\n10,2\n9,1\n9,2\nx,1\n").core(2, 2))).containsExactly("9", "10");
    }

    @Test
    void manyRowsAreReadInTheirOrderByAllThreads() {
        int rows = 400_000;
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder content = new StringBuilder();
        Map<String, Integer> last = new HashMap<>();
        for (int k = 0; k < rows; k++) {
            String pair = "u" + random.nextInt(900) + ",i" + random.nextInt(300);
            int rating = random.nextInt(1, 6);
            last.put(pair, rating);
            content.append(pair).append(',').append(rating).append('\n');
        }
        long expected = last.values().stream().filter(rating -> rating >= 3).count();

        RawInteractions raw = table(content.toString())
                .rating("2")
                .minRating(3)
                .repeats(Repeats.LAST)
                .table()
                .read();

        assertThat(raw.all().interactions().size()).isEqualTo((int) expected);
        assertThat(raw.cleaning()).isEqualTo(new Cleaning(rows - last.size(), last.size() - expected, 0));
        Interactions train = raw.train().interactions();
        for (int user = 0; user < train.users(); user++) {
            for (int e = train.offsets()[user]; e < train.offsets()[user + 1]; e++) {
                String pair = raw.users().name(user) + "," + raw.items().name(train.items()[e]);
                assertThat(last)
                        .extractingByKey(pair)
                        .satisfies(rating -> assertThat(rating).isGreaterThanOrEqualTo(3));
            }
        }
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> TableSettings.of(folder).separator("").table())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("separator");
        assertThatThrownBy(() -> TableSettings.of(folder).separator("\n").table())
                .hasMessageContaining("no line end");
        assertThatThrownBy(() -> TableSettings.of(folder).minRating(3).table())
                .hasMessageContaining("min_rating: 3.0 needs a rating column");
        assertThatThrownBy(() -> TableSettings.of(folder).quote("ab").table())
                .hasMessageContaining("quote: expected one");
        assertThatThrownBy(() -> TableSettings.of(folder).comment(" ").table())
                .hasMessageContaining("comment: expected");
        assertThatThrownBy(() -> TableSettings.of(folder).decimal(";").table())
                .hasMessageContaining("decimal: expected");
        assertThatThrownBy(() -> TableSettings.of(folder).encoding("klingon").table())
                .hasMessageContaining("encoding: 'klingon' is not a known encoding");
    }
}
