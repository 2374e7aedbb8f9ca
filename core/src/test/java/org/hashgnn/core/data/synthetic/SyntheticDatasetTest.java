package org.hashgnn.core.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.junit.jupiter.api.Test;

class SyntheticDatasetTest {
    private static Interactions generate(SyntheticDataset settings) {
        return settings.read().train().interactions();
    }

    @Test
    void theSameSeedGivesTheSameGraphOnEveryMachine() {
        SyntheticDataset settings = new SyntheticDataset(300, 400, 12, 7, 0.8, 0.1, 42);

        String digest = Dataset.of("s", settings.read(), new PerUserRandomSplit(0.7, 0.1, 1).split(settings.read()))
                .sha256();

        assertThat(digest).isEqualTo("dd3e3d8609f1336536db1a13e3e972e11f4af66a376b39e359d3709dd7791f03");
        assertThat(generate(settings).items()).isEqualTo(generate(settings).items());
        assertThat(generate(new SyntheticDataset(300, 400, 12, 7, 0.8, 0.1, 43)).items())
                .isNotEqualTo(generate(settings).items());
    }

    @Test
    void usersDoNotDependOnHowManyThereAre() {
        Interactions few = generate(new SyntheticDataset(50, 400, 12, 7, 0.8, 0.1, 42));
        Interactions many = generate(new SyntheticDataset(300, 400, 12, 7, 0.8, 0.1, 42));

        assertThat(Rows.of(many).subList(0, 50)).isEqualTo(Rows.of(few));
    }

    @Test
    void rowsAreAscendingDistinctAndNeverEmpty() {
        Interactions graph = generate(new SyntheticDataset(2000, 100, 20, 5, 1.2, 0.3, 1));

        for (int user = 0; user < graph.users(); user++) {
            assertThat(graph.degree(user)).isBetween(1, 100);
            for (int e = graph.offsets()[user] + 1; e < graph.offsets()[user + 1]; e++) {
                assertThat(graph.items()[e]).isGreaterThan(graph.items()[e - 1]).isLessThan(100);
            }
        }
    }

    @Test
    void theMeanDegreeIsTheOneAskedFor() {
        int users = 20_000;
        double mean = 15;
        Interactions graph = generate(new SyntheticDataset(users, 5000, mean, 10, 0.5, 0.1, 5));

        // The geometric law has the variance m (m - 1): five standard errors.
        double error = 5 * Math.sqrt(mean * (mean - 1) / users);
        assertThat((double) graph.size() / users).isCloseTo(mean, within(error));
    }

    @Test
    void aMeanOfOneGivesEachUserOne() {
        assertThat(generate(new SyntheticDataset(10, 10, 1, 1, 0, 0, 0)).size()).isEqualTo(10);
    }

    @Test
    void fullRowsAreFilledUp() {
        Interactions graph = generate(new SyntheticDataset(50, 8, 8, 8, 5, 0, 3));

        assertThat(graph.offsets()[50]).isGreaterThan(50);
        assertThat(Rows.of(graph)).allSatisfy(row -> assertThat(row).doesNotHaveDuplicates());
        assertThat(Rows.of(graph)).anySatisfy(row -> assertThat(row).hasSize(8));
    }

    @Test
    void popularityFollowsThePowerLaw() {
        // One group, one draw per user: counts of the k-th item are multinomial with the integral of x^-a over [k, k +
        // 1).
        int users = 200_000;
        int items = 20;
        for (double exponent : new double[] {0, 0.8, 1, 2}) {
            int[] counts = counts(generate(new SyntheticDataset(users, items, 1, 1, exponent, 0.5, 9)));
            java.util.Arrays.sort(counts);
            double all = integral(1, items + 1, exponent);
            double chiSquare = 0;
            for (int k = 1; k <= items; k++) {
                double expected = users * integral(k, k + 1, exponent) / all;
                chiSquare += Math.pow(counts[items - k] - expected, 2) / expected;
            }
            // 19 degrees of freedom, p = 0.001; sorting brings the counts nearer to what is expected.
            assertThat(chiSquare).as("exponent %s", exponent).isLessThan(43.82);
        }
    }

    @Test
    void idsDoNotTellPopularity() {
        for (int items : new int[] {1, 2, 6, 97, 1000}) {
            SyntheticRows rows = new SyntheticRows(new SyntheticDataset(1, items, 1, 1, 0, 0, 3));
            assertThat(IntStream.range(0, items).map(rows::item).sorted().toArray())
                    .isEqualTo(IntStream.range(0, items).toArray());
        }
    }

    @Test
    void usersKeepToTwoGroupsWithoutNoise() {
        int users = 5000;
        SyntheticDataset settings = new SyntheticDataset(users, 10_000, 10, 10, 0, 0, 2);
        int[][] counts = groupCounts(settings);

        long drawn = 0;
        long first = 0;
        for (int[] row : counts) {
            java.util.Arrays.sort(row);
            assertThat(row[7]).isZero();
            drawn += row[8] + row[9];
            first += row[9];
        }
        // Two of three draws are from the first group, or all where the second is the same, one time in ten; the more
        // frequent
        // of two counts is a little more than the first.
        assertThat((double) first / drawn).isBetween(0.9 * 2 / 3 + 0.1, 0.75);
    }

    @Test
    void noiseGoesToAllGroups() {
        SyntheticDataset settings = new SyntheticDataset(5000, 10_000, 10, 10, 0, 1, 2);
        long[] totals = new long[10];
        for (int[] row : groupCounts(settings)) {
            for (int group = 0; group < 10; group++) {
                totals[group] += row[group];
            }
        }
        double expected = java.util.Arrays.stream(totals).sum() / 10.0;
        double chiSquare = 0;
        for (long total : totals) {
            chiSquare += (total - expected) * (total - expected) / expected;
        }
        // 9 degrees of freedom, p = 0.001.
        assertThat(chiSquare).isLessThan(27.88);
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> new SyntheticDataset(10, 5, 2, 6, 0, 0, 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("6 groups need as many items, but there are 5");
        assertThatThrownBy(() -> new SyntheticDataset(10, 5, 6, 2, 0, 0, 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a mean of 6.0 per user");
    }

    @Test
    void sizesThatCannotBeHadAreRefusedBeforeAnythingIsGenerated() {
        for (SyntheticDataset source : new SyntheticDataset[] {
            new SyntheticDataset(1000, 100_000_000, 5_000_000, 2, 0, 0, 0),
            new SyntheticDataset(1_000_000_000, 5, 5, 1, 0, 0, 0)
        }) {
            assertThatThrownBy(source::read)
                    .isInstanceOfSatisfying(
                            SizeException.class,
                            refused -> assertThat(refused.dimensions())
                                    .containsExactly((long) source.users(), (long) source.items()))
                    .hasMessageContaining("an array has at most 2,147,483,631");
            assertThatThrownBy(source::inspect).isInstanceOf(SizeException.class);
        }
        assertThat(new SyntheticDataset(3, 4, 1, 1, 0, 0, 0).inspect())
                .isEqualTo(new Inspection(Inspection.Known.NO, Inspection.Known.NO, 7, List.of()));
    }

    private static int[] counts(Interactions graph) {
        int[] counts = new int[graph.itemCount()];
        for (int item : graph.items()) {
            counts[item]++;
        }
        return counts;
    }

    private static double integral(double from, double to, double exponent) {
        return exponent == 1
                ? Math.log(to / from)
                : (Math.pow(to, 1 - exponent) - Math.pow(from, 1 - exponent)) / (1 - exponent);
    }

    /** How many items each user has of each group. */
    private static int[][] groupCounts(SyntheticDataset settings) {
        SyntheticRows rows = new SyntheticRows(settings);
        int[] groupOf = new int[settings.items()];
        for (int rank = 0; rank < settings.items(); rank++) {
            groupOf[rows.item(rank)] = rank % settings.groups();
        }
        Interactions graph = generate(settings);
        int[][] counts = new int[graph.users()][settings.groups()];
        for (int user = 0; user < graph.users(); user++) {
            for (int e = graph.offsets()[user]; e < graph.offsets()[user + 1]; e++) {
                counts[user][groupOf[graph.items()[e]]]++;
            }
        }
        return counts;
    }
}
