package org.hashgnn.experiments.report.html;

import java.util.Map;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.yaml.ConfigDifference;

/** The settings of a run by dotted key, as its folder has them; no plug-in is needed to read them. */
final class RunSettings {
    private RunSettings() {}

    static Map<String, String> of(FinishedRun run) {
        return ConfigDifference.flat(run.config());
    }
}
