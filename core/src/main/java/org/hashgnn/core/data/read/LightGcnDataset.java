package org.hashgnn.core.data.read;

import java.nio.file.Path;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.LongIndex;
import org.hashgnn.core.data.RawInteractions;
import org.jspecify.annotations.Nullable;

/**
 * Files in the text format of LightGCN (He et al., SIGIR 2020) and NGCF: {@code user item item ...} per line, whole numbers from 0 to
 * 2147483647 with blanks between. Blank lines, repeated users and users without items are allowed; such a user has an index and no
 * interactions. Takes 8 bytes of memory per pair
 * besides the result, and time in proportion to the text.
 */
@Summary("Files in LightGCN's text format: a line per user, 'user item item ...', plain or gzip. "
        + "With a test file it is a given train/test pair.")
public record LightGcnDataset(
        @Setting(value = "The file of interactions; the training part where there is a test file.", input = true)
        Path train,

        @Setting(value = "The file of test interactions.", byDefault = Setting.ABSENT, input = true) @Nullable Path test)
        implements DatasetSource {
    private static final long INSPECTED = 1000;

    @Override
    public RawInteractions read() {
        LongIndex users = new LongIndex();
        LongIndex items = new LongIndex();
        PairBuffer trainPairs = new PairBuffer(false);
        LightGcnReader.read(train, users, items, trainPairs);
        PairBuffer testPairs = null;
        if (test != null) {
            testPairs = new PairBuffer(false);
            LightGcnReader.read(test, users, items, testPairs);
        }
        return RawAssembly.of(users.rank(), items.rank(), trainPairs, testPairs, 0);
    }

    /** Reads the first {@value #INSPECTED} lines of each file. */
    @Override
    public Inspection inspect() {
        LongIndex ids = new LongIndex();
        LightGcnReader.read(train, ids, ids, new PairBuffer(false), INSPECTED);
        if (test != null) {
            LightGcnReader.read(test, ids, ids, new PairBuffer(false), INSPECTED);
        }
        return Inspection.of(false, test != null);
    }
}
