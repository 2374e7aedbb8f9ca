package org.hashgnn.experiments.report;

import java.util.List;

/**
 * The methods that were trained on one data set and split. Only they can be compared: figures on other data are about other users and items.
 *
 * @param label what the data set is called in tables, unlike any other of the report
 * @param known the name of the public data set that it is, or the label if it is none
 * @param methods in the order of their runs, at least one
 */
public record DataGroup(String label, String known, List<Method> methods) {
    /** The runs of all methods. */
    public List<FinishedRun> runs() {
        return methods.stream().flatMap(method -> method.runs().stream()).toList();
    }

    /** The SHA-256 of the data and the split. */
    public String sha256() {
        return methods.getFirst().runs().getFirst().provenance().dataSha256();
    }
}
