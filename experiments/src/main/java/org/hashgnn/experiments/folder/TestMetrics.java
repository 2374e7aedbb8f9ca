package org.hashgnn.experiments.folder;

import java.util.Map;

/**
 * The metrics of a run on the test split.
 *
 * @param metrics profile, then mode, then metric
 * @param baselines profile, then baseline, then metric
 */
public record TestMetrics(
        Map<String, Map<String, Map<String, Double>>> metrics,
        Map<String, Map<String, Map<String, Double>>> baselines) {}
