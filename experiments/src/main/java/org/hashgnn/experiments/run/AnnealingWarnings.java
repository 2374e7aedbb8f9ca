package org.hashgnn.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hashgnn.core.training.Annealing;
import org.hashgnn.core.training.Trainer;

/** Warnings before a training whose schedules do not reach their ends in it. */
final class AnnealingWarnings {
    private AnnealingWarnings() {}

    /**
     * The warnings of a phase.
     *
     * @param pretraining whether it is the pretraining
     */
    static List<String> of(boolean pretraining, Trainer trainer) {
        String binarizer = pretraining ? "pretraining.binarizer." : "model.binarizer.";
        String optimizer = pretraining ? "pretraining.training.optimizer." : "training.optimizer.";
        List<String> warnings = new ArrayList<>();
        for (Annealing.Unfinished quantity : trainer.annealing().unfinished()) {
            warnings.add(text(binarizer + quantity.name(), quantity, trainer.totalSteps()) + kept(trainer));
        }
        for (Annealing.Unfinished rate : trainer.rate().unfinished()) {
            warnings.add(text(optimizer + rate.name(), rate, trainer.totalSteps()));
        }
        return warnings;
    }

    private static String text(String setting, Annealing.Unfinished quantity, long steps) {
        if (quantity.needed().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%s does not change: it is %s during all %,d steps of the training. Train longer, or"
                            + " shorten its 'every',"
                            + " for example to '4 %%'.",
                    setting,
                    number(quantity.last()),
                    steps);
        }
        return String.format(
                Locale.ROOT,
                "%s does not reach its end, %s: it starts at %s and is %s at the end of the training, which has"
                        + " %,d steps; %,d are"
                        + " needed. Train longer, or shorten its 'every', for example to '4 %%' (of the training).",
                setting,
                number(quantity.end()),
                number(quantity.start()),
                number(quantity.last()),
                steps,
                quantity.needed().getAsLong());
    }

    private static String kept(Trainer trainer) {
        return trainer.firstKept() == trainer.annealing().span().epochs()
                ? " The last epoch is kept; 'validation.from: 1' keeps the best of all epochs."
                : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceFirst("(\\.[0-9]*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }
}
