package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Files with one interaction per line and a separator between the fields: MovieLens' {@code ratings.dat} ({@code ::}), {@code u.data}
 * (tab), RecBole's {@code .inter} (tab, header), CSV. Ids are whole numbers or any text: a column of whole numbers only is ordered by
 * value, any other as text. Blank lines are skipped. Fields may be in double quotes where the separator is a comma or a semicolon.
 */
@Summary(
        "Files with one interaction per line, fields divided by a separator (MovieLens, CSV, RecBole's .inter), plain or "
                + "gzip. With a test file it is a given train/test pair.")
public record DelimitedDataset(
        @Setting(value = "The file of interactions; the training part where there is a test file.", input = true)
        Path file,

        @Setting(value = "The file of test interactions, in the same format.", byDefault = Setting.ABSENT, input = true)
        @Nullable Path test,

        @Setting(
                value = "What divides the fields: any text, such as '::', ',' or \"\\t\" for a tab.",
                byDefault = "\",\"")
        String separator,

        @Setting(value = "Whether the first line names the columns.", byDefault = "false")
        boolean header,

        @Setting(value = "The user column: its name in the header, or its number from 0.", byDefault = "\"0\"")
        String user,

        @Setting(value = "The item column: its name in the header, or its number from 0.", byDefault = "\"1\"")
        String item,

        @Setting(value = "The rating column: its name in the header, or its number from 0.", byDefault = Setting.ABSENT)
        @Nullable String rating,

        @Setting(
                value = "The least rating that counts as an interaction; without it every row counts.",
                byDefault = Setting.ABSENT)
        @Nullable Double minRating,

        @Setting(
                value = "The column of times, whole numbers such as seconds since 1970: its name in the header, "
                        + "or its number from 0.",
                byDefault = Setting.ABSENT)
        @Nullable String time)
        implements DatasetSource {

    /**
     * Checks what no single setting shows.
     *
     * @throws InputException where the separator is empty or holds a line end, or there is a least rating without a rating column
     */
    public DelimitedDataset {
        if (separator.isEmpty() || separator.contains("\n") || separator.contains("\r")) {
            throw new InputException("separator: expected at least one character and no line end, such as ',' or '::'");
        }
        if (minRating != null && rating == null) {
            throw new InputException("minRating: " + minRating + " needs a rating column; name it with 'rating:'");
        }
    }

    @Override
    public RawInteractions read() {
        DelimitedReader reader = new DelimitedReader(this);
        PairBuffer trainPairs = reader.read(file);
        PairBuffer testPairs = test == null ? null : reader.read(test);
        return RawAssembly.of(reader.users(), reader.items(), trainPairs, testPairs, reader.belowThreshold());
    }

    @Override
    public Inspection inspect() {
        return Inspection.of(time != null, test != null);
    }

    byte[] separatorBytes() {
        return separator.getBytes(StandardCharsets.UTF_8);
    }
}
