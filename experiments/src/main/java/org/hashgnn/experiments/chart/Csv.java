package org.hashgnn.experiments.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Rows and the data of charts as CSV (RFC 4180). */
public final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private Csv() {}

    /** Rows of cells, quoted where need be, each ending in a line feed. */
    public static String of(List<List<String>> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text can always be written as CSV", e);
        }
    }

    /**
     * A row for each point: series, source, x, y, deviation.
     *
     * @param x how a place is written
     */
    static String of(String xLabel, String yLabel, List<Series> series, DoubleFunction<String> x) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("series", "source", xLabel, yLabel, "deviation"));
        for (Series each : series) {
            String source = each.kind() == Series.Kind.PUBLISHED ? "published" : "measured";
            for (Point point : each.points()) {
                rows.add(List.of(
                        each.name(),
                        source,
                        each.kind() == Series.Kind.LEVEL ? "" : x.apply(point.x()),
                        Numbers.exact(point.y()),
                        Numbers.exact(point.deviation())));
            }
        }
        return of(rows);
    }
}
