package org.hashgnn.core.training;

import java.util.ArrayList;
import java.util.List;

/** Where a training stands, apart from its tensors: what a checkpoint keeps so that a resumed run goes on as if never stopped. */
final class TrainingState {
    /** The identity of the run that this is the training of; empty where it has none. */
    String run = "";

    /** The steps done so far. */
    long step;

    /** The sum of the losses of the steps of the epoch under way. */
    double epochLoss;

    /** The best value of the validation measure; negative infinity before the first. */
    double best = Double.NEGATIVE_INFINITY;

    /** Validations since the best one. */
    int sinceBest;

    /** Whether the training has ended and the best parameters are back in place. */
    boolean finished;

    /** The wall time of the training so far. */
    double seconds;

    /** The epochs so far. */
    List<EpochRecord> history = new ArrayList<>();
}
