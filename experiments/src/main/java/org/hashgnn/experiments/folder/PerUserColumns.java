package org.hashgnn.experiments.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.yaml.DidYouMean;

/** Collects the wanted columns of a per-user file, row by row, and checks each row. */
final class PerUserColumns {
    private final Path file;
    private final List<String> head;
    private final List<String> metrics;
    private final String weight;
    private final int[] places;
    private final List<String> users = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<DoubleStream.Builder> columns = new ArrayList<>();

    PerUserColumns(Path file, List<String> head, List<String> metrics, String weight) {
        this.file = file;
        this.head = head;
        this.metrics = metrics;
        this.weight = weight;
        // Values, then weights; a metric without weights has place -1 for them.
        this.places = new int[2 * metrics.size()];
        for (int m = 0; m < metrics.size(); m++) {
            places[m] = head.indexOf(metrics.get(m));
            places[metrics.size() + m] = head.indexOf(metrics.get(m) + weight);
            if (places[m] < 1) {
                throw missing(metrics.get(m));
            }
        }
        Arrays.stream(places).forEach(place -> columns.add(DoubleStream.builder()));
    }

    void add(int line, String[] row) {
        Location place = Location.of(file.toString(), line);
        if (row.length != head.size()) {
            throw damaged(place, "expected " + head.size() + " columns, but found " + row.length);
        }
        if (!known.add(row[0])) {
            throw damaged(place, "a user occurs twice");
        }
        users.add(row[0]);
        for (int c = 0; c < places.length; c++) {
            columns.get(c).add(places[c] < 0 ? 1 : number(place, row[places[c]], c >= metrics.size()));
        }
    }

    PerUserValues values() {
        Map<String, double[]> values = new LinkedHashMap<>();
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (int m = 0; m < metrics.size(); m++) {
            values.put(metrics.get(m), columns.get(m).build().toArray());
            weights.put(metrics.get(m), columns.get(metrics.size() + m).build().toArray());
        }
        return new PerUserValues(List.copyOf(users), values, weights);
    }

    private static double number(Location place, String text, boolean positive) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw damaged(place, "expected a number, but found '" + text + "'");
        }
        if (!Double.isFinite(value) || (positive && value <= 0)) {
            throw damaged(place, "a value is " + text);
        }
        return value;
    }

    private InputException missing(String metric) {
        List<String> measured =
                head.stream().skip(1).filter(name -> !name.endsWith(weight)).toList();
        return new InputException(
                Location.of(file.toString()),
                "has no '" + metric + "'" + DidYouMean.hint(metric, measured) + "; it has "
                        + String.join(", ", measured));
    }

    static InputException damaged(Location place, String reason) {
        return new InputException(
                place, "this file is not as it was written: " + reason + "; train again with --fresh");
    }
}
