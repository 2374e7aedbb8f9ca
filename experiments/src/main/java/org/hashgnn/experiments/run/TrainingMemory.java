package org.hashgnn.experiments.run;

import java.util.Locale;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.model.HashModel;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.training.TrainingSettings;

/**
 * The least memory that a training takes, known before it begins: all copies of the parameters, and for each row of a batch its numbers and its codes
 * z, h and dL/dh.
 */
final class TrainingMemory {
    private static final int NUMBERS = 3;
    private static final int CODES = 3;

    private TrainingMemory() {}

    /**
     * Checks that the machine has the memory.
     *
     * @param key the key of the settings, such as {@code training}
     * @throws SizeException if it does not; it names the setting that weighs most
     */
    static void require(String key, TrainingSettings settings, HashModel model, Interactions train) {
        long parameters = 0;
        for (Parameter parameter : model.parameters()) {
            parameters += Memory.product(
                    Parameter.COPIES,
                    parameter.value().rows(),
                    parameter.value().columns(),
                    Float.BYTES);
        }
        long trained = parameters;
        SizeException.naming(
                () -> {
                    Memory.require(trained, "the trained tables (" + Parameter.COPIES + " copies in training)");
                    return trained;
                },
                "model");
        if (settings.epochs() == 0) {
            return;
        }
        long pairs = Math.min(settings.batchSize(), train.size());
        int negatives = settings.sampledNegatives();
        long listed = settings.allItems() ? train.itemCount() : 0;
        long rows = pairs * (2L + negatives) + listed;
        long row = (long) NUMBERS * Integer.BYTES + (long) CODES * model.bits() * Float.BYTES;
        String what = String.format(
                Locale.ROOT,
                "training with batches of %,d pairs and %,d negative items each (%,d rows of %,d bits)",
                pairs,
                negatives,
                rows,
                model.bits());
        SizeException.naming(
                () -> {
                    Memory.require(Memory.product(rows, row) + trained, what);
                    return rows;
                },
                heaviest(key, settings, train));
    }

    /** The setting that most rows of a batch come from. */
    static String heaviest(String key, TrainingSettings settings, Interactions train) {
        long pairs = Math.min(settings.batchSize(), train.size());
        if (settings.allItems() && train.itemCount() > pairs * (2L + settings.sampledNegatives())) {
            return key + ".all_items";
        }
        return key + (settings.sampledNegatives() > pairs ? ".negatives" : ".batch_size");
    }
}
