package org.hashgnn.core.training;

import java.util.Map;

/**
 * One line of a training's history.
 *
 * @param epoch the epoch that has ended, from 1
 * @param steps the steps so far
 * @param loss the mean loss over the epoch's steps
 * @param annealed what the binarizer anneals (p, beta) and the learning rate, at the epoch's last step
 * @param validation the measures on the validation split; empty where the epoch was not validated
 * @param best whether it is the best epoch so far
 * @param seconds the wall time of the training so far
 */
public record EpochRecord(
        int epoch,
        long steps,
        double loss,
        Map<String, Double> annealed,
        Map<String, Double> validation,
        boolean best,
        double seconds) {}
