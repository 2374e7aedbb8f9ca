package org.hashgnn.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void roundNumbersAroundAllValues() {
        Axis axis = Axis.around(DoubleStream.of(0.12, 0.47, 0.3));
        assertThat(axis.ticks()).containsExactly(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}, within(1e-12));
        assertThat(labels(axis)).containsExactly("0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(axis.place(0.3, 0, 100)).isCloseTo(50, within(1e-9));
        assertThat(labels(Axis.around(DoubleStream.of(-30, 10)))).containsExactly("-30", "-20", "-10", "0", "10");
        assertThat(labels(Axis.around(DoubleStream.of(77, 2156))))
                .containsExactly("0", "500", "1000", "1500", "2000", "2500");
        assertThat(labels(Axis.around(DoubleStream.of(0.0002, 0.0004))))
                .containsExactly("0.00020", "0.00025", "0.00030", "0.00035", "0.00040");
    }

    @Test
    void aSingleValueOrNoneHasAnAxisToo() {
        for (double value : new double[] {0, 0.25, -3, 1e6}) {
            Axis axis = Axis.around(DoubleStream.of(value));
            assertThat(axis.low()).isLessThanOrEqualTo(value);
            assertThat(axis.high()).isGreaterThanOrEqualTo(value).isGreaterThan(axis.low());
        }
        assertThat(labels(Axis.around(DoubleStream.empty()))).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void zeroIsShownWhereItIsNear() {
        assertThat(Axis.nearZero(new double[] {0.1, 0.4}).low()).isZero();
        assertThat(Axis.nearZero(new double[] {0.3, 0.4}).low()).isCloseTo(0.3, within(1e-12));
        assertThat(Axis.nearZero(new double[] {-0.1, 0.4}).low()).isCloseTo(-0.1, within(1e-12));
    }

    private static String[] labels(Axis axis) {
        return Arrays.stream(axis.ticks()).mapToObj(axis::label).toArray(String[]::new);
    }
}
