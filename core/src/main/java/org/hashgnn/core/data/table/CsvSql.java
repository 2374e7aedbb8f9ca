package org.hashgnn.core.data.table;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashgnn.core.data.table.text.Compression;
import org.hashgnn.core.data.table.text.Dialect;

/** DuckDB's table functions for text, with every option said, so that nothing is guessed. */
final class CsvSql {
    private static final String COMMON =
            ", auto_detect = false, all_varchar = true, strict_mode = true, null_padding = false, ignore_errors = false"
                    + ", hive_partitioning = false, allow_quoted_nulls = false, nullstr = ''";

    private CsvSql() {}

    /** The fields of a file as columns c0, c1 and so on. */
    static String fields(String file, Compression compression, Dialect dialect) {
        String columns = IntStream.range(0, dialect.names().size())
                .mapToObj(k -> "'c" + k + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + file + ", compression = '" + compression.id() + "', delim = "
                + Database.literal(dialect.separator().text()) + ", quote = " + Database.literal(dialect.quote())
                + ", escape = " + Database.literal(dialect.quote()) + ", header = " + dialect.header() + ", skip = "
                + dialect.skip() + ", columns = {" + columns + "}" + COMMON + ")";
    }

    /** The lines of a file as the column c0; a blank line may be null. */
    static String lines(String file, Compression compression) {
        return "read_csv(" + file + ", compression = '" + compression.id()
                + "', delim = chr(1), quote = '', escape = ''" + ", header = false, columns = {'c0': 'VARCHAR'}"
                + COMMON + ")";
    }

    /**
     * The fields of a file, divided at any run of blanks and tabs or at a separator that is too long for DuckDB's reader, as columns c0, c1
     * and so on, all null in a line of another number of fields.
     */
    static String split(String file, Compression compression, Dialect dialect) {
        String trimmed = "trim(c0, ' ' || chr(9))";
        String fields = dialect.separator().blank()
                ? "string_split_regex(" + trimmed + ", '[ \\t]+')"
                : "string_split(c0, " + Database.literal(dialect.separator().text()) + ")";
        int count = dialect.names().size();
        String columns = IntStream.range(0, count)
                .mapToObj(k -> "CASE WHEN len(f) = " + count + " THEN f[" + (k + 1) + "] END AS c" + k)
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM (SELECT " + fields + " AS f FROM " + lines(file, compression) + " WHERE "
                + trimmed + " <> '' OFFSET " + (dialect.header() ? 1 : 0) + "))";
    }
}
