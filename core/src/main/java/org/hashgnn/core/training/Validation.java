package org.hashgnn.core.training;

import java.util.Map;
import org.hashgnn.core.tensor.Matrix;

/** Measures continuous codes on the validation split. */
@FunctionalInterface
public interface Validation {
    /**
     * The measures, under the names {@code mode.metric@n}; higher is better.
     *
     * @param codes z of all nodes, users first
     */
    Map<String, Double> measure(Matrix codes);
}
