package org.hashgnn.experiments.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.config.Problem;
import org.jspecify.annotations.Nullable;

/** Collects faults so that the user sees all of them at once. Not for concurrent use. */
public final class Faults {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::location,
            Comparator.nullsFirst(Comparator.comparing(Location::source)
                    .thenComparingLong(Location::line)
                    .thenComparingLong(Location::column)));

    private final List<Problem> problems = new ArrayList<>();

    public void add(@Nullable Location location, String message) {
        problems.add(new Problem(location, message));
    }

    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** Does something, and keeps the faults it throws. */
    public void collect(Runnable action) {
        collect(
                () -> {
                    action.run();
                    return this;
                },
                this);
    }

    /** Does something, and keeps the faults it throws at places that have none yet. */
    public void collectElsewhere(Runnable action) {
        Faults more = new Faults();
        more.collect(action);
        more.problems.removeIf(
                problem -> problems.stream().anyMatch(known -> Objects.equals(known.location(), problem.location())));
        problems.addAll(more.problems);
    }

    /** What something gives; where it throws faults, they are kept and another value stands in. */
    public <T> T collect(Supplier<T> action, T otherwise) {
        try {
            return action.get();
        } catch (InputException e) {
            problems.addAll(e.problems());
            return otherwise;
        }
    }

    /** The faults by file, line and column; those at one place in the order in which they were found. */
    public List<Problem> sorted() {
        return problems.stream().sorted(BY_PLACE).distinct().toList();
    }

    /** Throws all the faults together, if there are any. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InputException(sorted());
        }
    }
}
