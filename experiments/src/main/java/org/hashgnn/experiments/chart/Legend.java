package org.hashgnn.experiments.chart;

import java.util.ArrayList;
import java.util.List;

/** The names of series below a chart, each with its mark, in as many rows as they need; and the one look of all published figures. */
final class Legend {
    static final double ROW = 17;

    private static final double MARK = 20;
    private static final double GAP = 12;
    private static final String PUBLISHED = "published";

    /** A name at its place. */
    private record Entry(String name, int colour, double x, int row) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> names;
    private int rows = 1;

    /** A legend of all the names, each once. */
    Legend(List<Series> series) {
        names = series.stream().map(Series::name).distinct().toList();
        List<String> all = new ArrayList<>(names);
        if (series.stream().anyMatch(each -> each.kind() == Series.Kind.PUBLISHED)) {
            all.add(PUBLISHED);
        }
        double x = 8;
        for (int i = 0; i < all.size(); i++) {
            String name = shown(all.get(i));
            double width = MARK + name.length() * Canvas.LETTER + GAP;
            if (x > 8 && x + width > Canvas.WIDTH) {
                x = 8;
                rows++;
            }
            entries.add(new Entry(name, i < names.size() ? i : -1, x, rows - 1));
            x += width;
        }
    }

    /** A name, or as much of it as a row has room for. */
    private static String shown(String name) {
        int most = (int) ((Canvas.WIDTH - MARK - GAP) / Canvas.LETTER);
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    /** The colour of a series. */
    int colour(Series series) {
        return names.indexOf(series.name());
    }

    /** How high it is. */
    double height() {
        return rows * ROW;
    }

    /**
     * Draws it.
     *
     * @param top where it begins
     */
    void draw(Canvas canvas, double top) {
        for (Entry entry : entries) {
            double y = top + entry.row() * ROW + ROW / 2;
            if (entry.colour() < 0) {
                MarkShapes.hollow(canvas.out(), entry.x() + 7, y);
                canvas.out().close();
            } else {
                MarkShapes.open(canvas.out(), entry.colour());
                MarkShapes.filled(canvas.out(), entry.colour(), entry.x() + 7, y, MarkShapes.SIZE);
                canvas.out().close().close();
            }
            canvas.text(entry.name(), entry.x() + MARK, y + 4, "start");
        }
    }
}
