package org.hashgnn.experiments.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link BarChart}. */
final class BarDrawing {
    private static final double FILL = 0.8;
    private static final double SLANT = -38;
    private static final int SHORT = 4;

    private final BarChart chart;
    private final Legend legend;
    private final Axis axis;
    private final double slot;
    private final double bar;

    BarDrawing(BarChart chart) {
        this.chart = chart;
        this.legend = new Legend(chart.series());
        this.axis = Axis.around(DoubleStream.concat(
                DoubleStream.of(0),
                chart.series().stream()
                        .flatMap(series -> series.points().stream())
                        .mapToDouble(point -> point.y() + point.deviation())));
        this.slot = (Canvas.RIGHT - Canvas.LEFT) / chart.categories().size();
        long names = chart.series().stream().map(Series::name).distinct().count();
        this.bar = FILL * slot / Math.max(1, names);
    }

    String draw(boolean standalone) {
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        boolean slanted = longest > SHORT && longest * Canvas.LETTER > slot;
        double labels = slanted ? 14 + longest * Canvas.LETTER * Math.sin(Math.toRadians(-SLANT)) : 18;
        double top = Canvas.BOTTOM + labels + 26;
        Canvas canvas = new Canvas(chart.title(), top + legend.height() + 6, standalone);
        canvas.yAxis(axis, chart.yLabel());
        categories(canvas, slanted, longest);
        canvas.xLabel(chart.xLabel(), Canvas.BOTTOM + labels + 16);
        for (Series series : chart.series()) {
            MarkShapes.open(canvas.out(), legend.colour(series));
            for (Point point : series.points()) {
                draw(canvas.out(), series, point);
            }
            canvas.out().close();
        }
        legend.draw(canvas, top);
        return canvas.finish();
    }

    /** The names of the categories, or every so many of them where not all have room. */
    private void categories(Canvas canvas, boolean slanted, int longest) {
        List<String> names = chart.categories();
        int every = slanted ? 1 : (int) Math.max(1, Math.ceil((longest + 1) * Canvas.LETTER / slot));
        for (int i = 0; i < names.size(); i += every) {
            double x = Canvas.LEFT + (i + 0.5) * slot;
            if (slanted) {
                canvas.turned(names.get(i), x + 4, Canvas.BOTTOM + 12, "end", SLANT);
            } else {
                canvas.text(names.get(i), x, Canvas.BOTTOM + 16, "middle");
            }
        }
    }

    private void draw(Markup out, Series series, Point point) {
        double x = Canvas.LEFT + point.x() * slot + slot * (1 - FILL) / 2 + legend.colour(series) * bar;
        String category = chart.category(point.x());
        Object[] data = MarkShapes.data(series, category, point);
        if (series.kind() == Series.Kind.PUBLISHED) {
            MarkShapes.hollow(out, x + bar / 2, y(point.y()), data);
        } else {
            MarkShapes.bar(out, x, y(point.y()), bar, Canvas.BOTTOM - y(point.y()), data);
        }
        out.element("title", MarkShapes.tip(series, category, point)).close();
        if (point.deviation() > 0) {
            double middle = x + bar / 2;
            double high = y(point.y() + point.deviation());
            double low = y(Math.max(0, point.y() - point.deviation()));
            out.open("line", "class", "whisker", "x1", middle, "x2", middle, "y1", high, "y2", low, "stroke", "#444444")
                    .close();
        }
    }

    private double y(double value) {
        return axis.place(value, Canvas.BOTTOM, Canvas.TOP);
    }
}
