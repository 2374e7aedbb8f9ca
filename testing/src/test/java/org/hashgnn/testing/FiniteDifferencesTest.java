package org.hashgnn.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

/** The check itself passes what is right and fails what is wrong. */
class FiniteDifferencesTest {
    private final Matrix values = Matrices.normal(3, 4, 1, 1);

    @Test
    void theGradientOfASumOfCubesPasses() {
        assertThatCode(() -> check(gradient())).doesNotThrowAnyException();
    }

    @Test
    void oneEntryThatIsOffFails() {
        Matrix gradient = gradient();
        gradient.set(2, 3, gradient.get(2, 3) * 1.05f + 0.2f);
        assertThatThrownBy(() -> check(gradient))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(2, 3)");
    }

    @Test
    void aFactorFails() {
        Matrix gradient = gradient();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                gradient.set(row, column, 0.9f * gradient.get(row, column));
            }
        }
        assertThatThrownBy(() -> check(gradient)).isInstanceOf(AssertionError.class);
    }

    @Test
    void noGradientAtAllFailsAndSoDoesOneThatIsNotANumber() {
        assertThatThrownBy(() -> check(Matrix.zeros(3, 4))).isInstanceOf(AssertionError.class);
        Matrix gradient = gradient();
        gradient.set(0, 1, Float.NaN);
        assertThatThrownBy(() -> check(gradient)).isInstanceOf(AssertionError.class);
    }

    private void check(Matrix gradient) {
        FiniteDifferences.check("x", values, gradient, this::cubes, 0.01);
    }

    private double cubes() {
        double sum = 0;
        for (float x : Matrices.values(values)) {
            sum += Math.pow(x, 3);
        }
        return sum;
    }

    private Matrix gradient() {
        Matrix gradient = Matrix.zeros(3, 4);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                gradient.set(row, column, 3 * values.get(row, column) * values.get(row, column));
            }
        }
        return gradient;
    }
}
