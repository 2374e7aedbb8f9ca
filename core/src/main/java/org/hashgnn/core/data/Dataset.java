package org.hashgnn.core.data;

import java.util.List;

/**
 * A data set ready for training and evaluation. Users and items are numbered from 0 without gaps, in ascending order of their original
 * ids (see {@link Ids}); so the gaps among MovieLens items vanish from all tables while the names survive. Items of the test part that
 * never occur in training still have an index.
 *
 * @param name what the data set is called in tables
 * @param users the original names of the users
 * @param items the original names of the items
 * @param train what is learnt from
 * @param validation what settings are chosen on; may be empty
 * @param test what is looked at once; may be empty
 * @param cleaning what was set aside while reading
 * @param sha256 a digest of ids and parts, 64 hexadecimal digits, for provenance: equal for equal content whatever the name, the file
 *     format or the order of lines; see {@link DatasetDigest}
 * @param readings how each file was read, as far as that is to be reported
 */
public record Dataset(
        String name,
        Ids users,
        Ids items,
        Interactions train,
        Interactions validation,
        Interactions test,
        Cleaning cleaning,
        String sha256,
        List<Reading> readings) {

    /**
     * Checks that the parts are over the users and items named.
     *
     * @throws IllegalArgumentException where a part has another number of users or items
     */
    public Dataset {
        readings = List.copyOf(readings);
        for (Interactions part : new Interactions[] {train, validation, test}) {
            if (part.users() != users.size() || part.itemCount() != items.size()) {
                throw new IllegalArgumentException("a part is over " + part.users() + " users and " + part.itemCount()
                        + " items, but there are " + users.size() + " and " + items.size());
            }
        }
    }

    /** A data set without anything to report about its reading. */
    public Dataset(
            String name,
            Ids users,
            Ids items,
            Interactions train,
            Interactions validation,
            Interactions test,
            Cleaning cleaning,
            String sha256) {
        this(name, users, items, train, validation, test, cleaning, sha256, List.of());
    }

    /** What a source and a split give. */
    public static Dataset of(String name, RawInteractions raw, Split split) {
        return of(name, raw.users(), raw.items(), split, raw.cleaning(), raw.readings());
    }

    /** Parts over users and items named by their indices. */
    public static Dataset of(String name, Interactions train, Interactions validation, Interactions test) {
        return of(
                name,
                Ids.dense(train.users()),
                Ids.dense(train.itemCount()),
                new Split(train, validation, test),
                Cleaning.NONE,
                List.of());
    }

    /** Reads a source and splits it. */
    public static Dataset load(String name, DatasetSource source, Splitter splitter) {
        RawInteractions raw = source.read();
        return of(name, raw, splitter.split(raw));
    }

    /**
     * The training and validation interactions together: the items that a user is known to have before the test.
     * O(interactions).
     */
    public Interactions seen() {
        return validation.size() == 0
                ? train
                : InteractionSets.union(TimedInteractions.untimed(train), TimedInteractions.untimed(validation))
                        .interactions();
    }

    /** The number of interactions in all parts. */
    public long interactions() {
        return (long) train.size() + validation.size() + test.size();
    }

    private static Dataset of(
            String name, Ids users, Ids items, Split split, Cleaning cleaning, List<Reading> readings) {
        String digest = DatasetDigest.sha256(users, items, split);
        return new Dataset(
                name, users, items, split.train(), split.validation(), split.test(), cleaning, digest, readings);
    }
}
