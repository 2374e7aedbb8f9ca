package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/** Reads delimited files one after another into the same numbering of users and items. */
final class DelimitedReader {
    private static final Pattern ZERO_FRACTION = Pattern.compile("-?\\d{1,18}\\.0*");

    private final DelimitedDataset settings;
    private final byte[] separator;
    private final TokenIndex users = new TokenIndex();
    private final TokenIndex items = new TokenIndex();
    private long belowThreshold;

    DelimitedReader(DelimitedDataset settings) {
        this.settings = settings;
        this.separator = settings.separatorBytes();
    }

    Ranking users() {
        return users.rank();
    }

    Ranking items() {
        return items.rank();
    }

    long belowThreshold() {
        return belowThreshold;
    }

    PairBuffer read(Path path) {
        PairBuffer pairs = new PairBuffer(settings.time() != null);
        try (LineReader in = new LineReader(path, separator)) {
            boolean more = in.next();
            if (more) {
                Columns columns = Columns.of(settings, in);
                checkHeader(in, columns);
                boolean texts = !settings.header() && !number(in, columns.user()) && !number(in, columns.item());
                Location first = in.here();
                more = !settings.header() || in.next();
                while (more) {
                    readLine(in, columns, pairs);
                    more = in.next();
                }
                if (texts && users.size() > 1 && users.nonNumeric() == 1 && items.nonNumeric() == 1) {
                    throw new InputException(
                            first,
                            "only this line's user and item are no numbers: set header: true if it names the columns");
                }
            }
        }
        if (pairs.size() == 0) {
            throw new InputException(
                    Location.of(path.toString()),
                    belowThreshold > 0
                            ? "holds no rating of at least " + settings.minRating() + "; lower minRating"
                            : "holds no interactions; expected one per line, fields divided by "
                                    + Excerpt.of(separator, 0, separator.length));
        }
        return pairs;
    }

    private void readLine(LineReader in, Columns columns, PairBuffer pairs) {
        checkFields(in, columns);
        boolean counts = true;
        if (columns.rating() >= 0) {
            double rating = rating(in, columns.rating());
            counts = settings.minRating() == null || rating >= settings.minRating();
        }
        long time = columns.time() < 0 ? 0 : time(in, columns.time());
        if (!counts) {
            belowThreshold++;
            return;
        }
        int user = id("user", users, in, columns.user());
        int item = id("item", items, in, columns.item());
        pairs.add(user, item, time);
    }

    private void checkFields(LineReader in, Columns columns) {
        if (in.fields() < columns.least()) {
            throw new InputException(
                    in.here(),
                    "the line " + in.excerpt() + " has " + in.fields() + (in.fields() == 1 ? " field" : " fields")
                            + " divided by " + Excerpt.of(separator, 0, separator.length) + "; expected at least "
                            + columns.least() + " (is the separator right?)");
        }
    }

    /** Tells a header taken for data, and data taken for a header, where both ids show it. */
    private void checkHeader(LineReader in, Columns columns) {
        if (settings.header()) {
            if (in.fields() >= columns.least() && number(in, columns.user()) && number(in, columns.item())) {
                throw new InputException(
                        in.here(),
                        "the first line " + in.excerpt() + " holds numbers where a header was expected; "
                                + "set header: false, or the first interaction would be lost");
            }
            return;
        }
        checkFields(in, columns);
        for (int field : new int[] {columns.rating(), columns.time()}) {
            if (field >= 0 && decimal(text(in, field)) == null) {
                throw new InputException(
                        in.here(field),
                        in.excerpt(field) + " is not a number; set header: true if the first line names the columns");
            }
        }
    }

    private static boolean number(LineReader in, int field) {
        return WholeNumber.isPlain(in.bytes(), in.from(field), in.to(field));
    }

    private static int id(String what, TokenIndex ids, LineReader in, int field) {
        if (in.from(field) == in.to(field)) {
            throw new InputException(in.here(field), "the " + what + " is empty in the line " + in.excerpt());
        }
        return ids.add(in.bytes(), in.from(field), in.to(field));
    }

    private static double rating(LineReader in, int field) {
        Double value = decimal(text(in, field));
        if (value == null) {
            throw new InputException(in.here(field), in.excerpt(field) + " is not a rating; expected a number");
        }
        return value;
    }

    private static long time(LineReader in, int field) {
        if (number(in, field)) {
            return WholeNumber.value(in.bytes(), in.from(field), in.to(field));
        }
        String text = text(in, field);
        if (ZERO_FRACTION.matcher(text).matches()) {
            return Long.parseLong(text.substring(0, text.indexOf('.')));
        }
        throw new InputException(
                in.here(field),
                in.excerpt(field) + " is not a time; expected a whole number such as seconds since 1970");
    }

    private static String text(LineReader in, int field) {
        return new String(in.bytes(), in.from(field), in.to(field) - in.from(field), StandardCharsets.UTF_8).strip();
    }

    private static @Nullable Double decimal(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
