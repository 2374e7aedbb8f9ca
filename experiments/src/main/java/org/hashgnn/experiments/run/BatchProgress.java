package org.hashgnn.experiments.run;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far a long job is: on a terminal on one line that is written over, elsewhere on a line every {@value #PLAIN_SECONDS} seconds. */
public final class BatchProgress {
    private static final int PLAIN_SECONDS = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final String done;
    private final String things;
    private final long total;
    private final boolean terminal;
    private long last = System.nanoTime();

    /**
     * Progress through so many things, which are being {@code done}.
     *
     * @param terminal whether lines can be written over
     */
    public BatchProgress(PrintWriter out, boolean terminal, String done, String things, long total) {
        this.out = out;
        this.terminal = terminal;
        this.done = done;
        this.things = things;
        this.total = total;
    }

    /** So many are done. */
    public void done(long count) {
        long now = System.nanoTime();
        if (count == total) {
            out.print(terminal ? CLEAR_LINE : "");
        } else if (terminal || now - last > PLAIN_SECONDS * 1_000_000_000L) {
            last = now;
            String line = String.format(Locale.ROOT, "%s %,d of %,d %s", done, count, total, things);
            out.print(terminal ? CLEAR_LINE + line : line + System.lineSeparator());
        }
        out.flush();
    }
}
