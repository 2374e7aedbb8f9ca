package org.hashgnn.core.data.table;

/**
 * The SQL of a column that holds numbers or times as text. DuckDB's casts skip blanks and tabs around the text.
 *
 * @param text the text
 * @param decimal the sign before a fraction
 */
record NumberText(String text, String decimal) {
    /** A text without blanks and tabs around it. */
    static String trim(String text) {
        return "trim(" + text + ", ' ' || chr(9))";
    }

    /** The value as a finite double, null if the text is none. */
    String asDouble() {
        String value = "TRY_CAST(" + pointed() + " AS DOUBLE)";
        return "CASE WHEN " + plain() + " AND isfinite(" + value + ") THEN " + value + " END";
    }

    /** The value as a time of a kind, null if the text is none. */
    String asTime(TimeKind kind) {
        return switch (kind) {
            case WHOLE ->
                "CASE WHEN regexp_full_match(" + text + ", '[ \\t]*-?[0-9]+[ \\t]*') THEN TRY_CAST(" + text
                        + " AS BIGINT) END";
            case DECIMAL ->
                "CASE WHEN " + plain() + " THEN TRY_CAST(TRY_CAST(" + pointed()
                        + " AS DECIMAL(25, 6)) * 1000000 AS BIGINT) END";
            case ISO ->
                "CASE WHEN " + trim(text) + " LIKE '____-__-__%' THEN epoch_us(TRY_CAST(" + trim(text)
                        + " AS TIMESTAMPTZ)) END";
        };
    }

    /** Whether the text has no sign that DuckDB takes and a number has not, as in {@code 1_000}. */
    private String plain() {
        String underscore = "NOT contains(" + text + ", '_')";
        return decimal.equals(".") ? underscore : underscore + " AND NOT contains(" + text + ", '.')";
    }

    /** The text with a point before the fraction. */
    private String pointed() {
        return decimal.equals(".") ? text : "replace(" + text + ", " + Database.literal(decimal) + ", '.')";
    }
}
