package org.hashgnn.core.data.table;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.IdOrder;
import org.hashgnn.core.data.Inspection;
import org.hashgnn.core.data.NumericIds;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Reading;
import org.hashgnn.core.data.read.CoreFilter;
import org.hashgnn.core.data.read.PairBuffer;
import org.hashgnn.core.data.read.RawAssembly;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a data set. DuckDB parses, checks, filters and numbers the rows; sorting, the merging of repeats and the filters by
 * count are done on the numbered pairs in Java, which needs far less work for a k-core: each round of it
 * in SQL groups all pairs anew.
 */
final class TableLoad {
    private final TableDataset settings;

    TableLoad(TableDataset settings) {
        this.settings = settings;
    }

    /** Opens the files and reads their beginnings: what was found out is told in the notes. */
    Inspection inspect() {
        try (Database database = Database.open(files())) {
            List<String> notes = tables(database).stream()
                    .map(table -> new Reading(table.file().toString(), table.facts()).toText())
                    .toList();
            return new Inspection(
                    Inspection.Known.of(settings.time() != null),
                    Inspection.Known.of(settings.test() != null),
                    Inspection.UNCOUNTED,
                    notes);
        }
    }

    RawInteractions read() {
        try (Database database = Database.open(files())) {
            return read(database);
        } catch (SQLException e) {
            throw DuckFault.of(Location.of(settings.file().toString()), e);
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(settings.file().toAbsolutePath()));
        if (settings.test() != null) {
            files.add(settings.test().toAbsolutePath());
        }
        return files;
    }

    private RawInteractions read(Database database) throws SQLException {
        List<Table> tables = tables(database);
        Rows rows = new Rows(settings, database, tables);
        rows.load();
        Numbering numbering = new Numbering(database);
        numbering.number();
        rows.requireIds(numbering);
        RawInteractions kept = filter(provisional(new Pairs(settings, database, rows.timeDivisor()), numbering));
        IdOrder users = numbering.rank("users", (NumericIds) kept.users());
        IdOrder items = numbering.rank("items", (NumericIds) kept.items());
        return kept.named(users, items).with(rows.readings());
    }

    /** All pairs, their users and items under provisional numbers: names are ordered after the filters, which leave most of them out. */
    private RawInteractions provisional(Pairs pairs, Numbering numbering) throws SQLException {
        long repeats = pairs.prepare();
        PairBuffer train = pairs.fetch(0);
        requireSome(train, settings.file(), pairs.belowThreshold());
        @Nullable PairBuffer test = settings.test() == null ? null : pairs.fetch(1);
        if (test != null) {
            requireSome(test, Objects.requireNonNull(settings.test()), pairs.belowThreshold());
        }
        IdOrder users = IdOrder.unnamed(numbering.count("users"));
        IdOrder items = IdOrder.unnamed(numbering.count("items"));
        return RawAssembly.of(users, items, train, test, pairs.belowThreshold()).withRepeats(repeats);
    }

    private List<Table> tables(Database database) {
        if (settings.where() != null) {
            Condition.check(database, settings.where());
        }
        List<Table> tables = new ArrayList<>();
        for (Path file : files()) {
            tables.add(new TableOpener(settings, database).open(file, false));
        }
        return tables;
    }

    private RawInteractions filter(RawInteractions raw) {
        return new CoreFilter(
                        settings.minUserItems(), settings.minItemUsers(), settings.userCore(), settings.itemCore())
                .apply(raw);
    }

    private void requireSome(PairBuffer pairs, Path file, long belowThreshold) {
        if (pairs.size() == 0) {
            throw new InputException(
                    Location.of(file.toString()),
                    belowThreshold > 0
                            ? "no rating is at least " + settings.minRating() + "; lower min_rating"
                            : settings.where() != null
                                    ? "no row meets the condition 'where: " + settings.where() + "'"
                                    : "the file holds no interactions");
        }
    }
}
