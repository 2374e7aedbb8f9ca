package org.hashgnn.core.training;

/** Hears how a training goes. */
public interface TrainingListener {
    /**
     * A step has been done.
     *
     * @param step the steps so far
     * @param total the steps of the whole training
     * @param loss the loss of the step
     */
    default void onStep(long step, long total, double loss) {}

    /** An epoch has ended. */
    default void onEpoch(EpochRecord epoch) {}

    /** A checkpoint is on the disk. */
    default void onCheckpoint(long step) {}

    /** Both listeners, this one first. */
    default TrainingListener and(TrainingListener other) {
        TrainingListener first = this;
        return new TrainingListener() {
            @Override
            public void onStep(long step, long total, double loss) {
                first.onStep(step, total, loss);
                other.onStep(step, total, loss);
            }

            @Override
            public void onEpoch(EpochRecord epoch) {
                first.onEpoch(epoch);
                other.onEpoch(epoch);
            }

            @Override
            public void onCheckpoint(long step) {
                first.onCheckpoint(step);
                other.onCheckpoint(step);
            }
        };
    }
}
