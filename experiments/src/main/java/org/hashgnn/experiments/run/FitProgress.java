package org.hashgnn.experiments.run;

import java.io.PrintWriter;
import org.hashgnn.core.model.Progress;
import org.jspecify.annotations.Nullable;

/** Shows how far a part is that is fitted, not trained. */
final class FitProgress implements Progress {
    private final PrintWriter out;
    private final boolean terminal;
    private @Nullable BatchProgress batch;

    FitProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void done(long done, long total) {
        BatchProgress current = batch == null ? new BatchProgress(out, terminal, "fitted", "passes", total) : batch;
        current.done(done);
        batch = done == total ? null : current;
    }
}
