package org.hashgnn.experiments.chart;

import java.util.Locale;

/** Draws a {@link HeatMap}. */
final class HeatDrawing {
    private static final double SIDE = 260;
    private static final double LEFT = 70;
    private static final int LABELS = 8;
    private static final double[] SCALE = {-1, -0.5, 0, 0.5, 1};

    private final HeatMap map;
    private final double cell;

    HeatDrawing(HeatMap map) {
        this.map = map;
        this.cell = SIDE / map.values().length;
    }

    String draw(boolean standalone) {
        double bottom = Canvas.TOP + SIDE;
        Canvas canvas = new Canvas(map.title(), bottom + 44, standalone);
        for (int row = 0; row < map.values().length; row++) {
            for (int column = 0; column <= row; column++) {
                double value = map.values()[row][column];
                if (Double.isFinite(value)) {
                    cell(canvas.out(), row, column, value);
                }
            }
        }
        int every = Math.max(1, Math.ceilDiv(map.values().length, LABELS));
        for (int i = 0; i < map.values().length; i += every) {
            double middle = (i + 0.5) * cell;
            canvas.text(map.names().get(i), LEFT - 6, Canvas.TOP + middle + 4, "end");
            canvas.text(map.names().get(i), LEFT + middle, bottom + 16, "middle");
        }
        canvas.text(map.label(), LEFT + SIDE / 2, bottom + 34, "middle");
        scale(canvas);
        return canvas.finish();
    }

    private void cell(Markup out, int row, int column, double value) {
        String names = map.names().get(row) + ", " + map.names().get(column);
        MarkShapes.open(out, value < 0 ? 1 : 0);
        MarkShapes.block(
                out,
                LEFT + column * cell,
                Canvas.TOP + row * cell,
                cell,
                Math.min(1, Math.abs(value)),
                "data-series",
                map.label(),
                "data-x",
                names,
                "data-y",
                Numbers.exact(value));
        out.element("title", map.label() + " " + names + ": " + String.format(Locale.ROOT, "%.4f", value))
                .close()
                .close();
    }

    /** What the colours mean, in the empty half. */
    private void scale(Canvas canvas) {
        double x = LEFT + SIDE + 12;
        for (int i = 0; i < SCALE.length; i++) {
            double y = Canvas.TOP + i * 18;
            MarkShapes.open(canvas.out(), SCALE[i] < 0 ? 1 : 0);
            MarkShapes.block(canvas.out(), x, y, 14, Math.abs(SCALE[i]), "stroke", "#999999");
            canvas.out().close().close();
            canvas.text(Numbers.exact(SCALE[i]), x + 20, y + 11, "start");
        }
    }
}
