package org.hashgnn.hashing.search.mode;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.model.meaning.CodeAspect;
import org.hashgnn.hashing.search.HierarchicalRanker;
import org.hashgnn.hashing.search.HierarchicalSearch;

/** The items nearest in Hamming distance are the candidates, which the inner products of the continuous codes rank. */
@Summary("The Hamming distance finds candidates, which the inner products of the continuous codes rank.")
public record HierarchicalMode() implements SearchMode {
    /** The name in the configuration and in results. */
    public static final String ID = "hierarchical";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<CodeAspect> needs() {
        return List.of(CodeAspect.SIGNS, CodeAspect.PRODUCTS);
    }

    @Override
    public Ranker ranker(SearchedCodes codes) {
        return new HierarchicalRanker(codes.compute(), codes.users(), codes.items(), codes.candidates());
    }

    @Override
    public ScoredSearch search(SearchedCodes codes) {
        return ScoredSearch.of(
                new HierarchicalSearch(codes.compute(), codes.users(), codes.items(), codes.candidates()),
                ItemScores.products(codes.users(), codes.items()));
    }
}
