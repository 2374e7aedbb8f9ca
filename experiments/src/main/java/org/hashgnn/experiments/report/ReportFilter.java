package org.hashgnn.experiments.report;

import java.util.Set;

/**
 * What a report is asked for; an empty set asks for all.
 *
 * @param profiles whose definitions of the metrics
 * @param modes the ways of searching
 * @param metrics the measures
 */
public record ReportFilter(Set<String> profiles, Set<String> modes, Set<String> metrics) {
    boolean takes(String profile, String mode) {
        return (profiles.isEmpty() || profiles.contains(profile)) && (modes.isEmpty() || modes.contains(mode));
    }

    boolean takes(String metric) {
        return metrics.isEmpty() || metrics.contains(metric);
    }
}
