package org.hashgnn.experiments.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hashgnn.core.config.Setting;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * What a random search draws a setting from: exactly one of the four. It is given as its quantile function, so that the value at a {@code u}
 * uniform in [0, 1) has the distribution. Numbers are rounded, so that configurations can be read, and stay within their bounds.
 *
 * @param uniform bounds {@code [low, high]}: {@code low + u (high - low)}, in thousandths of the width's power of ten
 * @param logUniform bounds {@code [low, high]} above 0: {@code low (high / low)^u}, to three digits
 * @param integer bounds {@code [low, high]}: each whole number from low to high, both included, equally often
 * @param choice values: each equally often
 */
record Distribution(
        @Setting(value = "Any number between two bounds, [low, high].", byDefault = Setting.ABSENT) @Nullable List<Double> uniform,

        @Setting(
                value = "Any number between two bounds above 0, [low, high], each power of ten equally often.",
                byDefault = Setting.ABSENT)
        @Nullable List<Double> logUniform,

        @Setting(
                value = "Any whole number from one bound to the other, [low, high], both included.",
                byDefault = Setting.ABSENT)
        @Nullable List<Long> integer,

        @Setting(value = "One of these values.", byDefault = Setting.ABSENT) @Nullable List<YamlNode> choice) {
    private static final int UNIFORM_DIGITS = 3;
    private static final int LOG_DIGITS = 2;

    /** Checks that there is one, and its bounds. */
    Distribution {
        if (Stream.of(uniform, logUniform, integer, choice)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException(
                    "expected exactly one of uniform, log_uniform, integer and choice, such as {uniform: [0, 1]}");
        }
        requireBounds("uniform", uniform);
        requireBounds("log_uniform", logUniform);
        requireBounds("integer", integer);
        if (logUniform != null && logUniform.getFirst() <= 0) {
            throw new IllegalArgumentException(
                    "'log_uniform' must have bounds above 0, but the lower one is " + logUniform.getFirst());
        }
        if (choice != null && choice.isEmpty()) {
            throw new IllegalArgumentException("'choice' is empty; give at least one value");
        }
    }

    private static <T extends Comparable<T>> void requireBounds(String key, @Nullable List<T> bounds) {
        if (bounds != null && (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) >= 0)) {
            throw new IllegalArgumentException(
                    "'" + key + "' must be two bounds, the lower one first, such as [1, 10], but is " + bounds);
        }
    }

    /**
     * The value at a quantile.
     *
     * @param u in [0, 1)
     * @param origin where a drawn number is said to stand
     */
    YamlNode at(double u, Origin origin) {
        if (choice != null) {
            return choice.get((int) (u * choice.size()));
        }
        BigDecimal value = uniform != null
                ? uniform(u, uniform)
                : logUniform != null ? logUniform(u, logUniform) : integer(u, Objects.requireNonNull(integer));
        BigDecimal shortest = value.stripTrailingZeros();
        String text = (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toString();
        return new YamlScalar(origin, text, YamlScalar.Sort.NUMBER);
    }

    private static BigDecimal uniform(double u, List<Double> bounds) {
        BigDecimal low = BigDecimal.valueOf(bounds.getFirst());
        BigDecimal high = BigDecimal.valueOf(bounds.getLast());
        BigDecimal width = high.subtract(low);
        return round(low.add(width.multiply(BigDecimal.valueOf(u))), width, UNIFORM_DIGITS)
                .max(low)
                .min(high);
    }

    private static BigDecimal logUniform(double u, List<Double> bounds) {
        BigDecimal low = BigDecimal.valueOf(bounds.getFirst());
        BigDecimal high = BigDecimal.valueOf(bounds.getLast());
        double logLow = Math.log(bounds.getFirst());
        BigDecimal value = BigDecimal.valueOf(Math.exp(logLow + u * (Math.log(bounds.getLast()) - logLow)));
        return round(value, value.min(high.subtract(low)), LOG_DIGITS).max(low).min(high);
    }

    private static BigDecimal integer(double u, List<Long> bounds) {
        BigDecimal low = BigDecimal.valueOf(bounds.getFirst());
        BigDecimal count = BigDecimal.valueOf(bounds.getLast()).subtract(low).add(BigDecimal.ONE);
        return low.add(count.multiply(BigDecimal.valueOf(u)).setScale(0, RoundingMode.FLOOR));
    }

    /** A value with so many digits below the first one of a unit. */
    private static BigDecimal round(BigDecimal value, BigDecimal unit, int digits) {
        int exponent = unit.precision() - unit.scale() - 1;
        return value.setScale(digits - exponent, RoundingMode.HALF_UP);
    }
}
