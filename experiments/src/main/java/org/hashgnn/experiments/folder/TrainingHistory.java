package org.hashgnn.experiments.folder;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
     * A metric of the parameters that would be kept if the training had ended after some epochs; if no epoch may be
     * kept yet, the best value so far.
     *
     * @param most the epochs
     * @return nothing if there is no validation with this metric within them
     */
    public OptionalDouble judged(String metric, int most) {
        Optional<EpochRecord> kept =
                records.stream().limit(most).filter(EpochRecord::best).reduce((first, second) -> second);
        return kept.map(Stream::of)
                .orElseGet(() -> records.stream().limit(most))
                .flatMap(record -> Stream.ofNullable(record.validation().get(metric)))
                .mapToDouble(Double::doubleValue)
                .max();
    }
}
