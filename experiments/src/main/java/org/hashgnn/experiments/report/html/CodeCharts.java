package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hashgnn.experiments.chart.BarChart;
import org.hashgnn.experiments.chart.Chart;
import org.hashgnn.experiments.chart.HeatMap;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.hashgnn.experiments.report.codes.PairDistances;
import org.hashgnn.experiments.report.codes.PopularityRecall;
import org.hashgnn.experiments.report.codes.RunCodes;
import org.hashgnn.hashing.codes.BitColumns;
import org.hashgnn.hashing.codes.Collisions;

/** What the codes of a run look like, as charts. */
final class CodeCharts {
    /** The most cells on a side of the picture of correlations. */
    private static final int CELLS = 64;

    private final String group;

    CodeCharts(String group) {
        this.group = group;
    }

    /** How often each bit is +1. */
    PageElement balance(RunCodes codes) {
        return figure(
                "bit-balance",
                new BarChart(
                        "Share of +1 in each bit",
                        "bit",
                        "share of +1",
                        numbers(1, codes.all().bits()),
                        List.of(
                                series("users", new BitColumns(codes.users()).shares()),
                                series("items", new BitColumns(codes.items()).shares()))),
                "A balanced bit is +1 in half of the codes.");
    }

    /** How bits go together. */
    PageElement correlation(RunCodes codes) {
        double[][] correlations = new BitColumns(codes.all()).correlations();
        int side = Math.ceilDiv(correlations.length, CELLS);
        String caption = String.format(
                Locale.ROOT,
                "Over users and items; mean magnitude %.4f off the diagonal. A bit that never changes is blank.",
                BitColumns.meanMagnitude(correlations));
        List<String> names = new ArrayList<>();
        for (int bit = 1; bit <= correlations.length; bit += side) {
            int last = Math.min(bit + side - 1, correlations.length);
            names.add(last == bit ? Integer.toString(bit) : bit + "-" + last);
        }
        return figure(
                "bit-correlation",
                new HeatMap(
                        "Correlation of bits",
                        "bits",
                        names,
                        side == 1 ? correlations : BitColumns.strongest(correlations, side)),
                side == 1 ? caption : caption + " Each cell is the strongest of " + side + " x " + side + " pairs.");
    }

    /** How many items share their code with how many. */
    PageElement collisions(RunCodes codes) {
        Collisions collisions = Collisions.of(codes.items());
        List<String> sizes = new ArrayList<>();
        List<Double> items = new ArrayList<>();
        int high;
        for (int low = 1; low <= collisions.sizes().lastKey(); low = high + 1) {
            high = low <= 2 ? low : 2 * low - 2; // 1, 2, 3 to 4, 5 to 8 and so on
            sizes.add(low == high ? Integer.toString(low) : low + "-" + high);
            items.add(collisions.sizes().subMap(low, high + 1).entrySet().stream()
                    .mapToDouble(entry -> (double) entry.getKey() * entry.getValue())
                    .sum());
        }
        return figure(
                "collisions",
                new BarChart(
                        "Items by how many share their code",
                        "items with one code",
                        "items",
                        sizes,
                        List.of(series(
                                "items",
                                items.stream().mapToDouble(Double::doubleValue).toArray()))),
                String.format(
                        Locale.ROOT,
                        "%,d items have %,d distinct codes; %,d items share theirs.",
                        codes.items().rows(),
                        collisions.distinct(),
                        collisions.colliding()));
    }

    /** How far users are from their test items, and from others. */
    PageElement distances(PairDistances distances) {
        return figure(
                "distances",
                new BarChart(
                        "Hamming distance of users and items",
                        "Hamming distance",
                        "share of pairs",
                        numbers(0, distances.positives().length - 1),
                        List.of(
                                series("test items", shares(distances.positives())),
                                series("other items", shares(distances.negatives())))),
                String.format(
                        Locale.ROOT,
                        "Mean %.2f to test items, %.2f to as many drawn from the items without an interaction.",
                        PairDistances.mean(distances.positives()),
                        PairDistances.mean(distances.negatives())));
    }

    /** How well items are found by their popularity. */
    PageElement popularity(PopularityRecall recall, int top) {
        int buckets = recall.hits().length;
        double[] values =
                IntStream.range(0, buckets).mapToDouble(recall::recall).toArray();
        return figure(
                "popularity",
                new BarChart(
                        "Recall@" + top + " by popularity of items",
                        "least training interactions in a tenth of the items",
                        "hits / test interactions",
                        IntStream.of(recall.least())
                                .mapToObj(least -> "≥ " + least)
                                .toList(),
                        List.of(series("hamming", values))),
                "The ten buckets have as many items each; in lists by Hamming distance. The most popular tenth holds "
                        + Math.round(100.0
                                * recall.relevant()[buckets - 1]
                                / Math.max(1, LongStream.of(recall.relevant()).sum()))
                        + " % of the test interactions.");
    }

    private PageElement figure(String name, Chart chart, String caption) {
        return PageElement.Figure.of(List.of(group, name), chart, caption);
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private static double[] shares(long[] counts) {
        double sum = LongStream.of(counts).sum();
        return LongStream.of(counts).mapToDouble(count -> count / sum).toArray();
    }

    private static Series series(String name, double[] values) {
        return Series.measured(
                name,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(i, values[i]))
                        .toList());
    }
}
