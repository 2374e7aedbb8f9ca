package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a delimited file hold what, from 0; -1 for a column that is not there.
 *
 * @param user the user's id
 * @param item the item's id
 * @param rating the rating, or -1
 * @param time the time, or -1
 */
record Columns(int user, int item, int rating, int time) {
    private static final int NONE = -1;

    /** The columns of a file whose first line, the header where there is one, the reader stands on. */
    static Columns of(DelimitedDataset settings, LineReader first) {
        List<String> names = new ArrayList<>();
        for (int field = 0; settings.header() && field < first.fields(); field++) {
            names.add(new String(
                    first.bytes(), first.from(field), first.to(field) - first.from(field), StandardCharsets.UTF_8));
        }
        return new Columns(
                find("user", settings.user(), names, first),
                find("item", settings.item(), names, first),
                find("rating", settings.rating(), names, first),
                find("time", settings.time(), names, first));
    }

    /** The least number of fields a line must have. */
    int least() {
        return 1 + Math.max(Math.max(user, item), Math.max(rating, time));
    }

    private static int find(String setting, @Nullable String column, List<String> names, LineReader first) {
        if (column == null) {
            return NONE;
        }
        int named = names.indexOf(column);
        if (named >= 0) {
            return named;
        }
        if (column.length() <= 6 && !column.isEmpty() && column.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(column);
        }
        throw new InputException(
                first.here(),
                names.isEmpty()
                        ? "the " + setting + " column '" + column
                                + "' is a name, but the file is read without a header; "
                                + "expected a number from 0, or set header: true"
                        : "no " + setting + " column '" + column + "'; the header has " + String.join(", ", names)
                                + " (is the separator right?)");
    }
}
