package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.model.meaning.CodeAspect;

/**
 * A way of finding the items of a user by codes: what is measured ({@link #ranker}) and what answers ({@link #search}). An implementation is
 * its own settings record, registered under its {@link #id()}; {@code evaluation.modes} chooses by that name. Implementations are immutable.
 */
public interface SearchMode {
    /** The name in the configuration and in results. */
    String id();

    /** The aspects of the codes that the search uses; if one is not meaningful, its answers are not. */
    List<CodeAspect> needs();

    /** The full ranking of all items, with ties, that metrics are computed on. */
    Ranker ranker(SearchedCodes codes);

    /** The search for the best items. */
    ScoredSearch search(SearchedCodes codes);
}
