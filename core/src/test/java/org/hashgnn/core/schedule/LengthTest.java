package org.hashgnn.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
    private static final Span SPAN = new Span(73, 40);

    @ParameterizedTest
    @CsvSource({
        "250, 250, 250",
        "1 step, 1, 1",
        "250 steps, 250, 250",
        "1 epoch, 73, 1 epochs",
        "1 epochs, 73, 1 epochs",
        "0.5 epochs, 36.5, 0.5 epochs",
        "10 %, 292, 10 %",
        "2.5%, 73, 2.5 %",
        "100 %, 2920, 100 %",
        "0.01 %, 0.292, 0.01 %"
    })
    void isReadInStepsEpochsAndShares(String text, double steps, String written) {
        Length length = Length.parse(text);
        assertThat(length.in(SPAN)).isCloseTo(steps, within(1e-12));
        assertThat(Length.parse(length.toString())).isEqualTo(length);
        assertThat(length.toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-3", "1 week", "1e3", "3 4", "10 percent", "0x10", "1234567890123"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse(text))
                .withMessage("must be a length of training, such as 250, 250 steps, 0.5 epochs or 10 %, but is '" + text
                        + "'");
    }

    @Test
    void theAmountIsAboveZeroAndStepsAreWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("0"))
                .withMessage("must be above 0, but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("2.5"))
                .withMessage("must be a whole number of steps, but is 2.5");
    }

    @Test
    void stepsAreAllThatIsKnownWithoutATraining() {
        assertThat(Length.steps(9).in(Span.UNKNOWN)).isEqualTo(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("3 epochs").in(Span.UNKNOWN))
                .withMessageContaining("'3 epochs' has no meaning here");
    }
}
