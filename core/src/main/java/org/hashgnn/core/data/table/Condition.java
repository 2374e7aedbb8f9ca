package org.hashgnn.core.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;

/**
 * Checks that the setting {@code where} is one expression and nothing else: DuckDB's own parser reads it as the condition of a query,
 * whose tree must otherwise be that of a query without it. Subqueries, and functions whose value changes from call to call, are refused.
 */
final class Condition {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERY = "SELECT * FROM t WHERE ";
    private static final Set<String> CHANGING = Set.of(
            "now",
            "today",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_localtime",
            "current_localtimestamp",
            "get_current_time",
            "get_current_timestamp",
            "transaction_timestamp",
            "current_setting",
            "getvariable",
            "getenv");

    private final Database database;
    private final String text;

    private Condition(Database database, String text) {
        this.database = database;
        this.text = text;
    }

    /**
     * Checks a condition.
     *
     * @throws InputException if it is not a single expression of columns, constants and functions of them
     */
    static void check(Database database, String text) {
        try {
            new Condition(database, text).check();
        } catch (SQLException | JsonProcessingException e) {
            throw new InputException("where: " + Excerpt.of(text) + " cannot be parsed: " + e.getMessage(), e);
        }
    }

    /** The fault of a condition that DuckDB refused. */
    static InputException fault(String text, Table table, SQLException cause) {
        String said = DuckFault.first(String.valueOf(cause.getMessage()));
        String columns =
                table.columns().stream().map(TableColumn::name).limit(30).collect(Collectors.joining(", "));
        return new InputException(
                "where: " + Excerpt.of(text) + ": " + said + "; the columns of " + table.file() + " are " + columns
                        + " (a name with other signs than letters, digits and _ needs double quotes)",
                cause);
    }

    private void check() throws SQLException, JsonProcessingException {
        JsonNode tree = parse("(\n" + text + "\n)");
        JsonNode plain = parse("true");
        if (tree.path("error").asBoolean() || tree.path("statements").size() != 1) {
            String said = tree.path("error_message").asText("it is not a single expression");
            throw new InputException("where: " + Excerpt.of(text) + " is no condition in SQL: "
                    + said.lines().findFirst().orElse(""));
        }
        JsonNode condition = take(tree);
        take(plain);
        if (!tree.equals(plain) || has(condition, "class", Set.of("SUBQUERY", "PARAMETER", "STAR", "WINDOW"))) {
            throw new InputException(
                    "where: " + Excerpt.of(text)
                            + " must be a single condition over the columns of a row: no query, no further statement or clause");
        }
        requireConstant(condition);
    }

    private JsonNode parse(String condition) throws SQLException, JsonProcessingException {
        String query = Database.literal(QUERY + condition);
        String json = database.rows("SELECT json_serialize_sql(" + query + ")")
                .getFirst()
                .getFirst();
        return JSON.readTree(Objects.requireNonNull(json));
    }

    /** Takes the condition out of a tree, and all places in the text. */
    private static JsonNode take(JsonNode tree) {
        JsonNode node = tree.path("statements").path(0).path("node");
        JsonNode condition = node instanceof ObjectNode query ? query.remove("where_clause") : null;
        strip(tree);
        return condition == null ? tree.path("none") : condition;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("query_location", "query_location_length"));
        }
        node.forEach(Condition::strip);
    }

    private static boolean has(JsonNode node, String key, Set<String> values) {
        if (values.contains(node.path(key).asText())) {
            return true;
        }
        for (JsonNode child : node) {
            if (has(child, key, values)) {
                return true;
            }
        }
        return false;
    }

    private void requireConstant(JsonNode condition) throws SQLException {
        Set<String> functions = new TreeSet<>();
        collect(condition, functions);
        for (String function : functions) {
            long changing = database.numbers("SELECT count(*) FROM duckdb_functions() WHERE stability = 'VOLATILE'"
                    + " AND function_name = " + Database.literal(function))[0];
            if (changing > 0 || CHANGING.contains(function)) {
                throw new InputException("where: the function " + function
                        + " has another value at each reading; a data set must be the same every time");
            }
        }
    }

    private static void collect(JsonNode node, Set<String> functions) {
        if (node.has("function_name")) {
            functions.add(node.get("function_name").asText());
        }
        node.forEach(child -> collect(child, functions));
    }
}
