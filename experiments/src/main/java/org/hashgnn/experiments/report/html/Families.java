package org.hashgnn.experiments.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures by the name before their cut-off: {@code recall} has {@code recall@50} and {@code recall@100}. Those without a cut-off are
 * families of one.
 *
 * @param members by family, both in the order of the table
 */
record Families(Map<String, List<String>> members) {
    static Families of(List<String> metrics) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        metrics.forEach(metric -> members.computeIfAbsent(metric.split("@", 2)[0], name -> new ArrayList<>())
                .add(metric));
        return new Families(members);
    }

    /** The family that a profile puts first: the recall of most, which is the paper's hit rate. */
    String first() {
        return members.keySet().iterator().next();
    }

    /** The first measure of all. */
    String main() {
        return metrics(first()).getFirst();
    }

    /** The measures of a family. */
    List<String> metrics(String family) {
        return members.getOrDefault(family, List.of());
    }

    /** The list length of a measure that has one. */
    static int cutoff(String metric) {
        return Integer.parseInt(metric.substring(metric.indexOf('@') + 1));
    }
}
