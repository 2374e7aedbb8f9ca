package org.hashgnn.experiments.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.training.EpochRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingHistoryTest {
    private static final String MEASURE = "hamming.recall@5";

    @TempDir
    private Path root;

    @Test
    void theLastBestEpochWithinTheFirstOnesIsKept() {
        RunFolder folder = new RunFolder(root);
        new HistoryWriter(folder.history())
                .begin(List.of(
                        epoch(1, Map.of(), false),
                        epoch(2, Map.of(MEASURE, 0.3), true),
                        epoch(3, Map.of(MEASURE, 0.2), false),
                        epoch(4, Map.of(MEASURE, 0.5), true)));
        TrainingHistory history = TrainingHistory.of(folder);
        assertThat(history.epochs()).isEqualTo(4);
        assertThat(history.judged(MEASURE, 1)).isEmpty();
        assertThat(history.judged(MEASURE, 2)).hasValue(0.3);
        assertThat(history.judged(MEASURE, 3)).hasValue(0.3);
        assertThat(history.judged(MEASURE, 9)).hasValue(0.5);
        assertThat(history.judged("hamming.mrr", 9)).isEmpty();
    }

    @Test
    void aRunThatHasNotBegunHasNone() {
        assertThat(TrainingHistory.of(new RunFolder(root.resolve("none"))).epochs())
                .isZero();
    }

    @Test
    void aDamagedFileIsNamedWithItsLine() throws IOException {
        RunFolder folder = new RunFolder(root);
        new HistoryWriter(folder.history()).begin(List.of(epoch(1, Map.of(), false)));
        Files.writeString(folder.history(), Files.readString(folder.history()) + "{\"epoch\": x}\n");
        assertThatThrownBy(() -> TrainingHistory.of(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("history.jsonl:2: this file is not as it was written");
    }

    private static EpochRecord epoch(int epoch, Map<String, Double> validation, boolean best) {
        return new EpochRecord(epoch, epoch * 10L, 1, Map.of(), validation, best, 1);
    }
}
