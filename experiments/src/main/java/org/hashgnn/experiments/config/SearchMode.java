package org.hashgnn.experiments.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hashgnn.core.model.meaning.CodeAspect;

/** How items are found for a user. */
@SuppressWarnings("ImmutableEnumChecker") // the list is made by List.of
public enum SearchMode {
    /** Hamming distance finds candidates, the continuous codes rank them. */
    HIERARCHICAL(CodeAspect.SIGNS, CodeAspect.PRODUCTS),
    /** Hamming distance alone. */
    HAMMING(CodeAspect.SIGNS),
    /** Hamming distance, times a size of the item that has four bits of its own. */
    SCALED(CodeAspect.SIGNS, CodeAspect.LENGTHS),
    /** The inner product of the continuous codes over all items. */
    CONTINUOUS(CodeAspect.PRODUCTS),
    /** That product and, added to it, the linear graph filter of the training interactions: GF-CF. */
    FILTERED(CodeAspect.PRODUCTS, CodeAspect.LOW_PASS);

    private final List<CodeAspect> needs;

    SearchMode(CodeAspect... needs) {
        this.needs = List.of(needs);
    }

    /** The aspects of the codes that the search uses; where one is not meaningful, its answers are not. */
    public List<CodeAspect> needs() {
        return needs;
    }

    /** The name in the configuration and in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a name. */
    public static Optional<SearchMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }
}
