package org.hashgnn.experiments.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.core.training.TrainingListener;

/**
 * Shows how a training goes: on a terminal one line that is written over (step, loss, time left), and a line per epoch; elsewhere plain lines
 * only, one every {@value #PLAIN_SECONDS} seconds and one per epoch.
 */
final class ProgressPrinter implements TrainingListener {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final int PLAIN_SECONDS = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final String chosenBy;
    private long firstStep = -1;
    private long firstTime;
    private long lastTime;

    /**
     * A printer.
     *
     * @param terminal whether lines can be written over
     * @param chosenBy the validation measure to show
     */
    ProgressPrinter(PrintWriter out, boolean terminal, String chosenBy) {
        this.out = out;
        this.terminal = terminal;
        this.chosenBy = chosenBy;
    }

    @Override
    public void onStep(long step, long total, double loss) {
        long now = System.nanoTime();
        if (firstStep < 0) {
            firstStep = step;
            firstTime = now;
            lastTime = now;
        }
        if (now - lastTime < (terminal ? TERMINAL_NANOS : PLAIN_SECONDS * 1_000_000_000L)) {
            return;
        }
        lastTime = now;
        double left = (now - firstTime) * 1e-9 / Math.max(step - firstStep, 1) * (total - step);
        String line =
                String.format(Locale.ROOT, "step %,d of %,d  loss %.4f  left %s", step, total, loss, TimeText.of(left));
        if (terminal) {
            out.print(CLEAR_LINE + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    @Override
    public void onEpoch(EpochRecord epoch) {
        String annealed = epoch.annealed().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  %s %.4g", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        out.println((terminal ? CLEAR_LINE : "")
                + String.format(Locale.ROOT, "epoch %d  loss %.4f", epoch.epoch(), epoch.loss())
                + annealed
                + validation(epoch.validation())
                + (epoch.best() ? "  best" : "")
                + "  " + TimeText.of(epoch.seconds()));
        out.flush();
    }

    private String validation(Map<String, Double> measures) {
        Double value = measures.get(chosenBy);
        return value == null ? "" : String.format(Locale.ROOT, "  %s %.4f", chosenBy, value);
    }
}
