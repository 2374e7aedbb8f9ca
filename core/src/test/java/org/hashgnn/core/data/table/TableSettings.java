package org.hashgnn.core.data.table;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.data.Rows;
import org.jspecify.annotations.Nullable;

/** Tables for tests, with few settings each. */
public final class TableSettings {
    private final Path file;
    private @Nullable Path test;
    private @Nullable TableFormat format;
    private @Nullable String separator;
    private @Nullable String quote;
    private @Nullable Boolean header;
    private @Nullable String encoding;
    private @Nullable String comment;
    private String decimal = ".";
    private String user = "0";
    private String item = "1";
    private @Nullable String rating;
    private @Nullable Double minRating;
    private @Nullable String time;
    private @Nullable String where;
    private Repeats repeats = Repeats.MERGE;
    private int minUserItems = 1;
    private int minItemUsers = 1;
    private int userCore = 1;
    private int itemCore = 1;

    private TableSettings(Path file) {
        this.file = file;
    }

    /** A table with everything by default. */
    public static TableSettings of(Path file) {
        return new TableSettings(file);
    }

    TableSettings test(Path file) {
        test = file;
        return this;
    }

    TableSettings format(TableFormat value) {
        format = value;
        return this;
    }

    TableSettings separator(String value) {
        separator = value;
        return this;
    }

    TableSettings quote(String value) {
        quote = value;
        return this;
    }

    TableSettings header(boolean value) {
        header = value;
        return this;
    }

    TableSettings encoding(String value) {
        encoding = value;
        return this;
    }

    TableSettings comment(String value) {
        comment = value;
        return this;
    }

    TableSettings decimal(String value) {
        decimal = value;
        return this;
    }

    TableSettings columns(String userColumn, String itemColumn) {
        user = userColumn;
        item = itemColumn;
        return this;
    }

    /** Sets the rating column. */
    public TableSettings rating(String column) {
        rating = column;
        return this;
    }

    /** Sets the least rating. */
    public TableSettings minRating(double value) {
        minRating = value;
        return this;
    }

    TableSettings time(String column) {
        time = column;
        return this;
    }

    TableSettings where(String condition) {
        where = condition;
        return this;
    }

    TableSettings repeats(Repeats value) {
        repeats = value;
        return this;
    }

    TableSettings least(int items, int users) {
        minUserItems = items;
        minItemUsers = users;
        return this;
    }

    TableSettings core(int users, int items) {
        userCore = users;
        itemCore = items;
        return this;
    }

    /** The names of the users that are read. */
    static List<String> users(TableSettings settings) {
        return Rows.names(settings.table().read().users());
    }

    /** The names of the items that are read. */
    static List<String> items(TableSettings settings) {
        return Rows.names(settings.table().read().items());
    }

    /** The table. */
    public TableDataset table() {
        return new TableDataset(
                file,
                test,
                format,
                separator,
                quote,
                header,
                encoding,
                comment,
                decimal,
                user,
                item,
                rating,
                minRating,
                time,
                where,
                repeats,
                minUserItems,
                minItemUsers,
                userCore,
                itemCore);
    }
}
