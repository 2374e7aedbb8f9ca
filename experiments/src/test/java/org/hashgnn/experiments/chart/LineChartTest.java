package org.hashgnn.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {
    private static final String HOSTILE = "a<b>&\"c\", d";

    private final LineChart chart = new LineChart(
            "recall@n",
            "n",
            "recall",
            List.of(
                    new Series(HOSTILE, Series.Kind.MEASURED, List.of(new Point(50, 0.25, 0.05), new Point(100, 0.4))),
                    new Series(HOSTILE, Series.Kind.PUBLISHED, List.of(new Point(100, 0.3))),
                    new Series("flat", Series.Kind.LEVEL, List.of(new Point(0, 0.35))),
                    Series.measured("nothing", List.of(new Point(1, Double.NaN)))));

    @Test
    void linesBandsAndMarksStandWhereTheirValuesAre() throws Exception {
        // x from 50 to 100 lies between 54 and 400 pixels, y from 0.2 to 0.4 between 224 and 34
        SvgDocument svg = SvgDocument.of(chart);
        assertThat(svg.all("polyline")).hasSize(1);
        assertThat(svg.all("polyline").getFirst().getAttribute("points")).isEqualTo("54.00,176.50 400.00,34.00");
        assertThat(svg.all("polygon").getFirst().getAttribute("points"))
                .isEqualTo("54.00,129.00 400.00,34.00 400.00,34.00 54.00,224.00");
        assertThat(svg.marks("path"))
                .extracting(mark ->
                        SvgDocument.attributes(mark, "class", "data-series", "data-x", "data-y", "data-deviation"))
                .containsExactly(
                        "mark " + HOSTILE + " 50 0.25 0.05",
                        "mark " + HOSTILE + " 100 0.4 0",
                        "hollow " + HOSTILE + " 100 0.3 0",
                        "mark flat  0.35 0");
        assertThat(svg.marks("path").get(2).getAttribute("d")).startsWith("M400.00 123.00");
        Element level = svg.all("line").stream()
                .filter(line -> line.hasAttribute("stroke-dasharray"))
                .findFirst()
                .orElseThrow();
        assertThat(SvgDocument.attributes(level, "x1", "x2", "y1", "y2")).isEqualTo("54 400 81.5 81.5");
    }

    @Test
    void pointingAtAMarkTellsItsValues() throws Exception {
        assertThat(SvgDocument.of(chart).all("title"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        HOSTILE + "; n 50: 0.250000 ± 0.050",
                        HOSTILE + "; n 100: 0.400000",
                        HOSTILE + ", published; n 100: 0.300000",
                        "flat; all n: 0.350000");
    }

    @Test
    void oneColourForWhatIsMeasuredAndPublishedOfOneName() throws Exception {
        List<String> colours = SvgDocument.of(chart).marks("path").stream()
                .map(mark -> ((Element) mark.getParentNode()).getAttribute("class"))
                .toList();
        assertThat(colours).containsExactly("s0", "s0", "s0", "s1");
        assertThat(SvgDocument.of(chart).all("text"))
                .extracting(Element::getTextContent)
                .contains("recall@n", "n", "recall", HOSTILE, "flat", "published")
                .doesNotContain("nothing");
    }

    @Test
    void theFirstThirtyTwoSeriesDifferInColourOrShape() throws Exception {
        LineChart many = new LineChart(
                "t",
                "n",
                "y",
                IntStream.range(0, 32)
                        .mapToObj(i -> Series.measured("method " + i, List.of(new Point(1, i), new Point(2, i))))
                        .toList());
        assertThat(SvgDocument.of(many).marks("path"))
                .extracting(mark -> ((Element) mark.getParentNode()).getAttribute("class") + " "
                        + mark.getAttribute("d").replaceAll("[0-9. -]", ""))
                .hasSize(64)
                .satisfies(looks -> assertThat(Set.copyOf(looks)).hasSize(32));
    }

    @Test
    void theDataAsCsv() {
        assertThat(chart.csv()).isEqualTo("""
                series,source,n,recall,deviation
                "a<b>&""c"", d",measured,50,0.25,0.05
                "a<b>&""c"", d",measured,100,0.4,0
                "a<b>&""c"", d",published,100,0.3,0
                flat,measured,,0.35,0
                """);
    }

    @Test
    void aPageBringsTheStyleAndAFileHasItsOwn() {
        assertThat(chart.svg(true)).contains("<style>", "prefers-color-scheme: dark");
        assertThat(chart.svg(false)).doesNotContain("<style>");
        assertThat(new LineChart("t", "x", "y", List.of()).isEmpty()).isTrue();
        assertThat(chart.isEmpty()).isFalse();
    }

    @Test
    void aLegendTakesAsManyRowsAsItNeedsAndALongNameEndsInDots() throws Exception {
        String name = "method-with-a-very-long-name-of-a-trial-of-a-sweep-bits=64-weight=0.5-and-more";
        Series series = Series.measured(name, List.of(new Point(1, 1)));
        Series other = Series.measured("other", List.of(new Point(1, 2)));
        SvgDocument svg = SvgDocument.of(new LineChart("t", "x", "y", List.of(series, other)));
        List<Element> texts = svg.all("text");
        Element last = texts.getLast();
        Element before = texts.get(texts.size() - 2);
        assertThat(before.getTextContent()).startsWith("method-with-a").endsWith("…");
        assertThat(Double.parseDouble(last.getAttribute("y")) - Double.parseDouble(before.getAttribute("y")))
                .isEqualTo(17);
    }
}
