package org.hashgnn.experiments.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashgnn.experiments.chart.LineChart;
import org.hashgnn.experiments.chart.Point;
import org.hashgnn.experiments.chart.Series;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String HOSTILE = "</title><script>alert('{{body}}')</script> $1 \\";
    private static final String SAFE = "&lt;/title&gt;&lt;script&gt;alert(&#39;{{body}}&#39;)&lt;/script&gt; $1 \\";

    @Test
    void whatIsGivenIsTextWhereverItStands() {
        LineChart chart =
                new LineChart(HOSTILE, HOSTILE, HOSTILE, List.of(Series.measured(HOSTILE, List.of(new Point(1, 2)))));
        String page = PageText.of(new Page(
                HOSTILE,
                List.of(new Page.Section(
                        HOSTILE,
                        List.of(
                                new PageElement.Note(HOSTILE),
                                PageElement.Grid.plain(HOSTILE, List.of(HOSTILE), List.of(List.of(HOSTILE))),
                                PageElement.Figure.of(List.of(HOSTILE, "x"), chart, HOSTILE),
                                new PageElement.Folded(HOSTILE, HOSTILE))))));
        assertThat(page)
                .contains(
                        "<title>" + SAFE + "</title>",
                        "<h2>" + SAFE,
                        "<p>" + SAFE,
                        "<td class=\"place0\">" + SAFE,
                        "<pre>" + SAFE)
                .doesNotContain("<script>alert", "{{style}}", "{{script}}");
        assertThat(page.split("<script>", -1)).hasSize(2);
        assertThat(page).contains("download=\"-title-script-alert-body-script-1-x.csv\"");
    }

    @Test
    void theDataOfAChartIsInThePage() {
        LineChart chart = new LineChart("t", "x", "y", List.of(Series.measured("a b+c", List.of(new Point(1, 2.5)))));
        String page = PageText.of(new Page(
                "t", List.of(new Page.Section("s", List.of(PageElement.Figure.of(List.of("chart"), chart, "c"))))));
        assertThat(page)
                .contains("href=\"data:text/csv;charset=utf-8,series%2Csource%2Cx%2Cy%2Cdeviation%0Aa%20b%2Bc%2C"
                        + "measured%2C1%2C2.5%2C0%0A\"");
    }

    @Test
    void thePageAsksForNothingElse() {
        String page = PageText.of(new Page("t", List.of()));
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\"")
                .doesNotContain("src=", "<link", "@import", "url(");
    }
}
