package org.hashgnn.experiments.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.yaml.DidYouMean;

/**
 * The part of the metrics that a report is asked for; an empty set asks for all.
 *
 * @param profiles whose definitions of the metrics
 * @param modes the ways of searching
 * @param metrics the metrics
 */
public record ReportFilter(Set<String> profiles, Set<String> modes, Set<String> metrics) {
    /** Everything. */
    public static final ReportFilter ALL = new ReportFilter(Set.of(), Set.of(), Set.of());

    boolean takes(String profile, String mode) {
        return (profiles.isEmpty() || profiles.contains(profile)) && (modes.isEmpty() || modes.contains(mode));
    }

    boolean takes(String metric) {
        return metrics.isEmpty() || metrics.contains(metric);
    }

    /**
     * Checks that all that is asked for was measured.
     *
     * @throws InputException if no run has a profile, a mode, or, by the profiles and modes asked for, a metric; it names those there are
     */
    public void requireMeasured(GroupedRuns runs) {
        Set<String> knownProfiles = new LinkedHashSet<>();
        Set<String> knownModes = new LinkedHashSet<>();
        Set<String> knownMetrics = new LinkedHashSet<>();
        runs.groups()
                .forEach(group -> group.runs()
                        .forEach(run -> run.result().metrics().forEach((profile, mode, measured) -> {
                            knownProfiles.add(profile);
                            knownModes.add(mode);
                            if (takes(profile, mode)) {
                                knownMetrics.addAll(measured.keySet());
                            }
                        })));
        require("--profile", profiles, knownProfiles);
        require("--mode", modes, knownModes);
        if (knownMetrics.isEmpty()) {
            throw new InputException(
                    profiles.isEmpty() && modes.isEmpty()
                            ? "no run has a metric on the test set"
                            : "no run was measured by all of --profile " + profiles + " and --mode " + modes
                                    + "; leave one of them out to see all there is");
        }
        require("--metric", metrics, knownMetrics);
    }

    private static void require(String option, Set<String> asked, Set<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new InputException(option + " '" + name + "' was not measured" + DidYouMean.hint(name, known)
                        + "; there are " + String.join(", ", known));
            }
        }
    }
}
