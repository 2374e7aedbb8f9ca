package org.hashgnn.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.Matrices;
import org.hashgnn.testing.TinyLoss;
import org.junit.jupiter.api.Test;

class TripletsTest {
    @Test
    void slotsAreCutIntoUsersPositivesAndNegatives() {
        Matrix slots = Matrix.of(new float[][] {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}});
        Triplets triplets = Triplets.of(slots, 2);
        assertThat(Matrices.values(triplets.users())).containsExactly(1, 2);
        assertThat(Matrices.values(triplets.positives())).containsExactly(3, 4);
        assertThat(Matrices.values(triplets.negatives())).containsExactly(5, 6, 7, 8, 9, 10);
        assertThat(triplets.pairs()).isEqualTo(2);
        assertThat(triplets.perPair()).isEqualTo(3);
        triplets.positives().set(1, 0, 40);
        assertThat(slots.get(3, 0)).isEqualTo(40);
        assertThat(Triplets.of(Matrix.zeros(0, 1), 0).perPair()).isZero();
    }

    @Test
    void aWeightedSumAddsWeightedLossesAndGradients() {
        Triplets rows = Triplets.of(Matrix.of(new float[][] {{1, 2}, {3, 1}, {-1, 1}}), 1);
        Matrix gradient = Matrix.zeros(3, 2);
        WeightedSum sum = new WeightedSum(List.of(
                new WeightedSum.Term(0.5, new TinyLoss()),
                new WeightedSum.Term(2, new TinyLoss()),
                new WeightedSum.Term(0, (some, gradients, weight) -> {
                    throw new AssertionError("a loss without weight is not computed");
                })));
        // <u, p> = 5 and <u, n> = 1: the loss is (4^2 + 1^2) / 2 = 8.5.
        assertThat(sum.evaluate(rows, Triplets.of(gradient, 1), 3)).isCloseTo(2.5 * 8.5, within(1e-9));
        // dLoss/du = 4 p + n = (11, 5), dLoss/dp = 4 u, dLoss/dn = u, all times 2.5 * 3.
        assertThat(Matrices.values(gradient)).containsExactly(82.5f, 37.5f, 30, 60, 7.5f, 15);
        assertThat(new WeightedSum(List.of()).evaluate(rows, Triplets.of(gradient, 1), 1))
                .isZero();
    }
}
