package org.hashgnn.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hashgnn.core.model.Constant;
import org.hashgnn.core.model.Exponential;
import org.hashgnn.core.model.LinearSteps;
import org.junit.jupiter.api.Test;

class PositiveScheduleTest {
    @Test
    void whatReachesZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GumbelSoftmaxSettings(new LinearSteps(1, -0.1, 50, 0)))
                .withMessage("'temperature' must stay above 0, but it ends at 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashNetSettings(new LinearSteps(-1, 0.5, 50, 3)))
                .withMessage("'beta' must stay above 0, but it begins at -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new HashNetSettings(new Constant(Double.NaN)));
        assertThat(new HashNetSettings(new Exponential(1, 2, 10, 30)).beta().at(1000))
                .isEqualTo(30);
        assertThat(new GumbelSoftmaxSettings(new Exponential(1, 0.5, 10, 0.1))
                        .temperature()
                        .at(1000))
                .isEqualTo(0.1);
    }
}
