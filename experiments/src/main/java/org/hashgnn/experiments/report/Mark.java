package org.hashgnn.experiments.report;

import java.util.List;
import org.hashgnn.experiments.report.statistics.Holm;
import org.hashgnn.experiments.report.statistics.MeanAndDeviation;
import org.hashgnn.experiments.report.statistics.WelchTest;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands to the highest mean of its column, by the trainings of the methods: the highest mean is tested against every other method
 * by Welch's t-test over trainings ({@link WelchTest}), the p-values of a column are corrected by Holm. A method of a single training cannot be
 * tested, so it is not marked; if the highest mean itself is of one training, its column has no marks.
 */
public enum Mark {
    /** The highest mean, significantly above every other method of the column. */
    BEST,
    /** The highest mean and all that do not differ significantly from it, if there are any. */
    TIED,
    /** Below the best, or not tested. */
    NONE;

    /** The level of the tests. */
    public static final double LEVEL = 0.05;

    static final String LEGEND_BEST = "significantly above every other row (p < " + LEVEL
            + " over trainings, Welch's t-test with Holm's correction)";
    static final String LEGEND_TIED =
            "the highest mean and the rows that do not differ significantly from it. Rows of one training are not tested.";

    /** The meaning of the marks, for the reader of a page. */
    public static final String LEGEND = "best: " + LEGEND_BEST + "; tied: " + LEGEND_TIED;

    /** The marks of a column. */
    static List<Mark> of(List<@Nullable MeanAndDeviation> cells) {
        int top = top(cells);
        Mark[] marks = new Mark[cells.size()];
        double[] p = new double[cells.size()];
        for (int i = 0; i < p.length; i++) {
            marks[i] = NONE;
            p[i] = Double.NaN;
        }
        if (top < 0) {
            return List.of(marks);
        }
        for (int i = 0; i < p.length; i++) {
            MeanAndDeviation other = cells.get(i);
            MeanAndDeviation best = cells.get(top);
            if (i != top && other != null && best != null) {
                p[i] = WelchTest.p(best, other);
            }
        }
        double[] corrected = Holm.corrected(p);
        boolean tested = false;
        boolean alone = true;
        for (int i = 0; i < p.length; i++) {
            tested |= !Double.isNaN(p[i]);
            // A row that cannot be tested may be as good.
            alone &= i == top || cells.get(i) == null || corrected[i] < LEVEL;
            if (corrected[i] >= LEVEL) {
                marks[i] = TIED;
            }
        }
        if (tested) {
            marks[top] = alone ? BEST : TIED;
        }
        return List.of(marks);
    }

    /** The place of the highest mean; -1 if there is none. */
    private static int top(List<@Nullable MeanAndDeviation> cells) {
        int top = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells.size(); i++) {
            MeanAndDeviation cell = cells.get(i);
            if (cell != null && cell.mean() > highest) {
                highest = cell.mean();
                top = i;
            }
        }
        return top;
    }

    /** The marks as places of a ranking: 1 for the best, 2 for the tied, 0 for others. */
    public int place() {
        return switch (this) {
            case BEST -> 1;
            case TIED -> 2;
            case NONE -> 0;
        };
    }
}
