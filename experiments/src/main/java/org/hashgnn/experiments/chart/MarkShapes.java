package org.hashgnn.experiments.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How series are told apart: a colour each, good for colour-blind eyes, and a shape each, good for grey paper. The colours stand here for
 * programs that know no style sheets, and in {@code chart.css} once more for both themes.
 */
final class MarkShapes {
    static final double SIZE = 3.6;

    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#00845f", "#b0568a", "#a97300", "#4b5fc9", "#777777", "#222222");
    private static final int SHAPES = 4;

    private MarkShapes() {}

    /** Begins a group in which {@code currentColor} is the colour of a series. */
    static void open(Markup out, int colour) {
        int index = colour % COLOURS.size();
        out.open("g", "class", "s" + index, "color", COLOURS.get(index));
    }

    /** Begins the mark of one of our values: circle, square, triangle or diamond, another one when the colours begin again. */
    static void filled(Markup out, int colour, double x, double y, double size, Object... attributes) {
        mark(out, "mark", "currentColor", shape((colour + colour / COLOURS.size()) % SHAPES, x, y, size), attributes);
    }

    /** Begins the mark of a published value: a hollow diamond, seen on a bar too. */
    static void hollow(Markup out, double x, double y, Object... attributes) {
        mark(out, "hollow", "#ffffff", shape(SHAPES - 1, x, y, SIZE + 1.4), attributes);
    }

    /** Begins a bar. */
    static void bar(Markup out, double x, double y, double width, double height, Object... attributes) {
        Object[] place = {"x", x, "y", y, "width", width, "height", height, "fill", "currentColor"};
        out.open("rect", join(place, attributes));
    }

    /** Begins a square of some opacity. */
    static void block(Markup out, double x, double y, double side, double opacity, Object... attributes) {
        Object[] place = {"x", x, "y", y, "width", side, "height", side, "fill", "currentColor", "fill-opacity", opacity
        };
        out.open("rect", join(place, attributes));
    }

    /** The exact values of a mark, for eyes and for programs. */
    static Object[] data(Series series, String x, Point point) {
        return new Object[] {
            "data-series",
            series.name(),
            "data-x",
            x,
            "data-y",
            Numbers.exact(point.y()),
            "data-deviation",
            Numbers.exact(point.deviation())
        };
    }

    /** What is read when pointing at a mark. */
    static String tip(Series series, String x, Point point) {
        return series.name() + (series.kind() == Series.Kind.PUBLISHED ? ", published" : "") + "; " + x + ": "
                + String.format(Locale.ROOT, "%.6g", point.y())
                + (point.deviation() > 0 ? String.format(Locale.ROOT, " ± %.2g", point.deviation()) : "");
    }

    private static void mark(Markup out, String kind, String fill, String path, Object... attributes) {
        Object[] look = {"class", kind, "d", path, "fill", fill, "stroke", "currentColor", "stroke-width", "1.3"};
        out.open("path", join(look, attributes));
    }

    private static Object[] join(Object[] first, Object[] second) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static String shape(int shape, double x, double y, double r) {
        Locale root = Locale.ROOT;
        return switch (shape) {
            case 0 ->
                String.format(
                        root,
                        "M%.2f %.2fa%3$.2f %3$.2f 0 1 0 %4$.2f 0a%3$.2f %3$.2f 0 1 0 -%4$.2f 0z",
                        x - r,
                        y,
                        r,
                        2 * r);
            case 1 -> String.format(root, "M%.2f %.2fh%3$.2fv%3$.2fh-%3$.2fz", x - r, y - r, 2 * r);
            case 2 -> String.format(root, "M%.2f %.2fl%3$.2f %4$.2fh-%5$.2fz", x, y - 1.2 * r, 1.1 * r, 2 * r, 2.2 * r);
            default ->
                String.format(
                        root, "M%.2f %.2fl%3$.2f %3$.2fl-%3$.2f %3$.2fl-%3$.2f -%3$.2fz", x, y - 1.2 * r, 1.2 * r);
        };
    }
}
