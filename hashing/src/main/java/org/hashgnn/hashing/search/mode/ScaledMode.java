package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.ScoreRanker;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.hashing.search.ContinuousScorer;
import org.hashgnn.hashing.search.ScaledCodes;
import org.hashgnn.hashing.search.ScaledHammingSearch;

/** The Hamming distance times a size of the item that takes four bits of its own. */
@Summary("The Hamming distance times a size of the item that takes four bits of its own.")
public record ScaledMode() implements SearchMode {
    /** The name in the configuration and in results. */
    public static final String ID = "scaled";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<CodeAspect> needs() {
        return List.of(CodeAspect.SIGNS, CodeAspect.LENGTHS);
    }

    @Override
    public Ranker ranker(SearchedCodes codes) {
        ScaledCodes scaled = ScaledCodes.of(codes.users(), codes.items());
        return new ScoreRanker(codes.compute(), new ContinuousScorer(codes.compute(), scaled.users(), scaled.items()));
    }

    @Override
    public ScoredSearch search(SearchedCodes codes) {
        ScaledCodes scaled = ScaledCodes.of(codes.users(), codes.items());
        return ScoredSearch.of(
                new ScaledHammingSearch(codes.compute(), scaled), ItemScores.products(scaled.users(), scaled.items()));
    }
}
