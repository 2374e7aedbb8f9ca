package org.hashgnn.core.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds, before it is split.
 *
 * @param users the original names of the users
 * @param items the original names of the items
 * @param train all interactions, or the training part where the source marks a test part
 * @param test the test part where the source marks one, disjoint from {@code train}; else {@code null}
 * @param cleaning what was set aside while reading
 * @param readings how each file was read, as far as that is to be reported
 */
public record RawInteractions(
        Ids users,
        Ids items,
        TimedInteractions train,
        @Nullable TimedInteractions test,
        Cleaning cleaning,
        List<Reading> readings) {
    /** Takes the readings as they are now. */
    public RawInteractions {
        readings = List.copyOf(readings);
    }

    /** Interactions without anything to report about their reading. */
    public RawInteractions(
            Ids users, Ids items, TimedInteractions train, @Nullable TimedInteractions test, Cleaning cleaning) {
        this(users, items, train, test, cleaning, List.of());
    }

    /** The same with an account of how each file was read. */
    public RawInteractions with(List<Reading> readings) {
        return new RawInteractions(users, items, train, test, cleaning, readings);
    }

    /** The same with so many more repeated rows that were left out. */
    public RawInteractions withRepeats(long more) {
        Cleaning counted = new Cleaning(cleaning.duplicates() + more, cleaning.belowThreshold(), cleaning.overlaps());
        return new RawInteractions(users, items, train, test, counted, readings);
    }

    /** The same with users and items in the order of their names, ranked by their present numbers. O(n log n) for rows of n items. */
    public RawInteractions named(IdOrder userOrder, IdOrder itemOrder) {
        return new RawInteractions(
                userOrder.ids(),
                itemOrder.ids(),
                Renumbering.of(train, userOrder, itemOrder),
                test == null ? null : Renumbering.of(test, userOrder, itemOrder),
                cleaning,
                readings);
    }

    /** Interactions without a marked test part and without times, named by their indices. */
    public static RawInteractions of(Interactions interactions) {
        return new RawInteractions(
                Ids.dense(interactions.users()),
                Ids.dense(interactions.itemCount()),
                TimedInteractions.untimed(interactions),
                null,
                Cleaning.NONE);
    }

    /** All interactions: both parts together where there are two. Times are kept only where both parts have them. O(interactions). */
    public TimedInteractions all() {
        return test == null ? train : InteractionSets.union(train, test);
    }
}
