package org.hashgnn.experiments.report.html;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.jspecify.annotations.Nullable;

/**
 * A table that others have printed, as {@code published.yaml} has it, with what makes its figures comparable with ours.
 *
 * @param source the publication
 * @param profile whose definitions of the metrics it uses
 * @param mode the way of searching of its methods
 * @param continuous the methods that are no codes, whose figures are of continuous search
 * @param split the type of the split
 * @param metrics the columns
 * @param data its data sets
 */
record Published(
        String source,
        String profile,
        String mode,
        List<String> continuous,
        String split,
        List<String> metrics,
        List<OnData> data) {
    /**
     * The figures on one data set.
     *
     * @param name the name of the public data set
     * @param incomparable why the figures cannot be drawn beside ours, or {@code null} where they can
     * @param methods by the name of the runs, a value for each metric
     */
    record OnData(String name, @Nullable String incomparable, Map<String, List<Double>> methods) {}

    private static final List<Published> ALL = read();

    /** The figures on a public data set with a type of split. */
    static List<PublishedFigures> of(String name, @Nullable String split) {
        return ALL.stream()
                .filter(table -> table.split().equals(split))
                .flatMap(table -> table.data().stream()
                        .filter(figures -> figures.name().equals(name))
                        .map(figures -> new PublishedFigures(table, figures)))
                .toList();
    }

    /** The way of searching that the figures of a method are of. */
    String mode(String method) {
        return continuous.contains(method) ? ContinuousMode.ID : mode;
    }

    private static List<Published> read() {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream("published.yaml"))) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Published>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
