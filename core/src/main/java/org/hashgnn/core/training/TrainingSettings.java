package org.hashgnn.core.training;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.schedule.Span;

/** The settings of a {@link Trainer}. */
public record TrainingSettings(
        @Setting(
                value = "The most passes over the training interactions; 0 for a model that is only fitted.",
                byDefault = "20",
                min = 0)
        int epochs,

        @Setting(
                value = "Positive pairs of a step, at most all of them; the HashGNN paper uses 256.",
                byDefault = "256",
                min = 1)
        int batchSize,

        @Setting(
                value = "Negative items drawn for each positive pair; the paper draws five triplets.",
                byDefault = "5",
                min = 0)
        int negatives,

        @Setting(
                value = "Negatives are drawn with probability proportional to degree^exponent; 0 is uniform.",
                byDefault = "0.0",
                min = 0)
        double negativeExponent,

        @Setting(
                value =
                        "Whether every batch has the rows of all items, for losses that rank an item among all of them.",
                byDefault = "false")
        boolean allItems,

        @Setting(value = "The optimiser: Adam.", byDefault = "{}")
        AdamSettings optimizer,

        @Setting(value = "When to measure on the validation split, and when to stop.", byDefault = "{}")
        ValidationSettings validation,

        @Setting(
                value = "Steps between two checkpoints; a killed run loses at most so many.",
                byDefault = "2000",
                min = 1)
        int checkpointEvery) {
    /** The length of a training on so many interactions. */
    public Span span(int interactions) {
        return new Span(Math.ceilDiv(interactions, batchSize), epochs);
    }

    /** The negative items that are in fact sampled for each pair: none if nothing is trained. */
    public int sampledNegatives() {
        return epochs == 0 ? 0 : negatives;
    }
}
