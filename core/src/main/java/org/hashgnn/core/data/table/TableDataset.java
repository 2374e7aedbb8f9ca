package org.hashgnn.core.data.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.table.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Tables with one interaction per row, read by DuckDB: CSV and its relatives with any separator, JSON Lines and Parquet. Whatever is not
 * set is found out from the content, reported and kept ({@link org.hashgnn.core.data.Reading}); what cannot be told is a fault.
 *
 * <p>Ids are whole numbers or any text, without blanks and tabs around them; a column of whole numbers only is ordered by value, any other
 * as text. {@code 1.0} is {@code 1} if all ids of the column are whole numbers otherwise. The steps are, in this order: {@code where},
 * {@code repeats}, {@code minRating}, the merging of repeats, {@code minUserItems} and {@code minItemUsers}, {@code userCore} and
 * {@code itemCore}.
 */
@Summary(
        "Tables with one interaction per row (CSV with any separator, RecBole's .inter, JSON Lines, Parquet), plain, gzip or zstd, "
                + "read by DuckDB. With a test file it is a given train/test pair.")
public record TableDataset(
        @Setting(value = "The file of interactions; the training set if there is a test file.", input = true)
        Path file,

        @Setting(value = "The file of test interactions, in the same format.", byDefault = Setting.ABSENT, input = true)
        @Nullable Path test,

        @Setting(value = "The format of the files; by default the content decides.", byDefault = Setting.ABSENT)
        @Nullable TableFormat format,

        @Setting(
                value =
                        "The text between fields, such as ',', '::', \"\\t\" for a tab, or 'whitespace' for any run of blanks "
                                + "and tabs; by default it is found from the first lines.",
                byDefault = Setting.ABSENT)
        @Nullable String separator,

        @Setting(
                value =
                        "The character around fields that hold a separator, '\"' by default; '' if quotes mean nothing.",
                byDefault = Setting.ABSENT)
        @Nullable String quote,

        @Setting(
                value = "Whether the first line names the columns; by default the first lines decide.",
                byDefault = Setting.ABSENT)
        @Nullable Boolean header,

        @Setting(
                value = "The encoding, such as latin-1, cp1251, gbk or utf-16le; UTF-8 by default.",
                byDefault = Setting.ABSENT)
        @Nullable String encoding,

        @Setting(
                value = "The text that begins a line of comment, such as '#'; by default there are no comments.",
                byDefault = Setting.ABSENT)
        @Nullable String comment,

        @Setting(value = "The sign before the fraction of ratings and times: '.' or ','.", byDefault = "\".\"")
        String decimal,

        @Setting(value = "The user column: its name, or its number from 0.", byDefault = "\"0\"")
        String user,

        @Setting(value = "The item column: its name, or its number from 0.", byDefault = "\"1\"")
        String item,

        @Setting(value = "The rating column: its name, or its number from 0.", byDefault = Setting.ABSENT) @Nullable String rating,

        @Setting(
                value = "The least rating that counts as an interaction; by default every row counts.",
                byDefault = Setting.ABSENT)
        @Nullable Double minRating,

        @Setting(
                value =
                        "The column of times, numbers such as seconds since 1970, or ISO 8601 such as 2010-10-10T23:55:27Z: "
                                + "its name, or its number from 0.",
                byDefault = Setting.ABSENT)
        @Nullable String time,

        @Setting(
                value =
                        "A condition in SQL that a row must meet, over any columns by name (column0, column1, ... without a "
                                + "header), such as \"verified AND helpful >= 3\".",
                byDefault = Setting.ABSENT)
        @Nullable String where,

        @Setting(
                value =
                        "How several rows of one user and item count: merge, or only the first or last of them by time.",
                byDefault = "merge")
        Repeats repeats,

        @Setting(
                value = "The fewest items of a user that is kept, counted once before anything is left out.",
                byDefault = "1",
                min = 1)
        int minUserItems,

        @Setting(
                value = "The fewest users of an item that is kept, counted once before anything is left out.",
                byDefault = "1",
                min = 1)
        int minItemUsers,

        @Setting(
                value =
                        "The fewest items of every user in the end (k-core): users and items below are left out until none is.",
                byDefault = "1",
                min = 1)
        int userCore,

        @Setting(value = "The fewest users of every item in the end (k-core).", byDefault = "1", min = 1)
        int itemCore)
        implements DatasetSource {

    /**
     * Checks what no single setting shows.
     *
     * @throws InputException if the separator, quote, comment or decimal sign cannot be one, the encoding is unknown, or there is a least
     *     rating without a rating column
     */
    public TableDataset {
        if (separator != null && (separator.isEmpty() || separator.contains("\n") || separator.contains("\r"))) {
            throw new InputException("separator: expected at least one character and no line end, such as ',' or '::'");
        }
        if (quote != null
                && (quote.length() > 1 || quote.equals("\n") || quote.equals("\r") || quote.equals(separator))) {
            throw new InputException("quote: expected one character other than the separator, or '' for none, but is "
                    + Excerpt.of(quote));
        }
        if (comment != null && comment.isBlank()) {
            throw new InputException("comment: expected the text that begins a comment, such as '#'");
        }
        if (!decimal.equals(".") && !decimal.equals(",")) {
            throw new InputException("decimal: expected '.' or ',', but is " + Excerpt.of(decimal));
        }
        if (encoding != null) {
            TextEncoding.charset(encoding);
        }
        if (minRating != null && rating == null) {
            throw new InputException("min_rating: " + minRating + " needs a rating column; name it with 'rating:'");
        }
    }

    /** A table of the given columns, everything else by default. */
    public static TableDataset of(Path file, @Nullable String separator, String user, String item) {
        return new TableDataset(
                file,
                null,
                null,
                separator,
                null,
                null,
                null,
                null,
                ".",
                user,
                item,
                null,
                null,
                null,
                null,
                Repeats.MERGE,
                1,
                1,
                1,
                1);
    }

    @Override
    public Inspection inspect() {
        return new TableLoad(this).inspect();
    }

    @Override
    public RawInteractions read() {
        return new TableLoad(this).read();
    }

    /** The columns that are asked for, by setting. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("user", user);
        columns.put("item", item);
        if (rating != null) {
            columns.put("rating", rating);
        }
        if (time != null) {
            columns.put("time", time);
        }
        return columns;
    }
}
