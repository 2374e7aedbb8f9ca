package org.hashgnn.experiments.run;

import java.nio.file.Files;
import java.util.List;
import java.util.OptionalDouble;
import org.hashgnn.core.training.EpochRecord;

/**
 * How far the training of a run has come, as its {@code history.jsonl} tells.
 *
 * @param records a record for each epoch
 */
public record TrainingHistory(List<EpochRecord> records) {
    /** The history of a run; an empty one where it has not begun. */
    public static TrainingHistory of(RunFolder folder) {
        return new TrainingHistory(
                Files.exists(folder.history()) ? Json.readLines(folder.history(), EpochRecord.class) : List.of());
    }

    /** The epochs that were trained. */
    public int epochs() {
        return records.size();
    }

    /**
     * A measure of the parameters that would be kept if the training had ended after some epochs.
     *
     * @param most the epochs
     * @return nothing where no validation counts within them, or it has no such measure
     */
    public OptionalDouble kept(String measure, int most) {
        return records.stream()
                .limit(most)
                .filter(EpochRecord::best)
                .reduce((first, second) -> second)
                .map(record -> record.validation().get(measure))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
