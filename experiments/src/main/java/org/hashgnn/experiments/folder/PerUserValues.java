package org.hashgnn.experiments.folder;

import java.util.List;
import java.util.Map;

/**
 * Metrics of the test users of a run. The arrays are shared, not copied.
 *
 * @param users the original ids, each once
 * @param values for each metric a value for each of the users
 * @param weights for each metric how much each of the users counts in the mean
 */
public record PerUserValues(List<String> users, Map<String, double[]> values, Map<String, double[]> weights) {}
