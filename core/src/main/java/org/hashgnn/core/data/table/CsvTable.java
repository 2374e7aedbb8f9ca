package org.hashgnn.core.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.table.text.Dialect;
import org.hashgnn.core.data.table.text.HeaderChoice;
import org.hashgnn.core.data.table.text.RecordReader;
import org.hashgnn.core.data.table.text.Separator;
import org.hashgnn.core.data.table.text.SeparatorChoice;
import org.hashgnn.core.data.table.text.ValueKind;
import org.jspecify.annotations.Nullable;

/** Opens files of fields between separators. */
final class CsvTable {
    private static final String QUOTE = "\"";

    private final TableDataset settings;
    private final TextFile text;
    private final String file;

    private CsvTable(TableDataset settings, TextFile text) {
        this.settings = settings;
        this.text = text;
        this.file = text.file().toString();
    }

    /** The table of a file. */
    static Table open(TableDataset settings, TextFile text) {
        return new CsvTable(settings, text).open();
    }

    private Table open() {
        String quote = settings.quote() == null ? QUOTE : settings.quote();
        List<Integer> numbers = numbers();
        int least = 1 + numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        Separator set = settings.separator() == null ? null : new Separator(settings.separator());
        Separator separator = new SeparatorChoice(text.sample(), quote, least, file).choose(set);
        if (!separator.ofDuckDb()) {
            quote = "";
        }
        List<RecordReader.Row> rows = text.sample().records(separator, quote);
        boolean header = header(rows, numbers);
        RecordReader.Row first = rows.getFirst();
        Dialect dialect = new Dialect(separator, quote, header, first.line() - 1, names(first, header));
        ColumnChoice choice = ColumnChoice.of(settings, dialect.names(), true, Location.of(file, first.line()));
        List<TableColumn> columns = columns(dialect, rows);
        return new Table(
                text.file(),
                separator.ofDuckDb()
                        ? CsvSql.fields(text.literal(), text.compression(), dialect)
                        : CsvSql.split(text.literal(), text.compression(), dialect),
                columns,
                choice,
                facts(dialect, columns),
                (row, column) -> place(dialect, row, column));
    }

    /** The columns that are given by number; a name needs a header. */
    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        settings.columns().values().forEach(value -> numbers.add(ColumnChoice.number(value)));
        numbers.removeIf(number -> number < 0);
        return numbers;
    }

    private boolean header(List<RecordReader.Row> rows, List<Integer> numbers) {
        Location place = Location.of(file, rows.getFirst().line());
        boolean named = numbers.size() < settings.columns().size();
        if (named && Boolean.FALSE.equals(settings.header())) {
            throw new InputException(
                    place,
                    "a column is given by its name, but header is false; give its number from 0, or set header: true");
        }
        HeaderChoice choice = new HeaderChoice(rows, numbers, file);
        return choice.choose(named ? Boolean.TRUE : settings.header());
    }

    private static List<String> names(RecordReader.Row first, boolean header) {
        return header
                ? first.fields()
                : IntStream.range(0, first.fields().size())
                        .mapToObj(k -> "column" + k)
                        .toList();
    }

    private List<TableColumn> columns(Dialect dialect, List<RecordReader.Row> rows) {
        List<TableColumn> columns = new ArrayList<>();
        for (int k = 0; k < dialect.names().size(); k++) {
            int column = k;
            List<String> values = rows.stream()
                    .skip(dialect.header() ? 1 : 0)
                    .map(row -> row.fields().get(column))
                    .toList();
            String value = "c" + k;
            ValueKind kind = ValueKind.of(values);
            boolean comma = kind == ValueKind.NUMBER && ",".equals(settings.decimal());
            TableColumn plain = TableColumn.ofText(dialect.names().get(k), value, kind);
            TableColumn dotted = TableColumn.ofText("", "replace(" + value + ", ',', '.')", kind);
            columns.add(new TableColumn(plain.name(), value, plain.type(), comma ? dotted.typed() : plain.typed()));
        }
        return columns;
    }

    private Map<String, String> facts(Dialect dialect, List<TableColumn> columns) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", "csv" + (settings.format() == null ? " (found)" : ""));
        facts.put("compression", text.compression().id());
        facts.put("encoding", text.encoding().charset() + " (" + text.encoding().how() + ")");
        facts.put("separator", dialect.separator().shown() + (settings.separator() == null ? " (found)" : ""));
        facts.put("quote", dialect.quote().isEmpty() ? "none" : dialect.quote());
        facts.put("header", dialect.header() + (settings.header() == null ? " (found)" : ""));
        facts.put("columns", Facts.columns(columns));
        return facts;
    }

    private Location place(Dialect dialect, long row, int column) {
        RecordReader.@Nullable Row found =
                text.record(row + (dialect.header() ? 2 : 1), dialect.separator(), dialect.quote());
        if (found == null) {
            return Location.of(file);
        }
        if (found.fields().size() != dialect.names().size()) {
            throw new InputException(
                    Location.of(file, found.line()),
                    SeparatorChoice.raggedText(
                            found, dialect.skip() + 1, dialect.names().size(), dialect.separator()));
        }
        boolean there = column < found.columns().size() && found.columns().get(column) > 0;
        return there ? new Location(file, found.line(), found.columns().get(column)) : Location.of(file, found.line());
    }
}
