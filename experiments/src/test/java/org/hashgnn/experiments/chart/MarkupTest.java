package org.hashgnn.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void nothingThatIsGivenIsMarkup() {
        Markup markup = new Markup()
                .open("p", "title", "\"a\" & 'b'")
                .text("</p><script>alert(1)</script>")
                .close();
        assertThat(markup)
                .hasToString("<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">"
                        + "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void whatXmlHasNoPlaceForIsReplaced() {
        assertThat(Markup.escape("a\u0000b\u001Bc\uD800d\uFFFFe\tf\nä\uD83D\uDE00"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\nä\uD83D\uDE00");
    }

    @Test
    void placesAreRoundedAndElementsClosedByTagsOfTheirOwn() {
        assertThat(new Markup()
                        .open("rect", "x", 1.005, "y", 100.0, "height", -0.001, "id", 3)
                        .close())
                .hasToString("<rect x=\"1\" y=\"100\" height=\"0\" id=\"3\"></rect>");
    }
}
