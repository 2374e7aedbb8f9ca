package org.hashgnn.experiments.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final Origin ORIGIN =
            new Origin(Location.of("space"), Path.of("").toAbsolutePath());
    private static final double LAST = Math.nextDown(1.0);

    @Test
    void uniformIsLinearAndRoundedByItsWidth() {
        Distribution weights = new Distribution(List.of(0.1, 2.0), null, null, null);
        assertThat(texts(weights, 0, 1 / 3.0, 0.5, LAST)).containsExactly("0.1", "0.733", "1.05", "2");
        assertThat(texts(new Distribution(List.of(0.0, 1e6), null, null, null), 0.1234567))
                .containsExactly("123000");
        assertThat(texts(new Distribution(List.of(-1.0, 1.0), null, null, null), 0.25, 0.5))
                .containsExactly("-0.5", "0");
    }

    @Test
    void roundingDoesNotLeaveTheBounds() {
        assertThat(texts(new Distribution(List.of(0.1234512, 0.2), null, null, null), 0))
                .containsExactly("0.1234512");
        assertThat(texts(new Distribution(null, List.of(0.001234, 0.0198765), null, null), 0, LAST))
                .containsExactly("0.001234", "0.0198765");
    }

    @Test
    void logUniformHasThreeDigits() {
        // 0.0005 * 100^0.25 = 0.00158114
        Distribution rates = new Distribution(null, List.of(0.0005, 0.05), null, null);
        assertThat(texts(rates, 0, 0.25, 0.5, LAST)).containsExactly("0.0005", "0.00158", "0.005", "0.05");
        assertThat(texts(new Distribution(null, List.of(1e-9, 1e-7), null, null), 0.5))
                .containsExactly("1E-8");
        // a narrow range keeps as many digits as tell its values apart
        assertThat(texts(new Distribution(null, List.of(1000.0, 1001.0), null, null), 0.5))
                .containsExactly("1000.5");
    }

    @Test
    void integersIncludeBothBounds() {
        Distribution negatives = new Distribution(null, null, List.of(1L, 10L), null);
        assertThat(texts(negatives, 0, 0.0999, 0.1, LAST)).containsExactly("1", "1", "2", "10");
        assertThat(texts(new Distribution(null, null, List.of(-3L, 3L), null), 0, 0.5, LAST))
                .containsExactly("-3", "0", "3");
        assertThat(texts(new Distribution(null, null, List.of(Long.MIN_VALUE, Long.MAX_VALUE), null), 0))
                .containsExactly(Long.toString(Long.MIN_VALUE));
    }

    @Test
    void aChoiceGivesTheValuesThemselves() {
        List<YamlNode> values = List.of(YamlReader.value("gcn", ORIGIN), YamlReader.value("{layers: 2}", ORIGIN));
        Distribution choice = new Distribution(null, null, null, values);
        assertThat(choice.at(0.49, ORIGIN)).isSameAs(values.getFirst());
        assertThat(choice.at(0.5, ORIGIN)).isSameAs(values.getLast());
    }

    @Test
    void exactlyOneWithBoundsInOrder() {
        assertRefused(null, null, null, null, "expected exactly one of uniform");
        assertRefused(List.of(0.0, 1.0), null, List.of(1L, 2L), null, "expected exactly one of uniform");
        assertRefused(List.of(0.0), null, null, null, "'uniform' must be two bounds");
        assertRefused(List.of(1.0, 1.0), null, null, null, "but is [1.0, 1.0]");
        assertRefused(null, List.of(2.0, 1.0), null, null, "'log_uniform' must be two bounds");
        assertRefused(null, List.of(0.0, 1.0), null, null, "bounds above 0, but the lower one is 0.0");
        assertRefused(null, null, List.of(3L, 2L), null, "'integer' must be two bounds");
        assertRefused(null, null, null, List.of(), "'choice' is empty");
    }

    private static void assertRefused(
            @Nullable List<Double> uniform,
            @Nullable List<Double> logUniform,
            @Nullable List<Long> integer,
            @Nullable List<YamlNode> choice,
            String message) {
        assertThatThrownBy(() -> new Distribution(uniform, logUniform, integer, choice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<String> texts(Distribution distribution, double... quantiles) {
        return Arrays.stream(quantiles)
                .mapToObj(u -> ((YamlScalar) distribution.at(u, ORIGIN)).text())
                .toList();
    }
}
