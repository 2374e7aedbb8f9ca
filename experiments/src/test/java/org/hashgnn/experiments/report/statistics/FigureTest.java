package org.hashgnn.experiments.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void smallValuesKeepTheirDigits() {
        assertThat(Figure.of(0.23421)).isEqualTo("0.2342");
        assertThat(Figure.of(12.5)).isEqualTo("12.5000");
        assertThat(Figure.of(0)).isEqualTo("0");
        assertThat(Figure.of(0.00034567)).isEqualTo("0.000346");
        assertThat(Figure.of(-0.00002)).isEqualTo("-0.00002");
        assertThat(Figure.of(2.314e-9)).isEqualTo("2.31e-09");
        assertThat(Figure.of(Double.NaN)).isEqualTo("NaN");
        assertThat(Figure.signed(0.01)).isEqualTo("+0.0100");
        assertThat(Figure.signed(-0.01)).isEqualTo("-0.0100");
        assertThat(Figure.p(0.00001)).isEqualTo("<0.0001");
        assertThat(Figure.p(0.11)).isEqualTo("0.1100");
    }
}
