package org.hashgnn.core.data.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBReadableVector;
import org.hashgnn.core.data.IdOrder;
import org.hashgnn.core.data.NumericIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers the ids of the table {@code raw}: makes the tables {@code users} and {@code items} of {@code name}, as written, {@code id},
 * without blanks and tabs around it, and {@code k}, a provisional number. {@code 1.0} gets the number of {@code 1} if all ids of the column are whole numbers otherwise.
 */
final class Numbering {
    private static final Logger LOG = LoggerFactory.getLogger(Numbering.class);
    private static final String WHOLE = "(0|-?[1-9][0-9]{0,18})";

    private final Database database;

    Numbering(Database database) {
        this.database = database;
    }

    /** Makes the tables. */
    void number() throws SQLException {
        number("users", "u");
        number("items", "i");
    }

    /** Whether an id of a table has nothing but blanks, which none may. */
    boolean blank(String table) throws SQLException {
        return database.numbers("SELECT count(*) FROM " + table + " WHERE id = ''")[0] > 0;
    }

    /** Whether an id of a table holds a NUL character, which none may. */
    boolean nul(String table) throws SQLException {
        return database.numbers("SELECT count(*) FROM " + table + " WHERE contains(id, chr(0))")[0] > 0;
    }

    /** How many provisional numbers of a table there are. */
    int count(String table) throws SQLException {
        return Math.toIntExact(database.numbers("SELECT max(k) + 1 FROM " + table)[0]);
    }

    /**
     * The order of the names in use.
     *
     * @param used the provisional numbers in use; what is ranked are their places
     */
    IdOrder rank(String table, NumericIds used) throws SQLException {
        int[] places = new int[count(table)];
        Arrays.fill(places, -1);
        for (int place = 0; place < used.size(); place++) {
            places[(int) used.value(place)] = place;
        }
        List<String> names = new ArrayList<>(used.size());
        int[] numbers = new int[used.size()];
        database.chunks("SELECT k, min(id) AS id FROM " + table + " GROUP BY k ORDER BY id", chunk -> {
            DuckDBReadableVector k = chunk.vector(0);
            DuckDBReadableVector name = chunk.vector(1);
            for (long row = 0; row < chunk.rowCount(); row++) {
                int place = places[k.getInt(row)];
                if (place >= 0) {
                    numbers[names.size()] = place;
                    names.add(name.getString(row));
                }
            }
        });
        return IdOrder.of(names, numbers, used.size());
    }

    private void number(String table, String column) throws SQLException {
        String trimmed = NumberText.trim(column);
        database.run("CREATE TABLE " + table
                + " AS SELECT CAST(row_number() OVER () - 1 AS INTEGER) AS k, name, id FROM (SELECT " + column
                + " AS name, " + trimmed + " AS id FROM (SELECT DISTINCT " + column + " FROM raw))");
        long[] counts = database.numbers("SELECT count(*) FILTER (WHERE name <> id),"
                + " count(*) FILTER (WHERE regexp_full_match(id, '" + WHOLE + "\\.0+')),"
                + " count(*) FILTER (WHERE NOT regexp_full_match(id, '" + WHOLE + "(\\.0+)?')) FROM " + table);
        boolean whole = counts[1] > 0 && counts[2] == 0;
        if (whole) {
            LOG.info("{}: {} ids are written like 1.0 and read as whole numbers like 1", table, counts[1]);
        } else if (counts[1] > 0) {
            warnOfPairs(table);
        }
        if (whole || counts[0] > 0) {
            String id = whole ? "regexp_replace(id, '\\.0+$', '')" : "id";
            database.run("CREATE OR REPLACE TABLE " + table
                    + " AS SELECT CAST(dense_rank() OVER (ORDER BY id) - 1 AS INTEGER) AS k, name, id"
                    + " FROM (SELECT name, " + id + " AS id FROM " + table + ")");
        }
    }

    /** Warns of ids like 1 and 1.0 that stay apart because other ids of the column are texts. */
    private void warnOfPairs(String table) throws SQLException {
        long pairs = database.numbers("SELECT count(*) FROM " + table + " a JOIN " + table
                + " b ON b.id = regexp_replace(a.id, '\\.0+$', '') WHERE a.id <> b.id")[0];
        if (pairs > 0) {
            LOG.warn(
                    "{}: {} ids are written both like 1 and like 1.0 and stay different, since other ids of the column are texts",
                    table,
                    pairs);
        }
    }
}
