package org.hashgnn.experiments.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.training.EpochRecord;
import org.hashgnn.core.training.TrainingListener;

/** Keeps {@code history.jsonl} up to date: a line of JSON per epoch. */
public final class HistoryWriter implements TrainingListener {
    private final Path file;
    private final List<EpochRecord> history = new ArrayList<>();

    public HistoryWriter(Path file) {
        this.file = file;
    }

    /** Writes the epochs that a resumed run has behind it, in place of what the file held. */
    public void begin(List<EpochRecord> before) {
        history.clear();
        history.addAll(before);
        write();
    }

    @Override
    public void onEpoch(EpochRecord epoch) {
        history.add(epoch);
        write();
    }

    private void write() {
        AtomicFile.write(
                file, history.stream().map(epoch -> Json.line(epoch) + "\n").collect(Collectors.joining()));
    }
}
