package org.hashgnn.core.data.read;

import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.IdOrder;
import org.hashgnn.core.data.InteractionSets;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.TimedInteractions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes raw interactions of the pairs that a reader collected: sorts, merges repeats, keeps the parts disjoint, and reports both. */
public final class RawAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(RawAssembly.class);

    private RawAssembly() {}

    /**
     * Assembles the parts.
     *
     * @param belowThreshold how many rows had too low a rating, for the report
     */
    public static RawInteractions of(
            IdOrder users, IdOrder items, PairBuffer train, @Nullable PairBuffer test, long belowThreshold) {
        PairSorter.Sorted kept = PairSorter.sort(train, users, items);
        long duplicates = kept.duplicates();
        long overlaps = 0;
        TimedInteractions held = null;
        if (test != null) {
            PairSorter.Sorted sorted = PairSorter.sort(test, users, items);
            duplicates += sorted.duplicates();
            held = InteractionSets.difference(
                    sorted.interactions(), kept.interactions().interactions());
            overlaps = (long) sorted.interactions().interactions().size()
                    - held.interactions().size();
        }
        if (duplicates > 0) {
            LOG.info("{} repeated interactions were merged", duplicates);
        }
        if (overlaps > 0) {
            LOG.warn("{} test interactions are in the training part too; they stay in training only", overlaps);
        }
        if (belowThreshold > 0) {
            LOG.info("{} rows have a rating below the threshold and were left out", belowThreshold);
        }
        return new RawInteractions(
                users.ids(),
                items.ids(),
                kept.interactions(),
                held,
                new Cleaning(duplicates, belowThreshold, overlaps));
    }
}
