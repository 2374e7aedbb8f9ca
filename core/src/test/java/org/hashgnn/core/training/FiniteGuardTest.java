package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.testing.Matrices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiniteGuardTest {
    private final Compute compute = Compute.of(1);
    private final Parameter first = new Parameter("first", Matrices.normal(3, 2, 1, 1));
    private final Parameter second = new Parameter("second", Matrices.normal(40, 7, 1, 1));
    private final FiniteGuard guard = new FiniteGuard(compute, List.of(first, second));

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void finiteNumbersPass() {
        assertThatCode(() -> {
                    guard.requireFinite(1e300, 5);
                    guard.requireFiniteParameters(5);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aLossThatIsNotFiniteNamesTheStepAndTheTensor() {
        second.gradient().set(39, 6, Float.NaN);
        assertThatThrownBy(() -> guard.requireFinite(Double.NaN, 41))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at step 41 the loss is NaN; the first tensor that is not finite is the gradient"
                        + " of second Matrix[40 x 7]")
                .hasMessageContaining("training.optimizer.rate");
    }

    @Test
    void aLossMayBeInfiniteWithoutACulprit() {
        assertThatThrownBy(() -> guard.requireFinite(Double.POSITIVE_INFINITY, 2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at step 2 the loss is Infinity. Try");
    }

    @Test
    void aValueComesBeforeAGradient() {
        first.gradient().set(0, 0, Float.NaN);
        second.value().set(1, 1, Float.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> guard.requireFiniteParameters(7))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at step 7 training has diverged")
                .hasMessageContaining("the value of second");
    }
}
