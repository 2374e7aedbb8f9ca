package org.hashgnn.experiments.binding;

import java.util.Map;

/** Names of components that no longer exist, with what to write instead. */
final class FormerNames {
    private static final Map<String, String> ADVICE = Map.of(
            "delimited",
            "; files of fields between separators are now read by 'table', which finds separator and header itself: "
                    + "dataset: {type: table, file: ratings.csv, user: 0, item: 1} (test, separator, header, rating, "
                    + "min_rating and time keep their names; remove separator and header where the file shows them)");

    private FormerNames() {}

    /** What to write instead of a name; empty if it never existed. */
    static String advice(String name) {
        return ADVICE.getOrDefault(name, "");
    }
}
