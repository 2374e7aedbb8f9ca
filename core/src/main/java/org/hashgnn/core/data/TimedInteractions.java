package org.hashgnn.core.data;

import org.jspecify.annotations.Nullable;

/**
 * Interactions with the times at which they happened, where known.
 *
 * @param interactions who interacted with what
 * @param times the time of each interaction, aligned with {@link Interactions#items()}, in the unit of the source; {@code null} where
 *     the source has none
 */
public record TimedInteractions(Interactions interactions, long @Nullable [] times) {
    /** Interactions without times. */
    public static TimedInteractions untimed(Interactions interactions) {
        return new TimedInteractions(interactions, null);
    }
}
