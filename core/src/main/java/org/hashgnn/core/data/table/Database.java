package org.hashgnn.core.data.table;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB of our own, in memory, for one reading: it sees the files of the data set and a temporary folder, and nothing else of the disk
 * or the network. It takes at most a quarter of the memory and at most 3 GiB, beyond which it writes to the folder, which is deleted at
 * the end.
 */
final class Database implements AutoCloseable {
    private static final long MOST_MEMORY = 3L << 30;
    private static final long LEAST_MEMORY = 256L << 20;

    private final TemporaryFolder folder;
    private final DuckDBConnection connection;

    private Database(TemporaryFolder folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens a database that may read some files.
     *
     * @throws InputException if there is no DuckDB for this platform, or no temporary folder can be made
     */
    static Database open(List<Path> files) {
        TemporaryFolder folder = TemporaryFolder.make();
        try {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
            if (connection == null) {
                throw new IllegalStateException("DuckDB's driver does not take its own address");
            }
            Database database = new Database(folder, connection.unwrap(DuckDBConnection.class));
            database.restrict(files);
            return database;
        } catch (SQLException e) {
            folder.close();
            throw new IllegalStateException("DuckDB does not start", e);
        } catch (LinkageError e) {
            folder.close();
            throw new InputException(
                    "DuckDB, which reads 'type: table', has no native library for " + System.getProperty("os.name")
                            + " on " + System.getProperty("os.arch") + "; use 'type: lightgcn', or another machine",
                    e);
        }
    }

    /** The temporary folder; what it holds is deleted with it. */
    Path folder() {
        return folder.path();
    }

    /** Runs a statement. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a small answer, each value as text. */
    List<List<@Nullable String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            int columns = answer.getMetaData().getColumnCount();
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (answer.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int k = 1; k <= columns; k++) {
                    row.add(answer.getString(k));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The one row of an answer of whole numbers. */
    long[] numbers(String sql) throws SQLException {
        return rows(sql).getFirst().stream()
                .mapToLong(value -> value == null ? 0 : Long.parseLong(value))
                .toArray();
    }

    /** Passes a large answer on, chunk by chunk. */
    void chunks(String sql, ChunkReader reader) throws SQLException {
        try (DuckDBPreparedStatement statement = connection.prepare(sql);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                reader.read(result.chunk());
            }
        }
    }

    /** Text as an SQL literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as an SQL identifier. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not end", e);
        } finally {
            folder.close();
        }
    }

    private void restrict(List<Path> files) throws SQLException {
        String paths = String.join(
                ", ", files.stream().map(Path::toString).map(Database::literal).toList());
        String own = literal(folder.path().toString());
        run("SET memory_limit = '" + memory() + "B'");
        run("SET temp_directory = " + literal(folder.path().resolve("spill").toString()));
        run("SET TimeZone = 'UTC'");
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET allowed_paths = [" + paths + "]");
        run("SET allowed_directories = [" + own + "]");
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    private static long memory() {
        long physical =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize()
                        : MOST_MEMORY;
        return Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, physical / 4));
    }
}
