package org.hashgnn.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Loss;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Triplets;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.testing.TestGraphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two pairs with two negatives each. The scores are 2 against -1 and 3 for the first pair, 0.5 against 0 and -2 for the second.
 */
class HandComputedLossesTest {
    private final Compute compute = Compute.of(1);
    private final ModelContext context = TestGraphs.context(compute, TestGraphs.small(), null, 2, 1);
    private final Matrix rows = Matrix.of(new float[][] {
        {1, 0}, {0, 0.5f}, {2, 5}, {7, 1}, {-1, 3}, {3, 1}, {4, 0}, {1, -4},
    });
    private final Matrix gradient = Matrix.zeros(8, 2);

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void reconstructionIsCrossEntropy() {
        double first = ln1pe(-2) + ln1pe(-1) + ln1pe(3);
        double second = ln1pe(-0.5) + ln1pe(0) + ln1pe(-2);
        assertThat(evaluate(new ReconstructionLoss(new ReconstructionLossSettings(1), context), 1))
                .isCloseTo((first + second) / 2, within(1e-6));
        // dLoss/du of the first pair, first column: ((sigma(2) - 1) 2 + sigma(-1) (-1) + sigma(3) 3) / 2.
        assertThat((double) gradient.get(0, 0))
                .isCloseTo(((sigma(2) - 1) * 2 - sigma(-1) + 3 * sigma(3)) / 2, within(1e-6));
        // Its positive item sees the user alone; so does the second pair's first negative, whose score is 0.
        assertThat((double) gradient.get(2, 0)).isCloseTo((sigma(2) - 1) / 2, within(1e-6));
        assertThat(gradient.get(2, 1)).isZero();
        assertThat((double) gradient.get(6, 1)).isCloseTo(0.5 * 0.5 / 2, within(1e-6));
    }

    @Test
    void theLogitScaleMultipliesEveryScore() {
        double first = ln1pe(-0.5) + ln1pe(-0.25) + ln1pe(0.75);
        double second = ln1pe(-0.125) + ln1pe(0) + ln1pe(-0.5);
        assertThat(evaluate(new ReconstructionLoss(new ReconstructionLossSettings(0.25), context), 1))
                .isCloseTo((first + second) / 2, within(1e-6));
        assertThat((double) gradient.get(2, 0)).isCloseTo(0.25 * (sigma(0.5) - 1) / 2, within(1e-6));
    }

    @Test
    void rankingIsAHingeOnSigmoidsSummedOverTheNegatives() {
        // With margin 0.3 only these triplets violate it: first pair against 3; second pair against 0.
        double first = sigma(3) - sigma(2) + 0.3;
        double second = sigma(0) - sigma(0.5) + 0.3;
        assertThat(sigma(-1) - sigma(2) + 0.3).isNegative();
        assertThat(sigma(-2) - sigma(0.5) + 0.3).isNegative();
        assertThat(evaluate(new RankingLoss(new RankingLossSettings(0.3, 1), context), 1))
                .isCloseTo((first + second) / 2, within(1e-6));
        assertThat((double) gradient.get(2, 0)).isCloseTo(-sigma(2) * (1 - sigma(2)) / 2, within(1e-6));
        assertThat((double) gradient.get(5, 0)).isCloseTo(sigma(3) * (1 - sigma(3)) / 2, within(1e-6));
        assertThat(gradient.row(4)).containsOnly(0f);
        assertThat(gradient.row(7)).containsOnly(0f);
    }

    @Test
    void rankingHasNothingToPushWhereTheMarginIsKept() {
        assertThat(evaluate(new RankingLoss(new RankingLossSettings(0, 0), context), 1))
                .isZero();
        assertThat(gradient.row(0)).containsOnly(0f);
    }

    @Test
    void rankingDoesNotPushWhatIsExactlyAtTheMargin() {
        Matrix equal = Matrix.of(new float[][] {{1, 0}, {2, 5}, {2, 3}});
        Matrix slopes = Matrix.zeros(3, 2);
        assertThat(new RankingLoss(new RankingLossSettings(0, 1), context)
                        .evaluate(Triplets.of(equal, 1), Triplets.of(slopes, 1), 1))
                .isZero();
        assertThat(slopes.row(0)).containsOnly(0f);
        assertThat(slopes.row(1)).containsOnly(0f);
        assertThat(slopes.row(2)).containsOnly(0f);
    }

    @Test
    void bprIsTheMeanOverTheNegatives() {
        double first = (ln1pe(-1 - 2) + ln1pe(3 - 2)) / 2;
        double second = (ln1pe(-0.5) + ln1pe(-2.5)) / 2;
        assertThat(evaluate(new BprLoss(new BprLossSettings(1), context), 3))
                .isCloseTo((first + second) / 2, within(1e-6));
        assertThat((double) gradient.get(2, 0)).isCloseTo(-3 * (sigma(-3) + sigma(1)) / 4, within(1e-6));
        assertThat((double) gradient.get(5, 0)).isCloseTo(3 * sigma(1) / 4, within(1e-6));
    }

    @Test
    void aLossOverPairsNeedsNegatives() {
        Triplets pairs = Triplets.of(rows.slice(0, 4), 2);
        Triplets gradients = Triplets.of(gradient.slice(0, 4), 2);
        for (Loss loss : List.of(
                new ReconstructionLoss(new ReconstructionLossSettings(1), context),
                new BprLoss(new BprLossSettings(1), context),
                new RankingLoss(new RankingLossSettings(0.2, 1), context))) {
            assertThatThrownBy(() -> loss.evaluate(pairs, gradients, 1))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("'training.negatives' is 0");
        }
    }

    @Test
    void oneLossServesBatchesOfAnySize() {
        Loss loss = new BprLoss(new BprLossSettings(1), context);
        double whole = evaluate(loss, 1);
        Matrix one = Matrix.of(new float[][] {{1, 0}, {2, 5}, {-1, 3}});
        assertThat(loss.evaluate(Triplets.of(one, 1), Triplets.of(Matrix.zeros(3, 2), 1), 1))
                .isCloseTo(ln1pe(-3), within(1e-6));
        assertThat(evaluate(loss, 1)).isEqualTo(whole);
    }

    private double evaluate(Loss loss, double weight) {
        return loss.evaluate(Triplets.of(rows, 2), Triplets.of(gradient, 2), weight);
    }

    private static double sigma(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double ln1pe(double x) {
        return Math.log(1 + Math.exp(x));
    }
}
