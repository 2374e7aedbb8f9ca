package org.hashgnn.experiments.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.run.PerUserFile;

/** The values of one measure by user, the mean over the runs of one method. */
final class UserValues {
    private UserValues() {}

    /**
     * Reads them.
     *
     * @throws InputException where a run has no such measure, or the runs were measured on different users
     */
    static Map<String, Double> of(List<FinishedRun> runs, String profile, String mode, String metric) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (FinishedRun run : runs) {
            Map<String, Double> values = PerUserFile.read(run.folder().perUser(profile, mode), metric);
            if (!sums.isEmpty() && !sums.keySet().equals(values.keySet())) {
                throw new InputException(
                        Location.of(run.folder().root().toString()),
                        "was measured on other users than the runs beside it; compare runs of one data set and split");
            }
            values.forEach((user, value) -> sums.merge(user, value / runs.size(), Double::sum));
        }
        return sums;
    }
}
