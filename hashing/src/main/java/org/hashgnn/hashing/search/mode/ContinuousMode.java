package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.ScoreRanker;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.hashing.search.ContinuousScorer;
import org.hashgnn.hashing.search.ContinuousSearch;

/** The inner products of the continuous codes over all items. */
@Summary("The inner products of the continuous codes over all items.")
public record ContinuousMode() implements SearchMode {
    /** The name in the configuration and in results. */
    public static final String ID = "continuous";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<CodeAspect> needs() {
        return List.of(CodeAspect.PRODUCTS);
    }

    @Override
    public Ranker ranker(SearchedCodes codes) {
        return new ScoreRanker(codes.compute(), new ContinuousScorer(codes.compute(), codes.users(), codes.items()));
    }

    @Override
    public ScoredSearch search(SearchedCodes codes) {
        return ScoredSearch.of(
                new ContinuousSearch(codes.compute(), codes.users(), codes.items()),
                ItemScores.products(codes.users(), codes.items()));
    }
}
