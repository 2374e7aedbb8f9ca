package org.hashgnn.experiments.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric matrix of values from -1 to 1, of which the half below the diagonal is drawn, the diagonal included: positive values in one
 * colour and negative ones in another, the stronger the further from 0. What is not a number stays blank.
 *
 * @param label what rows and columns are
 * @param names of the rows and of the columns
 * @param values {@code [n, n]}
 */
public record HeatMap(String title, String label, List<String> names, double[][] values) implements Chart {
    @Override
    public String svg(boolean standalone) {
        return new HeatDrawing(this).draw(standalone);
    }

    @Override
    public String csv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row", "column", "value"));
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column <= row; column++) {
                if (Double.isFinite(values[row][column])) {
                    rows.add(List.of(names.get(row), names.get(column), Numbers.exact(values[row][column])));
                }
            }
        }
        return Csv.of(rows);
    }

    @Override
    public boolean isEmpty() {
        return values.length == 0;
    }
}
