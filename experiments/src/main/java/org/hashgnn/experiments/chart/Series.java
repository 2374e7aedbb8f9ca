package org.hashgnn.experiments.chart;

import java.util.List;

/**
 * Values that belong together. Series of one name share a colour, so that a published figure stands in the colour of the method it is of.
 *
 * @param name what it is called in the legend
 * @param kind where the values come from
 * @param points the values; what is not finite is left out
 */
public record Series(String name, Kind kind, List<Point> points) {
    /** Where values come from, and so how they are drawn. */
    public enum Kind {
        /** Ours: a line with marks, or bars. */
        MEASURED,
        /** Ours, and the same at every x: a dashed line all across. */
        LEVEL,
        /** Printed by others: hollow marks. */
        PUBLISHED
    }

    /** Leaves out what cannot be drawn. */
    public Series {
        points = points.stream().filter(Point::isFinite).toList();
    }

    /** Values of ours. */
    public static Series measured(String name, List<Point> points) {
        return new Series(name, Kind.MEASURED, points);
    }
}
