package org.hashgnn.experiments.sweep;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hashgnn.experiments.run.TimeText;

/**
 * Shows how a sweep goes: a line for each trial that ends, and below it on a terminal the running ones with their last lines, written over;
 * elsewhere a summary every {@value #PLAIN_SECONDS} seconds.
 */
public final class SweepProgress {
    private static final int PLAIN_SECONDS = 30;
    private static final int WIDTH = 110;
    private static final int MOST_WARNINGS = 20;

    private final PrintWriter out;
    private final boolean terminal;
    private final Set<String> warned = new HashSet<>();
    private int total;
    private int jobs = 1;
    private int done;
    private int failed;
    private int timed;
    private double seconds;
    private int shown;
    private long lastSummary = System.nanoTime();

    /**
     * A display.
     *
     * @param terminal whether lines can be written over
     */
    public SweepProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void begin(int trials, int alreadyDone, int sideBySide) {
        total = trials;
        done = alreadyDone;
        jobs = sideBySide;
        failed = 0;
        timed = 0;
        seconds = 0;
        line(String.format(
                Locale.ROOT, "%d trials, %d of them done, %d side by side", trials, alreadyDone, sideBySide));
    }

    /** Says which rung of a successive halving begins. */
    void rung(int configurations, String goal) {
        line(configurations + (configurations == 1 ? " configuration " : " configurations ") + goal);
    }

    /** Shows warnings of a trial that no other trial has had, at most {@value #MOST_WARNINGS} of a sweep. */
    void warned(Trial trial, List<String> warnings) {
        for (String warning : warnings) {
            if (warned.size() < MOST_WARNINGS && warned.add(warning)) {
                line(warning + "  (" + trial.label() + ")");
            }
        }
    }

    void done(Trial trial, double took) {
        done++;
        if (took > 0) {
            timed++;
            seconds += took;
        }
        line("done    " + trial.label() + (took > 0 ? "  " + TimeText.of(took) : "  (by another process)"));
    }

    void failed(Trial trial, String reason) {
        failed++;
        line("failed  " + trial.label() + "  " + reason + "  (" + trial.folder().failure() + ")");
    }

    /** Shows what is going on now. */
    void show(List<RunningTrial> running, int waiting) {
        String summary = String.format(
                Locale.ROOT, "%d done, %d failed, %d running, %d waiting", done, failed, running.size(), waiting);
        if (timed > 0) {
            int left = total - done - failed;
            summary += ", left about " + TimeText.of(seconds / timed * left / jobs);
        }
        if (terminal) {
            erase();
            out.println(summary);
            for (RunningTrial trial : running) {
                String text = "running " + trial.trial().label() + "  " + TimeText.of(trial.seconds()) + "  "
                        + trial.lastLine();
                out.println(text.length() > WIDTH ? text.substring(0, WIDTH) : text);
            }
            shown = 1 + running.size();
        } else if (System.nanoTime() - lastSummary > PLAIN_SECONDS * 1_000_000_000L) {
            lastSummary = System.nanoTime();
            out.println(summary);
        }
        out.flush();
    }

    private void line(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    /** Takes back what {@link #show} wrote last. */
    private void erase() {
        for (int i = 0; i < shown; i++) {
            out.print("\u001B[A\u001B[2K");
        }
        shown = 0;
    }
}
