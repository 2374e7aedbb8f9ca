package org.hashgnn.experiments.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashgnn.experiments.chart.Canvas;
import org.hashgnn.experiments.chart.Markup;

/** Writes a page as HTML: style, script, charts and their data are all in it, and its content policy forbids it to load anything. */
final class PageText {
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private PageText() {}

    static String of(Page page) {
        Markup body = new Markup();
        body.element("h1", page.title());
        contents(body, page.sections());
        for (int i = 0; i < page.sections().size(); i++) {
            section(body, page.sections().get(i), "s" + i);
        }
        Map<String, String> slots = Map.of(
                "title",
                new Markup().text(page.title()).toString(),
                "style",
                Canvas.style() + resource("report.css"),
                "body",
                body.toString(),
                "script",
                resource("report.js"));
        return SLOT.matcher(resource("page.html"))
                .replaceAll(slot -> Matcher.quoteReplacement(Objects.requireNonNull(slots.get(slot.group(1)))));
    }

    private static void contents(Markup out, List<Page.Section> sections) {
        out.open("nav");
        for (int i = 0; i < sections.size(); i++) {
            out.element("a", sections.get(i).title(), "href", "#s" + i);
        }
        out.close();
    }

    private static void section(Markup out, Page.Section section, String id) {
        out.open("section", "id", id).element("h2", section.title());
        boolean inFigures = false;
        for (PageElement part : section.parts()) {
            if (part instanceof PageElement.Figure != inFigures) {
                inFigures = !inFigures;
                if (inFigures) {
                    out.open("div", "class", "figures");
                } else {
                    out.close();
                }
            }
            switch (part) {
                case PageElement.Note note -> out.element("p", note.text());
                case PageElement.Grid grid -> grid(out, grid);
                case PageElement.Figure figure -> figure(out, figure);
                case PageElement.Folded folded ->
                    out.open("details")
                            .element("summary", folded.title())
                            .element("pre", folded.text())
                            .close();
            }
        }
        if (inFigures) {
            out.close();
        }
        out.close();
    }

    private static void grid(Markup out, PageElement.Grid grid) {
        out.open("div", "class", "wide").open("table").element("caption", grid.caption());
        out.open("thead").open("tr");
        grid.head().forEach(name -> out.element("th", name, "scope", "col"));
        out.close().close().open("tbody");
        for (List<PageElement.Cell> row : grid.rows()) {
            out.open("tr");
            for (PageElement.Cell cell : row) {
                out.element("td", cell.text(), "class", "place" + cell.place());
            }
            out.close();
        }
        out.close().close().close();
    }

    private static void figure(Markup out, PageElement.Figure figure) {
        String data = "data:text/csv;charset=utf-8,"
                + URLEncoder.encode(figure.chart().csv(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        out.open("figure", "id", figure.name())
                .raw(figure.chart().svg(false))
                .open("figcaption")
                .text(figure.caption() + " ")
                .element("a", "CSV", "href", data, "download", figure.name() + ".csv")
                .close()
                .close();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageText.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
