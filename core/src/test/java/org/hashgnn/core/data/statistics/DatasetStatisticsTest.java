package org.hashgnn.core.data.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.Split;
import org.hashgnn.core.data.TimedInteractions;
import org.junit.jupiter.api.Test;

class DatasetStatisticsTest {
    private static Dataset small() {
        RawInteractions raw = new RawInteractions(
                Ids.of(List.of("ann", "bob", "eve")),
                Ids.of(new long[] {1, 2, 5, 9}),
                TimedInteractions.untimed(Interactions.none(3, 4)),
                null,
                new Cleaning(5, 6, 7));
        Split split = new Split(
                Rows.of(4, new int[] {0, 1}, new int[] {1}, new int[] {}),
                Rows.of(4, new int[] {2}, new int[] {}, new int[] {}),
                Rows.of(4, new int[] {3}, new int[] {}, new int[] {1, 3}));
        return Dataset.of("small", raw, split);
    }

    @Test
    void aSmallDataSetIsCountedByHand() {
        DatasetStatistics s = DatasetStatistics.of(small());

        assertThat(s.users()).isEqualTo(3);
        assertThat(s.items()).isEqualTo(4);
        assertThat(s.interactions()).isEqualTo(7);
        assertThat(s.density()).isEqualTo(7.0 / 12);
        assertThat(List.of(s.train(), s.validation(), s.test())).containsExactly(3, 1, 3);
        assertThat(s.userDegrees().min()).isEqualTo(1);
        assertThat(s.userDegrees().median()).isEqualTo(2);
        assertThat(s.userDegrees().mean()).isEqualTo(7.0 / 3);
        assertThat(s.userDegrees().max()).isEqualTo(4);
        assertThat(s.itemDegrees().max()).isEqualTo(3);
        assertThat(s.usersWithoutTrain()).isEqualTo(1);
        assertThat(s.usersWithoutTest()).isEqualTo(1);
        assertThat(s.itemsWithoutTrain()).isEqualTo(2);
        assertThat(s.testOnUntrainedItems()).isEqualTo(2);
        assertThat(s.userIdGaps()).isNull();
        assertThat(s.itemIdGaps()).isEqualTo(5);
        assertThat(s.cleaning()).isEqualTo(new Cleaning(5, 6, 7));
    }

    @Test
    void theFiguresGoIntoJsonInOrder() throws Exception {
        ObjectMapper json = new ObjectMapper();

        JsonNode tree = json.readTree(
                json.writeValueAsString(DatasetStatistics.of(small()).toMap()));

        assertThat(tree.fieldNames()).toIterable().startsWith("name", "users", "items", "interactions", "density");
        assertThat(tree.get("userDegrees").get("max").asInt()).isEqualTo(4);
        assertThat(tree.get("userIdGaps").isNull()).isTrue();
        assertThat(tree.get("duplicatesMerged").asInt()).isEqualTo(5);
        assertThat(tree.get("sha256").asText()).hasSize(64);
    }

    @Test
    void theFiguresAreReadableAsText() {
        String text = DatasetStatistics.of(small()).toText();

        assertThat(text.lines())
                .contains(
                        "data set                    small",
                        "density                     58.3333%",
                        "train / validation / test   3 / 1 / 3",
                        "gaps in user / item ids     - / 5",
                        "per user                    min 1, quartiles 1.50 2 3, mean 2.33, 90% 3.60, 99% 3.96, max 4");
    }

    @Test
    void quantilesAreInterpolated() {
        Degrees degrees = Degrees.of(new int[] {4, 1, 3, 2});

        assertThat(degrees.quartile1()).isEqualTo(1.75);
        assertThat(degrees.median()).isEqualTo(2.5);
        assertThat(degrees.quartile3()).isEqualTo(3.25);
        assertThat(degrees.percentile90()).isCloseTo(3.7, within(1e-12));
    }

    @Test
    void inequalityIsMeasured() {
        assertThat(Degrees.of(new int[] {3, 3, 3}).gini()).isZero();
        assertThat(Degrees.of(new int[] {0, 0, 0, 8}).gini()).isEqualTo(0.75);
        assertThat(Degrees.of(new int[] {1, 2, 3}).gini()).isCloseTo(2.0 / 9, within(1e-12));
        int[] degrees = new int[200];
        java.util.Arrays.fill(degrees, 1);
        degrees[7] = 101;
        assertThat(Degrees.of(degrees).topShare()).isCloseTo(102.0 / 300, within(1e-12));
    }

    @Test
    void nothingIsDescribedAsZeros() {
        assertThat(Degrees.of(new int[0])).isEqualTo(new Degrees(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(Degrees.of(new int[] {0, 0}).gini()).isZero();
        Interactions none = Interactions.none(0, 0);
        assertThat(DatasetStatistics.of(Dataset.of("none", none, none, none)).density())
                .isZero();
    }
}
