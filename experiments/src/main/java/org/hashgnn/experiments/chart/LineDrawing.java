package org.hashgnn.experiments.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Draws a {@link LineChart}. */
final class LineDrawing {
    private static final int DENSE = 40;

    private final LineChart chart;
    private final Legend legend;
    private final Axis xAxis;
    private final Axis yAxis;

    LineDrawing(LineChart chart) {
        this.chart = chart;
        this.legend = new Legend(chart.series());
        this.xAxis = Axis.around(chart.series().stream()
                .filter(series -> series.kind() != Series.Kind.LEVEL)
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::x));
        this.yAxis = Axis.nearZero(chart.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.y() - point.deviation(), point.y() + point.deviation()))
                .toArray());
    }

    String draw(boolean standalone) {
        double top = Canvas.BOTTOM + 44;
        Canvas canvas = new Canvas(chart.title(), top + legend.height() + 6, standalone);
        canvas.yAxis(yAxis, chart.yLabel());
        for (double tick : xAxis.ticks()) {
            canvas.text(xAxis.label(tick), x(tick), Canvas.BOTTOM + 16, "middle");
        }
        canvas.xLabel(chart.xLabel(), Canvas.BOTTOM + 34);
        for (Series series : chart.series()) {
            MarkShapes.open(canvas.out(), legend.colour(series));
            switch (series.kind()) {
                case MEASURED -> measured(canvas.out(), series);
                case LEVEL -> level(canvas.out(), series);
                case PUBLISHED -> marks(canvas.out(), series);
            }
            canvas.out().close();
        }
        legend.draw(canvas, top);
        return canvas.finish();
    }

    private void measured(Markup out, Series series) {
        List<Point> points = series.points();
        if (points.stream().anyMatch(point -> point.deviation() > 0)) {
            String upper = path(points, 1);
            String lower = path(points.reversed(), -1);
            out.open("polygon", "points", upper + " " + lower, "fill", "currentColor", "fill-opacity", "0.15")
                    .close();
        }
        out.open("polyline", "points", path(points, 0), "fill", "none", "stroke", "currentColor", "stroke-width", "1.8")
                .close();
        marks(out, series);
    }

    private void level(Markup out, Series series) {
        for (Point point : series.points()) {
            double y = y(point.y());
            out.open(
                            "line",
                            "x1",
                            Canvas.LEFT,
                            "x2",
                            Canvas.RIGHT,
                            "y1",
                            y,
                            "y2",
                            y,
                            "stroke",
                            "currentColor",
                            "stroke-dasharray",
                            "6 4")
                    .close();
            MarkShapes.filled(
                    out, legend.colour(series), Canvas.RIGHT, y, MarkShapes.SIZE, MarkShapes.data(series, "", point));
            out.element("title", MarkShapes.tip(series, "all " + chart.xLabel(), point))
                    .close();
        }
    }

    private void marks(Markup out, Series series) {
        double size = series.points().size() > DENSE ? 1 : MarkShapes.SIZE;
        for (Point point : series.points()) {
            String place = Numbers.exact(point.x());
            Object[] data = MarkShapes.data(series, place, point);
            if (series.kind() == Series.Kind.PUBLISHED) {
                MarkShapes.hollow(out, x(point.x()), y(point.y()), data);
            } else {
                MarkShapes.filled(out, legend.colour(series), x(point.x()), y(point.y()), size, data);
            }
            out.element("title", MarkShapes.tip(series, chart.xLabel() + " " + place, point))
                    .close();
        }
    }

    /** The places of the points, each moved up by so many deviations. */
    private String path(List<Point> points, int deviations) {
        return points.stream()
                .map(point -> round(x(point.x())) + "," + round(y(point.y() + deviations * point.deviation())))
                .collect(Collectors.joining(" "));
    }

    private double x(double value) {
        return xAxis.place(value, Canvas.LEFT, Canvas.RIGHT);
    }

    private double y(double value) {
        return yAxis.place(value, Canvas.BOTTOM, Canvas.TOP);
    }

    private static String round(double place) {
        return String.format(Locale.ROOT, "%.2f", place);
    }
}
