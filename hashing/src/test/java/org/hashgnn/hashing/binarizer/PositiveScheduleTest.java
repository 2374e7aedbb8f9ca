package org.hashgnn.hashing.binarizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.junit.jupiter.api.Test;

class PositiveScheduleTest {
    @Test
    void whatReachesZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GumbelSoftmaxSettings(new LinearStepsSchedule(1, -0.1, Length.steps(50), 0.0)))
                .withMessage("'temperature' must stay above 0, but it falls to 0.0; give 'end' a value above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashNetSettings(new LinearStepsSchedule(-1, 0.5, Length.steps(50), 3.0)))
                .withMessage("'beta' must stay above 0, but it starts at -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new HashNetSettings(new ConstantSchedule(Double.NaN)));
        assertThat(new HashNetSettings(new ExponentialSchedule(1, 2, Length.steps(10), null))
                        .beta()
                        .limit())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GumbelSoftmaxSettings(new ExponentialSchedule(1, 0.5, Length.steps(10), null)))
                .withMessage("'temperature' must stay above 0, but it falls to 0.0; give 'end' a value above 0");
    }

    @Test
    void everySteepnessIsChecked() {
        ConstantSchedule none = new ConstantSchedule(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AageSettings(none, true, false))
                .withMessage("'beta' must stay above 0, but it starts at 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TanhSteSettings(none, true))
                .withMessage("'beta' must stay above 0, but it starts at 0.0");
    }
}
