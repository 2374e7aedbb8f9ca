package org.hashgnn.core.data.table.text;

import java.util.List;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * Whether the first record names the columns. A chosen column says yes if its first value is text and all others of the sample are numbers
 * or times; it says no if the first value is a number or a time itself, or occurs again. Columns that disagree, or say nothing, decide
 * nothing: then the setting must.
 */
public final class HeaderChoice {
    private final List<RecordReader.Row> rows;
    private final Location place;
    private boolean names;
    private boolean data;

    /**
     * A choice for one file.
     *
     * @param columns the columns of user, item, rating and time, as far as they are known by number
     */
    public HeaderChoice(List<RecordReader.Row> rows, List<Integer> columns, String file) {
        this.rows = rows;
        this.place = Location.of(file, rows.getFirst().line());
        columns.forEach(this::weigh);
    }

    /**
     * The answer.
     *
     * @param set the setting, or {@code null}
     * @throws InputException if the sample contradicts the setting, or decides nothing and there is no setting
     */
    public boolean choose(@Nullable Boolean set) {
        if (set == null && names == data) {
            throw new InputException(
                    place,
                    "it cannot be told whether the first line " + line()
                            + " names the columns or is an interaction; set header: true or header: false");
        }
        if (set == null) {
            return names;
        }
        if (set && data && !names) {
            throw new InputException(
                    place,
                    "the first line " + line() + " looks like an interaction, but header is true; "
                            + "set header: false, or the first interaction would be lost");
        }
        if (!set && names && !data) {
            throw new InputException(
                    place,
                    "the first line " + line() + " looks like names of columns, but header is false; set header: true");
        }
        return set;
    }

    private void weigh(int column) {
        String first = rows.getFirst().fields().get(column);
        List<String> rest =
                rows.stream().skip(1).map(row -> row.fields().get(column)).toList();
        ValueKind kind = ValueKind.of(first);
        ValueKind others = ValueKind.of(rest);
        if (kind != ValueKind.TEXT) {
            data |= rest.isEmpty() || others != ValueKind.TEXT || rest.contains(first);
        } else if (others != ValueKind.TEXT) {
            names = true;
        } else {
            data |= rest.contains(first);
        }
    }

    private String line() {
        return Excerpt.of(String.join(", ", rows.getFirst().fields()));
    }
}
