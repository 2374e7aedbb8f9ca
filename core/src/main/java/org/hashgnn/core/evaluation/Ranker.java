package org.hashgnn.core.evaluation;

import java.util.function.ObjIntConsumer;

/** Finds where the relevant items of users stand: what is measured of a model in one mode of search. */
public interface Ranker {
    /** The number of users. */
    int users();

    /** The number of items. */
    int items();

    /**
     * Ranks, for each user with something to be found, all items but the masked ones.
     *
     * @param targets of as many users and items as this knows
     * @param ranked takes, once for each place of {@link Targets#users}, the ranking and the place, in any order and from several threads
     */
    void rank(Targets targets, ObjIntConsumer<Ranking> ranked);
}
