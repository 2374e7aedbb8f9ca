package org.hashgnn.experiments.chart;

/** A chart: data that can be drawn. */
public sealed interface Chart permits LineChart, BarChart, HeatMap {
    /** What is shown, in a few words. */
    String title();

    /**
     * The drawing, an {@code svg} element. Every mark holds its exact values in {@code data-} attributes and in a {@code title}.
     *
     * @param standalone whether it is a file of its own, with its style in it, or part of a page that has {@link Canvas#style}
     */
    String svg(boolean standalone);

    /** The data as CSV with a heading. */
    String csv();

    /** Whether there is anything to draw. */
    boolean isEmpty();
}
