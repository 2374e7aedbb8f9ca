package org.hashgnn.core.data.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Problem;
import org.hashgnn.core.data.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Loads the rows of all files into the table {@code raw}: {@code part} (0 training, 1 test), {@code u}, {@code i}, and where asked for
 * {@code r}, {@code t} and {@code n}; every value is checked.
 */
final class Rows {
    private static final long MILLION = 1_000_000;

    private final TableDataset settings;
    private final Database database;
    private final List<Table> tables;
    private final List<Long> counts = new ArrayList<>();
    private @Nullable TimeKind time;
    private long timeDivisor = 1;

    Rows(TableDataset settings, Database database, List<Table> tables) {
        this.settings = settings;
        this.database = database;
        this.tables = tables;
    }

    /**
     * Loads all files.
     *
     * @throws InputException at the first row that cannot be read or lacks a value, with its place
     */
    void load() throws SQLException {
        time = settings.time() == null ? null : timeKind(TimeKind.WHOLE);
        while (!tryLoad()) {
            time = TimeKind.DECIMAL;
        }
        if (time == TimeKind.DECIMAL) {
            long fractions = database.numbers("SELECT count(*) FROM raw WHERE t % " + MILLION + " <> 0")[0];
            timeDivisor = fractions == 0 ? MILLION : 1;
        }
    }

    /**
     * Checks the ids.
     *
     * @throws InputException at the first id that has nothing but blanks, or holds a NUL character
     */
    void requireIds(Numbering numbering) throws SQLException {
        if (numbering.blank("users")) {
            throw blank("u");
        }
        if (numbering.blank("items")) {
            throw blank("i");
        }
        if (numbering.nul("users") || numbering.nul("items")) {
            for (Table table : tables) {
                if (table.facts().containsKey("encoding")) {
                    new TableOpener(settings, database).open(table.file(), true);
                }
            }
            throw new InputException(tables.getFirst().place(), "an id holds a NUL character; remove such rows");
        }
    }

    private InputException blank(String name) throws SQLException {
        for (Table table : tables) {
            RowSql sql = new RowSql(settings, table, time);
            List<Problem> problems = problems(table, sql, name);
            if (!problems.isEmpty()) {
                return new InputException(problems);
            }
        }
        throw new IllegalStateException("no blank id is found again");
    }

    /** What all times are to be divided by: 1,000,000 if they are millionths without need. */
    long timeDivisor() {
        return timeDivisor;
    }

    /** What was found out about each file. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int part = 0; part < tables.size(); part++) {
            Table table = tables.get(part);
            Map<String, String> facts = new LinkedHashMap<>(table.facts());
            ColumnChoice choice = table.choice();
            facts.put("user", table.columns().get(choice.user()).name());
            facts.put("item", table.columns().get(choice.item()).name());
            if (choice.rating() >= 0) {
                facts.put("rating", table.columns().get(choice.rating()).name());
            }
            if (time != null) {
                facts.put("time", table.columns().get(choice.time()).name() + ", " + time.words());
            }
            facts.put("rows", Long.toString(counts.get(part)));
            readings.add(new Reading(table.file().toString(), facts));
        }
        return readings;
    }

    /** The kind that fits the first rows of all files, or else the first that fits most. */
    private TimeKind timeKind(TimeKind otherwise) throws SQLException {
        TimeKind best = otherwise;
        long fewest = Long.MAX_VALUE;
        for (TimeKind kind : TimeKind.values()) {
            long bad = 0;
            for (int part = 0; part < tables.size(); part++) {
                bad += noTimes(part, kind);
            }
            if (bad < fewest) {
                fewest = bad;
                best = kind;
            }
        }
        return best;
    }

    private long noTimes(int part, TimeKind kind) throws SQLException {
        try {
            return database.numbers(new RowSql(settings, tables.get(part), kind).countNoTimes(kind))[0];
        } catch (SQLException e) {
            reopen(part, e);
            Table table = tables.get(part);
            return DuckFault.answer(
                    table.place(), () -> database.numbers(new RowSql(settings, table, kind).countNoTimes(kind))[0]);
        }
    }

    /** Loads all files with the present kind of times; false if later rows show that times have fractions. */
    private boolean tryLoad() throws SQLException {
        counts.clear();
        database.run("DROP TABLE IF EXISTS raw");
        for (int part = 0; part < tables.size(); part++) {
            if (!tryLoad(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean tryLoad(int part) throws SQLException {
        try {
            fill(part);
        } catch (SQLException e) {
            recover(part, e);
        }
        Table table = tables.get(part);
        RowSql sql = new RowSql(settings, table, time);
        long[] bad = database.numbers(sql.countBad("raw WHERE part = " + part));
        counts.add(bad[0]);
        List<Problem> problems = new ArrayList<>();
        for (int k = 0; k < sql.names().size(); k++) {
            String name = sql.names().get(k);
            if (bad[k + 1] > 0) {
                if (name.equals("t") && time == TimeKind.WHOLE && onlyFractions(table)) {
                    return false;
                }
                problems.addAll(problems(table, sql, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return true;
    }

    private void fill(int part) throws SQLException {
        Table table = tables.get(part);
        RowSql sql = new RowSql(settings, table, time);
        if (settings.where() != null) {
            try {
                database.run(sql.empty());
            } catch (SQLException e) {
                throw Condition.fault(settings.where(), table, e);
            }
        }
        database.run((part == 0 ? "CREATE TABLE raw AS " : "INSERT INTO raw ") + "SELECT CAST(" + part
                + " AS TINYINT) AS part, * FROM (" + sql.rows() + ")");
    }

    private void recover(int part, SQLException cause) {
        Table table = tables.get(part);
        if (settings.where() != null && String.valueOf(cause.getMessage()).startsWith("Conversion Error")) {
            throw Condition.fault(settings.where(), table, cause);
        }
        reopen(part, cause);
        DuckFault.answer(table.place(), () -> {
            fill(part);
            return part;
        });
    }

    /** Opens text again as plain UTF-8: mixed line ends are right then, and bytes that are none have a place. */
    private void reopen(int part, SQLException cause) {
        Table table = tables.get(part);
        if (!table.facts().containsKey("encoding")) {
            throw DuckFault.of(table.place(), cause);
        }
        tables.set(part, new TableOpener(settings, database).open(table.file(), true));
    }

    private boolean onlyFractions(Table table) throws SQLException {
        RowSql decimal = new RowSql(settings, table, TimeKind.DECIMAL);
        return database.rows(decimal.bad("t")).isEmpty();
    }

    /** A fault for each text that is no value, at its first row. */
    private List<Problem> problems(Table table, RowSql sql, String name) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        long texts = 0;
        for (List<@Nullable String> bad : database.rows(sql.bad(name))) {
            texts = Long.parseLong(String.valueOf(bad.get(3)));
            long row = Long.parseLong(String.valueOf(bad.get(0)));
            String text = bad.get(1) == null ? "" : bad.get(1);
            long rows = Long.parseLong(String.valueOf(bad.get(2)));
            String more = rows == 1 ? "" : String.format(Locale.ROOT, " (%,d rows, the first here)", rows);
            problems.add(new Problem(table.places().of(row, sql.column(name)), words(name, text) + more));
        }
        if (texts > problems.size()) {
            problems.add(new Problem(
                    table.place(), String.format(Locale.ROOT, "and %,d more such texts", texts - problems.size())));
        }
        return problems;
    }

    private String words(String name, String text) {
        return switch (name) {
            case "u" -> "the user is empty";
            case "i" -> "the item is empty";
            case "r" ->
                Excerpt.of(text.strip()) + " is not a rating; expected a number such as 4 or 3" + settings.decimal()
                        + "5";
            default ->
                Excerpt.of(text.strip())
                        + " is not a time; expected a number such as seconds since 1970, or ISO 8601 such as"
                        + " 2010-10-10T23:55:27Z"
                        + (time == null ? "" : ", as in the other rows (" + time.words() + ")");
        };
    }
}
