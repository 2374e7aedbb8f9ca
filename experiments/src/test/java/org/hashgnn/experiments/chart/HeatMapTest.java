package org.hashgnn.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HeatMapTest {
    private static final double BLANK = Double.NaN;

    private final HeatMap map = new HeatMap("correlation", "bits", List.of("1", "2", "3"), new double[][] {
        {1, -0.5, BLANK}, {-0.5, 1, BLANK}, {BLANK, BLANK, BLANK}
    });

    @Test
    void theLowerHalfIsDrawnTheStrongerTheLess() throws Exception {
        SvgDocument svg = SvgDocument.of(map);
        assertThat(svg.marks("rect"))
                .extracting(cell -> SvgDocument.attributes(cell, "data-x", "data-y", "x", "y", "width", "fill-opacity"))
                .containsExactly(
                        "1, 1 1 70 34 86.67 1", "2, 1 -0.5 70 120.67 86.67 0.5", "2, 2 1 156.67 120.67 86.67 1");
        assertThat(svg.marks("rect").stream().map(cell -> ((Element) cell.getParentNode()).getAttribute("class")))
                .containsExactly("s0", "s1", "s0");
    }

    @Test
    void theDataAsCsv() {
        assertThat(map.csv()).isEqualTo("row,column,value\n1,1,1\n2,1,-0.5\n2,2,1\n");
    }
}
