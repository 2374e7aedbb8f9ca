package org.hashgnn.experiments.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What was left out, as lines for people: at most {@value #MOST} of them. */
public final class LeftOutText {
    static final int MOST = 20;

    private LeftOutText() {}

    /** Prints the lines. */
    public static void print(PrintWriter out, List<LeftOut> leftOut) {
        lines(leftOut).forEach(out::println);
        out.flush();
    }

    /** The lines; the last one counts those that are not shown. */
    public static List<String> lines(List<LeftOut> leftOut) {
        List<String> lines = new ArrayList<>();
        leftOut.stream().limit(MOST).forEach(each -> lines.add("left out: " + Escape.terminal(each.text())));
        if (leftOut.size() > MOST) {
            lines.add("left out: " + (leftOut.size() - MOST) + " more");
        }
        return lines;
    }
}
