package org.hashgnn.core.data.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that makes the rows of one table ready: {@code u} and {@code i}, text as it is, and {@code r} and {@code t} where
 * ratings and times are asked for. A value that is missing or wrong is null.
 */
final class RowSql {
    private static final int MOST_BAD = 5;

    private final TableDataset settings;
    private final Table table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    RowSql(TableDataset settings, Table table, @Nullable TimeKind time) {
        this.settings = settings;
        this.table = table;
        ColumnChoice choice = table.choice();
        add("u", choice.user(), table.text(choice.user()));
        add("i", choice.item(), table.text(choice.item()));
        if (choice.rating() >= 0) {
            add("r", choice.rating(), number(choice.rating()).asDouble());
        }
        if (time != null) {
            add("t", choice.time(), number(choice.time()).asTime(time));
        }
    }

    /** The names of the values. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The column of the file that a value comes from. */
    int column(String name) {
        return columns.getOrDefault(name, 0);
    }

    /** The rows that meet the condition, numbered as {@code n} where the order of the file matters. */
    String rows() {
        boolean numbered = settings.repeats() != Repeats.MERGE;
        String names = values.keySet().stream()
                .map(name -> "\"#" + name + "\" AS " + name)
                .collect(Collectors.joining(", "));
        return "SELECT " + names + (numbered ? ", \"#n\" AS n" : "")
                + from(numbered ? "row_number() OVER () - 1" : null, null) + condition();
    }

    /** How many rows there are, and how many of them lack each value. */
    String countBad(String rows) {
        String counts = values.keySet().stream()
                .map(name -> ", count(*) FILTER (WHERE " + name + " IS NULL)")
                .collect(Collectors.joining());
        return "SELECT count(*)" + counts + " FROM " + rows;
    }

    /**
     * The texts that are no value, or have only blanks, in the order of the file, at most {@value #MOST_BAD}: for each the number of its first
     * row from 0, itself, the number of its rows, and the number of all such texts.
     */
    String bad(String name) {
        String condition = condition();
        String value = Database.identifier("#" + name);
        String text = name.equals("u") || name.equals("i") ? "nullif(" + NumberText.trim(value) + ", '')" : value;
        return "SELECT min(\"#n\") AS \"#first\", \"#x\", count(*), count(*) OVER ()"
                + from("row_number() OVER () - 1", table.text(column(name)))
                + (condition.isEmpty() ? " WHERE " : condition + " AND ") + text
                + " IS NULL GROUP BY \"#x\" ORDER BY \"#first\" LIMIT " + MOST_BAD;
    }

    /** Nothing, from the same table under the same condition: shows the faults of the condition. */
    String empty() {
        return "SELECT 1" + from(null, null) + condition() + " LIMIT 0";
    }

    /** How many of the first thousand rows have no time of a kind. */
    String countNoTimes(TimeKind kind) {
        return "SELECT count(*) FILTER (WHERE t IS NULL) FROM (SELECT "
                + number(table.choice().time()).asTime(kind) + " AS t FROM " + table.from() + " LIMIT 1000)";
    }

    private void add(String name, int column, String value) {
        columns.put(name, column);
        values.put(name, value);
    }

    private NumberText number(int column) {
        return new NumberText(table.text(column), settings.decimal());
    }

    /** The values under names that no condition uses, and the columns under their own where there is a condition. */
    private String from(@Nullable String number, @Nullable String text) {
        StringBuilder selected = new StringBuilder();
        values.forEach((name, value) -> select(selected, value, "#" + name));
        if (number != null) {
            select(selected, number, "#n");
        }
        if (text != null) {
            select(selected, text, "#x");
        }
        if (settings.where() != null) {
            table.columns().forEach(column -> select(selected, column.typed(), column.name()));
        }
        return " FROM (SELECT " + selected + " FROM " + table.from() + ")";
    }

    private String condition() {
        return settings.where() == null ? "" : " WHERE (\n" + settings.where() + "\n)";
    }

    private static void select(StringBuilder selected, String value, String name) {
        selected.append(selected.isEmpty() ? "" : ", ")
                .append(value)
                .append(" AS ")
                .append(Database.identifier(name));
    }
}
