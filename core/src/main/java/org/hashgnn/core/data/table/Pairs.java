package org.hashgnn.core.data.table;

import java.sql.SQLException;
import org.duckdb.DuckDBReadableVector;
import org.hashgnn.core.data.read.PairBuffer;

/** The numbered pairs of the table {@code raw}, after the choice among repeats and the least rating. */
final class Pairs {
    private static final String JOINED = " FROM raw JOIN users ON raw.u = users.name JOIN items ON raw.i = items.name";

    private final TableDataset settings;
    private final Database database;
    private final long timeDivisor;
    private long belowThreshold;
    private String from = JOINED;
    private String user = "users.k";
    private String item = "items.k";

    Pairs(TableDataset settings, Database database, long timeDivisor) {
        this.settings = settings;
        this.database = database;
        this.timeDivisor = timeDivisor;
    }

    /** Chooses among repeats, and counts ratings below the threshold; returns how many rows the choice left out. */
    long prepare() throws SQLException {
        long before = 0;
        if (settings.repeats() != Repeats.MERGE) {
            before = database.numbers("SELECT count(*) FROM raw")[0];
            choose();
            before -= database.numbers("SELECT count(*) FROM chosen")[0];
        }
        if (settings.minRating() != null) {
            String table = settings.repeats() == Repeats.MERGE ? "raw" : "chosen";
            belowThreshold =
                    database.numbers("SELECT count(*) FROM " + table + " WHERE r < " + settings.minRating())[0];
        }
        return before;
    }

    /** The pairs of a part, by provisional numbers. */
    PairBuffer fetch(int part) throws SQLException {
        boolean timed = settings.time() != null;
        PairBuffer pairs = new PairBuffer(timed);
        String time = timed ? ", t // " + timeDivisor : "";
        String rated = settings.minRating() == null ? "" : " AND r >= " + settings.minRating();
        database.chunks("SELECT " + user + ", " + item + time + from + " WHERE part = " + part + rated, chunk -> {
            DuckDBReadableVector u = chunk.vector(0);
            DuckDBReadableVector i = chunk.vector(1);
            for (long row = 0; row < chunk.rowCount(); row++) {
                pairs.add(u.getInt(row), i.getInt(row), timed ? chunk.vector(2).getLong(row) : 0);
            }
        });
        return pairs;
    }

    /** How many rows have a rating that is too low. */
    long belowThreshold() {
        return belowThreshold;
    }

    private void choose() throws SQLException {
        String choice = settings.repeats() == Repeats.FIRST ? "arg_min" : "arg_max";
        boolean timed = settings.time() != null;
        boolean rated = settings.rating() != null;
        String order = timed ? "row(t, n)" : "n";
        database.run("CREATE TABLE chosen AS SELECT part, users.k AS uk, items.k AS ik"
                + (timed ? ", " + choice + "(t, " + order + ") AS t" : "")
                + (rated ? ", " + choice + "(r, " + order + ") AS r" : "") + JOINED + " GROUP BY part, uk, ik");
        from = " FROM chosen";
        user = "uk";
        item = "ik";
    }
}
