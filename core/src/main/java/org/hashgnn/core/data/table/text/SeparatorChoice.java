package org.hashgnn.core.data.table.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the separator of a file by its first records: the candidate that divides all of them into equally many fields, and into the
 * most. Blanks and tabs together are tried last. DuckDB's own sniffing is not asked: it knows no separators of several characters, and
 * takes the first of several columns of text for a header.
 */
public final class SeparatorChoice {
    private final Sample sample;
    private final String quote;
    private final int least;
    private final String file;
    private final Map<Separator, List<RecordReader.Row>> read = new HashMap<>();

    /**
     * A choice for one file.
     *
     * @param least the fewest fields that the chosen columns need
     */
    public SeparatorChoice(Sample sample, String quote, int least, String file) {
        this.sample = sample;
        this.quote = quote;
        this.least = Math.max(2, least);
        this.file = file;
    }

    /**
     * The separator.
     *
     * @param set the one that is set, or {@code null}
     * @throws InputException if none fits, if two fit equally well, or if the one that is set hides another
     */
    public Separator choose(@Nullable Separator set) {
        return set == null ? sniff() : checked(set);
    }

    private Separator sniff() {
        List<Separator> best = new ArrayList<>();
        int most = 0;
        for (Separator candidate : Separator.CANDIDATES) {
            int fields = fields(candidate);
            if (fields >= least && fields >= most) {
                if (fields > most) {
                    best.clear();
                }
                best.add(candidate);
                most = fields;
            }
        }
        if (best.size() > 1 && best.stream().filter(this::wholeStart).count() == 1) {
            best.removeIf(candidate -> !wholeStart(candidate));
        }
        if (best.size() > 1) {
            throw new InputException(
                    Location.of(file, first(best.getFirst()).line()),
                    "both " + best.get(0).shown() + " and " + best.get(1).shown() + " divide the lines into " + most
                            + " fields; name the right one with 'separator'");
        }
        if (best.size() == 1) {
            return notHiding(best.getFirst());
        }
        if (fields(Separator.WHITESPACE) >= least) {
            return Separator.WHITESPACE;
        }
        throw none();
    }

    /** The fault of the candidate that divides the first record most often. */
    private InputException none() {
        Separator nearest = Separator.CANDIDATES.getFirst();
        for (Separator candidate : Separator.CANDIDATES) {
            if (first(candidate).fields().size() > first(nearest).fields().size()) {
                nearest = candidate;
            }
        }
        RecordReader.Row first = first(nearest);
        int fields = first.fields().size();
        if (fields < least) {
            String start = first.fields().getFirst();
            boolean comment = start.startsWith("#") || start.startsWith("%");
            return new InputException(
                    Location.of(file, first.line()),
                    "no separator found in the line " + line(first, nearest) + "; expected at least " + least
                            + " fields between ',', tabs, ';', '|', '::' or blanks; name it with 'separator'"
                            + (comment ? " (or is the line a comment? then set comment)" : ""));
        }
        return ragged(nearest);
    }

    private Separator checked(Separator set) {
        RecordReader.Row first = first(set);
        if (first.fields().size() < least) {
            int fields = first.fields().size();
            throw new InputException(
                    Location.of(file, first.line()),
                    "the line " + line(first, set) + " has " + fields + (fields == 1 ? " field" : " fields")
                            + " divided by " + set.shown() + "; expected at least " + least
                            + " (is the separator right?)");
        }
        if (fields(set) < 0) {
            throw ragged(set);
        }
        return notHiding(set);
    }

    private Separator notHiding(Separator chosen) {
        for (Separator other : Separator.CANDIDATES) {
            requireNotHidden(chosen, other);
        }
        requireNotHidden(chosen, Separator.WHITESPACE);
        return chosen;
    }

    /** Refuses fields that hold another separator and are numbers if divided by it, as in {@code 1;2;4,5} divided by a comma. */
    private void requireNotHidden(Separator set, Separator other) {
        if (other.equals(set) || fields(other) < Math.max(least, 3) || !wholeStart(other) || wholeStart(set)) {
            return;
        }
        throw new InputException(
                Location.of(file, first(set).line()),
                "divided by " + set.shown() + ", every line of the sample begins with a field that holds "
                        + other.shown()
                        + ", such as '" + first(set).fields().getFirst() + "'; set separator: "
                        + (other.blank() ? Separator.WHITESPACE.text() : other.shown()));
    }

    private boolean wholeStart(Separator separator) {
        List<RecordReader.Row> rows = rows(separator);
        return rows.stream()
                .skip(rows.size() > 1 ? 1 : 0)
                .allMatch(row -> row.fields().size() > 1
                        && ValueKind.of(row.fields().get(0)) == ValueKind.WHOLE
                        && ValueKind.of(row.fields().get(1)) == ValueKind.WHOLE);
    }

    private InputException ragged(Separator separator) {
        List<RecordReader.Row> rows = rows(separator);
        RecordReader.Row first = rows.getFirst();
        for (RecordReader.Row row : rows) {
            if (row.fields().size() != first.fields().size()) {
                return new InputException(
                        Location.of(file, row.line()),
                        raggedText(row, first.line(), first.fields().size(), separator));
            }
        }
        throw new IllegalStateException("every record has " + first.fields().size() + " fields");
    }

    /** The words for a record of another number of fields than the first, which stands on a line and has so many. */
    public static String raggedText(RecordReader.Row row, long line, int expected, Separator separator) {
        int fields = row.fields().size();
        return "the line " + line(row, separator) + " has " + fields + (fields == 1 ? " field" : " fields")
                + " divided by "
                + separator.shown() + ", but line " + line + " has " + expected
                + "; every line needs equally many (fields that hold the separator need quotes)";
    }

    /** The number of fields of every record, or -1 if it differs. */
    private int fields(Separator separator) {
        int fields = 0;
        for (RecordReader.Row row : rows(separator)) {
            if (fields != 0 && row.fields().size() != fields) {
                return -1;
            }
            fields = row.fields().size();
        }
        return fields;
    }

    private List<RecordReader.Row> rows(Separator separator) {
        return read.computeIfAbsent(separator, each -> sample.records(each, quote));
    }

    private RecordReader.Row first(Separator separator) {
        List<RecordReader.Row> rows = rows(separator);
        if (rows.isEmpty()) {
            throw new InputException(
                    Location.of(file), "the file holds no interactions: it has no line that is not blank");
        }
        return rows.getFirst();
    }

    private static String line(RecordReader.Row row, Separator separator) {
        String text = String.join(separator.blank() ? " " : separator.text(), row.fields());
        return Excerpt.of(text);
    }
}
