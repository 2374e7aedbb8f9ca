package org.hashgnn.experiments.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page of SVG of one width, with the parts that all charts share: title, axes, their labels. Places are in pixels from the top left. */
public final class Canvas {
    static final double WIDTH = 420;
    static final double LEFT = 54;
    static final double RIGHT = WIDTH - 20;
    static final double TOP = 34;
    static final double BOTTOM = 224;
    /** About the width of a letter. */
    static final double LETTER = 6.1;

    private static final double TITLE_LETTER = 7.2;
    private static final double TITLE_SIZE = 13;

    private final Markup out = new Markup();

    /** A page with a title. */
    Canvas(String title, double height, boolean standalone) {
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Numbers.exact(WIDTH) + " " + Numbers.exact(Math.ceil(height)),
                "role",
                "img",
                "aria-label",
                title);
        if (standalone) {
            out.element("style", style());
        }
        out.open("rect", "class", "paper", "width", WIDTH, "height", height, "fill", "#ffffff")
                .close();
        double size = Math.min(TITLE_SIZE, TITLE_SIZE * (WIDTH - 10) / (title.length() * TITLE_LETTER));
        out.element(
                "text",
                title,
                "x",
                WIDTH / 2,
                "y",
                18.0,
                "text-anchor",
                "middle",
                "font-size",
                size,
                "font-weight",
                "bold");
    }

    /** The style of all charts, for the page that they are part of. */
    public static String style() {
        try (InputStream in = Objects.requireNonNull(Canvas.class.getResourceAsStream("chart.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Markup out() {
        return out;
    }

    /** Text at a place; {@code anchor} says which part of it stands there. */
    void text(String content, double x, double y, String anchor) {
        out.element("text", content, "x", x, "y", y, "text-anchor", anchor);
    }

    /** Text that is turned by so many degrees around its place. */
    void turned(String content, double x, double y, String anchor, double degrees) {
        out.open("g", "transform", "translate(" + x + " " + y + ") rotate(" + degrees + ")")
                .element("text", content, "text-anchor", anchor)
                .close();
    }

    void line(double x1, double y1, double x2, double y2) {
        out.open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2).close();
    }

    /** The vertical axis with its grid and its label. */
    void yAxis(Axis axis, String label) {
        out.open("g", "class", "grid", "stroke", "#dddddd");
        for (double tick : axis.ticks()) {
            double y = axis.place(tick, BOTTOM, TOP);
            line(LEFT, y, RIGHT, y);
        }
        out.close();
        for (double tick : axis.ticks()) {
            text(axis.label(tick), LEFT - 6, axis.place(tick, BOTTOM, TOP) + 4, "end");
        }
        turned(label, 13, (TOP + BOTTOM) / 2, "middle", -90);
    }

    /** The label of the horizontal axis. */
    void xLabel(String label, double y) {
        text(label, (LEFT + RIGHT) / 2, y, "middle");
    }

    /** The whole page. */
    String finish() {
        return out.close().toString();
    }
}
