package org.hashgnn.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BarChartTest {
    @Test
    void barsOfACategoryStandSideBySideFromZero() throws Exception {
        BarChart chart = new BarChart(
                "recall",
                "method",
                "recall@5",
                List.of("one", "two"),
                List.of(
                        Series.measured("hamming", List.of(new Point(0, 0.25), new Point(1, 0.5))),
                        Series.measured("continuous", List.of(new Point(1, 0.4, 0.1))),
                        new Series("hamming", Series.Kind.PUBLISHED, List.of(new Point(0, 0.5)))));
        // two categories share 346 pixels from 54 on: 173 each, of which two bars take 69.2 each after a gap of 17.3;
        // 190 pixels are 0.5
        SvgDocument svg = SvgDocument.of(chart);
        assertThat(svg.marks("rect"))
                .extracting(bar -> SvgDocument.attributes(bar, "data-series", "data-x", "x", "y", "width", "height"))
                .containsExactly(
                        "hamming one 71.3 129 69.2 95",
                        "hamming two 244.3 34 69.2 190",
                        "continuous two 313.5 72 69.2 152");
        assertThat(svg.all("line").stream()
                        .filter(line -> line.getAttribute("class").equals("whisker")))
                .extracting(line -> SvgDocument.attributes(line, "x1", "x2", "y1", "y2"))
                .containsExactly("348.1 348.1 34 110");
        assertThat(svg.marks("path"))
                .extracting(mark -> SvgDocument.attributes(mark, "class", "data-series", "data-y"))
                .containsExactly("hollow hamming 0.5");
        assertThat(chart.csv()).isEqualTo("""
                series,source,method,recall@5,deviation
                hamming,measured,one,0.25,0
                hamming,measured,two,0.5,0
                continuous,measured,two,0.4,0.1
                hamming,published,one,0.5,0
                """);
    }

    @Test
    void aHistogramNamesAsManyCategoriesAsHaveRoom() throws Exception {
        List<String> names =
                IntStream.rangeClosed(0, 64).mapToObj(Integer::toString).toList();
        List<Point> points =
                IntStream.rangeClosed(0, 64).mapToObj(i -> new Point(i, i)).toList();
        SvgDocument svg = SvgDocument.of(
                new BarChart("distances", "distance", "pairs", names, List.of(Series.measured("pairs", points))));
        assertThat(svg.marks("rect")).hasSize(65);
        // 346 / 65 pixels each; a name of two letters and a blank takes 18.3, so every fourth is named
        assertThat(svg.all("text"))
                .extracting(Element::getTextContent)
                .contains("4", "16", "64")
                .doesNotContain("1", "2", "3", "5", "17");
    }

    @Test
    void longNamesAreTurned() throws Exception {
        List<String> names =
                IntStream.range(0, 9).mapToObj(i -> "hashgnn-nr-" + i).toList();
        SvgDocument svg = SvgDocument.of(new BarChart(
                "t", "method", "y", names, List.of(Series.measured("s", List.of(new Point(8, 1))))));
        assertThat(svg.all("g").stream().filter(g -> g.getAttribute("transform").contains("rotate(-38")))
                .hasSize(9);
    }
}
