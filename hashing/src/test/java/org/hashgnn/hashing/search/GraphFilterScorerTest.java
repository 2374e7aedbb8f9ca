package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphFilterScorerTest {
    private final Compute compute = Compute.of(2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void twoUsersAndTwoItemsByHand() {
        // user 0 has items 0 and 1, user 1 has item 1: N = [1/sqrt 2, 1/2; 0, 1/sqrt 2]
        Interactions train = new Interactions(2, 2, new int[] {0, 2, 3}, new int[] {0, 1, 1});
        Matrix scores = Matrix.zeros(2, 2);
        new GraphFilterScorer(compute, Matrix.of(new float[][] {{2}, {0}}), Matrix.of(new float[][] {{5}, {-1}}), train)
                .score(0, 2, scores);
        // N D^1/2 = [h, h; 0, 1] with h = 1/sqrt 2, times N' = [h + 1/2, 1/2; ...] and so on
        double h = Math.sqrt(0.5);
        double own = h * h + h / 2;
        double other = h * h;
        assertThat(scores.get(0, 0)).isCloseTo((float) (own * h + 3), within(1e-6f));
        assertThat(scores.get(0, 1)).isCloseTo((float) (own / 2 + other * h - 0.6), within(1e-6f));
        assertThat(scores.get(1, 0)).isCloseTo((float) (h / 2), within(1e-6f));
        assertThat(scores.get(1, 1)).isCloseTo((float) (0.25 + 0.5), within(1e-6f));
    }

    @Test
    void itIsThePrintedProductOnRandomGraphs() {
        Random random = new Random(4);
        for (int seed = 0; seed < 20; seed++) {
            int users = 1 + random.nextInt(90);
            int items = 1 + random.nextInt(50);
            Interactions train = RandomCodes.interactions(random, users, items, 0.2);
            Matrix u = Matrices.normal(users, 7, 1, seed);
            Matrix i = Matrices.normal(items, 7, 1, seed + 50);
            int from = random.nextInt(users);
            Matrix scores = Matrix.zeros(users - from, items);
            new GraphFilterScorer(compute, u, i, train).score(from, users, scores);
            double[][] expected = reference(u, i, train);
            for (int user = from; user < users; user++) {
                for (int item = 0; item < items; item++) {
                    assertThat((double) scores.get(user - from, item)).isCloseTo(expected[user][item], within(1e-4));
                }
            }
        }
    }

    @Test
    void interactionsOfOtherUsersAreRefused() {
        Matrix codes = Matrix.zeros(3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphFilterScorer(compute, codes, codes, Interactions.none(4, 3)))
                .withMessageContaining("training items are of 4 users and 3 items");
    }

    /** N D_i^1/2 N' N + 0.3 U V', as dense products. */
    private static double[][] reference(Matrix u, Matrix v, Interactions train) {
        int[] degrees = train.itemDegrees();
        double[][] n = new double[u.rows()][v.rows()];
        double[][] unscaled = new double[u.rows()][v.rows()];
        for (int user = 0; user < u.rows(); user++) {
            for (int item = 0; item < v.rows(); item++) {
                if (train.contains(user, item)) {
                    n[user][item] = 1 / Math.sqrt((double) train.degree(user) * degrees[item]);
                    unscaled[user][item] = n[user][item] * Math.sqrt(degrees[item]);
                }
            }
        }
        double[][] scores = new double[u.rows()][v.rows()];
        for (int user = 0; user < u.rows(); user++) {
            for (int other = 0; other < u.rows(); other++) {
                double shared = 0;
                for (int item = 0; item < v.rows(); item++) {
                    shared += unscaled[user][item] * n[other][item];
                }
                for (int item = 0; item < v.rows(); item++) {
                    scores[user][item] += shared * n[other][item];
                }
            }
            for (int item = 0; item < v.rows(); item++) {
                scores[user][item] += 0.3 * RandomCodes.product(u.row(user), v.row(item));
            }
        }
        return scores;
    }
}
