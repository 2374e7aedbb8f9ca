package org.hashgnn.experiments.folder;

/**
 * The metrics of a run on the test split.
 *
 * @param metrics profile, then mode, then metric
 * @param baselines profile, then baseline, then metric
 */
public record TestMetrics(Measures metrics, Measures baselines) {}
